// The checks as a person meets them: what is found, where it is seen, and what can be done with it.
import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, type PageOptions, phone, shot, sizes, withPage } from '../support/browser'
import { openDocx } from '../support/docx'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const panel = (page: Page) => page.getByRole('region', { name: '校核' })
const paper = (page: Page) => page.getByRole('article', { name: '文稿' })
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
const finding = (page: Page, title: RegExp) => panel(page).getByRole('listitem', { name: title })
const button = (page: Page) => page.getByRole('button', { name: /^校核/ }).first()
const focused = (page: Page): Locator => page.locator(':focus')

const inSight = (place: Locator): Promise<boolean> =>
  place.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top > 0 && bottom < innerHeight
  })

const VEHICLES = /第十节的车辆/
const REASON = '两辆是年底借用的，没有过户'

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /示例/ }).first().click()
  await page.locator('.doc-paper').waitFor({ state: 'attached' })
}

async function go(page: Page, to: string): Promise<void> {
  await page.evaluate((section) => {
    const [draft = ''] = /#\/draft\/[\w-]+/.exec(location.hash) ?? []
    location.hash = `${draft}/${section}`
  }, to)
}

/** Three other cars in section 十, one car in section 七. */
async function breakVehicles(page: Page): Promise<void> {
  await openExample(page)
  await go(page, 'other')
  await field(page, '其他用车').fill('3')
  await field(page, '其他用车').press('Tab')
}

const withVehicles = (use: (page: Page) => Promise<void>, options?: PageOptions) =>
  withPage(async (page) => {
    await breakVehicles(page)
    await use(page)
  }, options)

const count = (page: Page, kind: string): Promise<string | null> =>
  panel(page)
    .getByRole('group', { name: '按结果列出' })
    .getByRole('button', { name: kind })
    .locator('b')
    .textContent()

describe('错一个数', () => {
  test('章节、表单、文稿、清单都看得见，编号一样；改回来就都没有了', () =>
    withVehicles(async (page) => {
      const entry = page.getByRole('link', { name: /十、其他重要事项/ })
      expect(await entry.textContent()).toContain('1 错误')
      expect(await button(page).textContent()).toContain('1 错误')
      const says = await field(page, '其他用车').getAttribute('aria-describedby')
      expect(await page.locator(`#${says}`).textContent()).toMatch(/^错误1：.*相差 2/)
      expect(
        await paper(page)
          .getByRole('button', { name: /^错误1：/ })
          .count(),
      ).toBeGreaterThan(0)

      await button(page).click()
      await panel(page).getByRole('heading', { level: 1, name: '校核' }).waitFor()
      expect(await form(page).isVisible()).toBe(false)
      expect(await paper(page).isVisible()).toBe(true)
      const one = finding(page, VEHICLES)
      expect(await one.textContent()).toMatch(/错误1.*相差 2.*N13/)
      await shot(page, 'checks')

      await one.getByRole('button', { name: '去 七、“三公”经费' }).click()
      await field(page, '年底保有轿车').fill('3')
      await field(page, '年底保有轿车').press('Tab')
      expect(await entry.textContent()).toContain('已齐')
      expect(await button(page).textContent()).toBe('校核')
      await expect.poll(() => paper(page).getByRole('button', { name: /^错误/ }).count()).toBe(0)
    }))

  test('正在填的时候不说，离开那一格才说', () =>
    withPage(async (page) => {
      await openExample(page)
      await go(page, 'other')
      await field(page, '其他用车').fill('3')
      expect(await button(page).textContent()).toBe('校核')
      await field(page, '其他用车').press('Tab')
      await page.getByRole('button', { name: '校核 1 错误' }).waitFor()
    }))

  test('看句子：文稿翻到那里，光标在标记上；按标记回到那一条', () =>
    withVehicles(async (page) => {
      await button(page).click()
      await finding(page, VEHICLES).getByRole('button', { name: '看句子' }).click()
      await paper(page).locator(':focus').waitFor()
      expect(await focused(page).textContent()).toBe('错误1')
      const box = await focused(page).boundingBox()
      expect(box && box.y > 52 && box.y < desktop.height).toBe(true)
      await page.keyboard.press('Enter')
      await panel(page).locator(':focus').waitFor()
      expect(await focused(page).getAttribute('aria-current')).toBe('true')
    }))

  test('文稿里的标记打开校核，停在那一条', () =>
    withVehicles(async (page) => {
      await paper(page)
        .getByRole('button', { name: /^错误1：/ })
        .first()
        .click()
      await panel(page).locator('li:focus').waitFor()
      expect(await focused(page).textContent()).toMatch(VEHICLES)
    }))
})

describe('进出', () => {
  test('后退回到填写，刷新还在校核；Esc 回到刚才那一格', () =>
    withVehicles(async (page) => {
      const cars = field(page, '其他用车')
      await cars.focus()
      await button(page).click()
      await panel(page).waitFor()
      await page.keyboard.press('Escape')
      await cars.waitFor()
      await expect.poll(() => cars.evaluate((one) => one === document.activeElement)).toBe(true)
      await button(page).click()
      await panel(page).waitFor()
      await page.goBack()
      await form(page).waitFor()
      await page.goForward()
      await panel(page).waitFor()
      await page.reload()
      await finding(page, VEHICLES).waitFor()
    }))

  test('按结果看：只列一类，再按一下都列', () =>
    withVehicles(async (page) => {
      await button(page).click()
      expect(await count(page, '错误')).toBe('1')
      const warnings = panel(page).getByRole('button', { name: '提醒', exact: false }).first()
      await warnings.click()
      expect(await warnings.getAttribute('aria-pressed')).toBe('true')
      expect(await finding(page, VEHICLES).count()).toBe(0)
      await warnings.click()
      expect(await finding(page, VEHICLES).count()).toBe(1)
    }))
})

describe('认可', () => {
  test('要写理由；写了就不算错误，数一变又出来', () =>
    withVehicles(async (page) => {
      await button(page).click()
      await finding(page, VEHICLES).getByRole('button', { name: '认可并说明…' }).click()
      await page.keyboard.press('Enter')
      await panel(page).getByText('写一句理由再认可。').waitFor()
      await page.keyboard.type(REASON)
      await page.keyboard.press('Enter')
      await panel(page).getByText(`说明：${REASON}`).waitFor()
      expect(await count(page, '错误')).toBe('0')
      expect(await count(page, '已认可')).toBe('1')
      await expect.poll(() => paper(page).getByRole('button', { name: /^错误/ }).count()).toBe(0)

      await go(page, 'other')
      await field(page, '其他用车').fill('4')
      await field(page, '其他用车').press('Tab')
      await page.getByRole('button', { name: '校核 1 错误' }).waitFor()
      await button(page).click()
      expect(await finding(page, VEHICLES).textContent()).toContain('相差 3')
    }))

  test('撤回认可；Ctrl+Z 退一步，人还在校核里', () =>
    withVehicles(async (page) => {
      await button(page).click()
      await finding(page, VEHICLES).getByRole('button', { name: '认可并说明…' }).click()
      await page.keyboard.type(REASON)
      await page.keyboard.press('Enter')
      await panel(page).getByRole('button', { name: '撤回认可' }).click()
      expect(await count(page, '错误')).toBe('1')
      await page.keyboard.press('Control+z')
      expect(await count(page, '已认可')).toBe('1')
      expect(await panel(page).isVisible()).toBe(true)
    }))
})

describe('一键改好', () => {
  test('改的是那一处，清单里就没有它了；Ctrl+Z 退回来', () =>
    withPage(async (page) => {
      await openExample(page)
      await go(page, 'overall')
      const reason = field(page, '主要变动原因')
      const before = await reason.inputValue()
      await reason.fill(`${before}，，已经核对`)
      await reason.press('Tab')
      await button(page).click()
      const one = finding(page, /标点不重复/)
      await one.getByRole('button', { name: '删去重复的标点' }).click()
      await panel(page).getByText('改好了，Ctrl+Z 退回。').waitFor()
      expect(await one.count()).toBe(0)
      await page.keyboard.press('Control+z')
      await one.waitFor()
      expect(await panel(page).isVisible()).toBe(true)
      await one.getByRole('button', { name: '删去重复的标点' }).click()
      await page.keyboard.press('Escape')
      expect(await reason.inputValue()).toBe(`${before}，已经核对`)
    }))
})

describe('附表和表格', () => {
  test('表格里的那一格、文中那一条、附表里的数都标出来，去改就到那一格', () =>
    withPage(async (page) => {
      await openExample(page)
      await go(page, 'functionalAccounts')
      const grid = page.getByRole('grid')
      const cell = grid.getByRole('gridcell').and(grid.locator('[data-row="r8"][data-column="basic"]'))
      await cell.click()
      await page.keyboard.type('2258882.40')
      await page.keyboard.press('Enter')
      await page.keyboard.press('F8')
      const one = finding(page, /决算数≤调整预算数/).filter({ hasText: '住房公积金' })
      await one.waitFor()
      expect(
        await paper(page)
          .locator('[data-block="general.item.r8"]')
          .getByRole('button', { name: /^提醒\d+：/ })
          .count(),
      ).toBeGreaterThan(0)
      await one.getByRole('button', { name: /^去改“住房公积金的/ }).click()
      await grid.waitFor()
      expect(await focused(page).getAttribute('data-at')).toMatch(/^functional\.r8\./)
      expect(await cell.getAttribute('data-found')).toBe('warning')
      expect(await cell.getAttribute('title')).toContain('决算数≤调整预算数')
      await shot(page, 'checks-grid')
    }))
})

test('只用键盘：F8 到下一条，Enter 去那一格，A 认可，Esc 出来', () =>
  withPage(async (page) => {
    await openExample(page)
    await go(page, 'functionalAccounts')
    await page.getByRole('grid').waitFor()
    await go(page, 'official')
    await field(page, '国内公务接待批次').fill('0')
    await page.keyboard.press('F8')
    await panel(page).locator('li:focus').waitFor()
    expect(await focused(page).textContent()).toMatch(/^错误1/)
    await expect
      .poll(() =>
        inSight(
          paper(page)
            .getByRole('button', { name: /^错误1：/ })
            .first(),
        ),
      )
      .toBe(true)
    await page.keyboard.press('j')
    expect(await focused(page).textContent()).toMatch(/^错误2/)
    await page.keyboard.press('ArrowUp')
    expect(await focused(page).textContent()).toMatch(/^错误1/)
    await page.keyboard.press('a')
    expect(await focused(page).getAttribute('aria-label')).toBe('认可的理由')
    await page.keyboard.press('Escape')
    expect(await focused(page).textContent()).toMatch(/^错误1/)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await form(page).locator(':focus').waitFor()
    expect(await focused(page).getAttribute('data-at')).toBe('official.domesticBatches')
    await page.keyboard.type('6')
    await page.keyboard.press('F8')
    await panel(page).getByText('没有要处理的。').waitFor()
    expect(await focused(page).textContent()).toBe('校核')
    await page.keyboard.press('Escape')
    await form(page).locator(':focus').waitFor()
    expect(await focused(page).getAttribute('data-at')).toBe('official.domesticBatches')
  }))

/** Presses the button of the dialog and waits for so many files. */
async function files(page: Page, name: string, wanted: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const events: Download[] = []
  const all = new Promise<void>((resolve) => {
    page.on('download', (event) => {
      events.push(event)
      if (events.length === wanted) resolve()
    })
  })
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await all
  const read = async (event: Download) =>
    [event.suggestedFilename(), new Uint8Array(readFileSync(await event.path()))] as const
  return new Map(await Promise.all(events.map(read)))
}

describe('下载', () => {
  test('有错误只能下载草稿；认可了就能下载正式稿', () =>
    withVehicles(async (page) => {
      await page.getByRole('button', { name: '下载 Word' }).first().click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.textContent()).toContain('现在只能下载草稿还有 1 个错误。')
      await shot(page, 'checks-download')
      const made = await files(page, '下载草稿', 1)
      const [[name, bytes] = ['', new Uint8Array()]] = made
      expect(name).toContain('（草稿）')
      const file = openDocx(bytes)
      const headers = file.parts.filter((part) => /header\d+\.xml$/.test(part)).map(file.text)
      expect(headers.join()).toContain('草稿')
      await dialog.getByRole('button', { name: '知道了' }).click()

      await page.getByRole('button', { name: '下载 Word' }).first().click()
      await dialog.getByRole('button', { name: '先去改错误' }).click()
      await panel(page).locator('li:focus').waitFor()
      await page.keyboard.press('a')
      await page.keyboard.type(REASON)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: '下载 Word' }).first().click()
      await dialog.getByText('都齐了').waitFor()
      expect(await dialog.getByRole('button', { name: '下载草稿' }).count()).toBe(0)
    }))

  test('校核单：Word 和纯文本，写明查了多少、错误、认可的理由、签字的地方', () =>
    withVehicles(async (page) => {
      await button(page).click()
      await finding(page, VEHICLES).getByRole('button', { name: '认可并说明…' }).click()
      await page.keyboard.type(REASON)
      await page.keyboard.press('Enter')
      await panel(page).getByRole('button', { name: '下载校核单' }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('checkbox', { name: /校核单（\.docx）/ }).isChecked()).toBe(true)
      await dialog.getByRole('checkbox', { name: /校核单（\.txt）/ }).check()
      const made = await files(page, '下载 2 个文件', 2)
      const [word = '', plain = ''] = [...made.keys()]
      expect([word, plain].map((name) => name.replace(/^.*决算/, ''))).toEqual(['校核单.docx', '校核单.txt'])
      const text = new TextDecoder().decode(made.get(plain))
      expect(text).toMatch(/校核单\r\n.*单位\t云岭县便民服务中心（示例）\t年度\t2021年度\r\n/s)
      expect(text).toContain(REASON)
      expect(text).toContain('填表人：')
      const inWord = openDocx(made.get(word) ?? new Uint8Array()).paragraphs.map((one) => one.text)
      expect(inWord).toEqual(expect.arrayContaining(['校核单', '认可的事项', REASON, '复核人：']))
    }))
})

describe.each(
  sizes([
    ['桌面', desktop],
    ['中间的宽度', { width: 1024, height: 768 }],
    ['手机', phone],
  ] as const),
)('%s：没有无障碍毛病，也不横着滚', (name, viewport) => {
  test('表单、校核、写理由、文稿', () =>
    withVehicles(
      async (page) => {
        expect(await axe(page)).toEqual([])
        await page.getByRole('button', { name: /^校核/ }).last().click()
        await finding(page, VEHICLES).waitFor()
        expect(await axe(page)).toEqual([])
        await finding(page, VEHICLES).getByRole('button', { name: '认可并说明…' }).click()
        expect(await axe(page)).toEqual([])
        await shot(page, `checks-${name}`)
        const wide = await panel(page).evaluate((one) => one.scrollWidth - one.clientWidth)
        expect(wide).toBe(0)
        await page.keyboard.press('Escape')
        await finding(page, VEHICLES).getByRole('button', { name: '看句子' }).click()
        await paper(page).locator(':focus').waitFor()
        expect(await axe(page)).toEqual([])
        await page.keyboard.press('Enter')
        await panel(page).locator('li:focus').waitFor()
      },
      { viewport },
    ))

  test('还有错误时下载的对话框', () =>
    withVehicles(
      async (page) => {
        if (viewport === phone) {
          await page.getByRole('button', { name: '更多' }).click()
          await page.getByRole('menuitem', { name: /下载 Word/ }).click()
        } else await page.getByRole('button', { name: '下载 Word' }).first().click()
        await page.getByRole('dialog').getByText('现在只能下载草稿').waitFor()
        expect(await axe(page)).toEqual([])
      },
      { viewport },
    ))
})
