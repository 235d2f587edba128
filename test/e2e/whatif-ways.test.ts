// Ways into 试算 and out of it: from the question backwards, by keys alone, onto paper; and what it offers but does not do.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, sizes, withPage } from '../support/browser'
import {
  bar,
  beginTrial,
  form,
  openAt,
  openCentre,
  paragraph,
  plain,
  reception,
  tryOut,
  tryTwo,
} from '../support/trial'
import { TYPED_BALANCE } from '../support/typed-balance'

/** Nothing is measured on the way: what has the focus says where one is. */
const inHand = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
  })

/** Goes on by Tab, or back by Shift+Tab, until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key)
    const at = await inHand(page)
    if (name.test(at)) return
    passed.push(at.slice(0, 12))
  }
  throw new Error(`${name} has no place among ${passed.join(' · ')}`)
}

/** Wide enough for a sheet of A4 with its margins, as a browser lays it out. */
const SHEET = { width: 718, height: 1000 } as const

/** Which of these can be seen, and whether all of the comparison can. */
async function onPaper(page: Page) {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0)
    const pane = document.querySelector('.wi-compare')
    const whole = pane !== null && getComputedStyle(pane).overflowY === 'visible'
    const table = document.querySelector('.wi-table-box')
    return {
      bars: ['.wz-top', '.wi-bar', '.wz-sections', '.wz-document', '.wz-tabs', '.wi-compare button'].filter(
        seen,
      ),
      whole: whole && pane.scrollHeight <= document.documentElement.scrollHeight,
      fits: table !== null && table.scrollWidth <= table.clientWidth,
    }
  })
}

describe('关键图', () => {
  test.each(sizes([desktop, { width: 1280, height: 720 }, phone]))(
    '%o：标签用方向键换，数写成字，不横着滚',
    (viewport) =>
      withPage(
        async (page) => {
          await tryTwo(page)
          await bar(page).getByRole('button', { name: '两个方案比一比' }).click()
          const pane = page.getByRole('region', { name: '方案比较' })
          await pane.getByRole('tab', { name: '变了的句子', selected: true }).focus()
          await page.keyboard.press('ArrowRight')
          expect(await inHand(page)).toBe('关键图')
          const charts = pane.getByRole('tabpanel', { name: '关键图' })
          const reading = (name: string) =>
            charts.getByRole('figure', { name, exact: true }).getByRole('listitem').allInnerTexts()
          const words = async (name: string) => (await reading(name)).map((one) => one.split(/\s+/).join(' '))
          await expect
            .poll(() => words('公务接待费'))
            .toEqual(['现稿 0.30', '方案一 0.17 比现稿少 0.13', '方案二 0.20 比现稿少 0.10'])
          expect(await words('本年支出合计')).toEqual(['现稿 594.73 各方案同现稿'])
          expect(await pane.getByRole('tabpanel').count()).toBe(1)
          expect(await axe(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
          await page.keyboard.press('ArrowRight')
          await pane.getByRole('tabpanel', { name: '变了的句子' }).waitFor()
        },
        { viewport },
      ),
  )
})

describe('打印比较', () => {
  test.each([
    ['桌面', undefined],
    ['手机，正看着文稿', phone],
  ] as const)('%s：纸上只有比较，写着是谁的', (_, viewport) =>
    withPage(
      async (page) => {
        await tryTwo(page)
        if (viewport) await page.getByRole('button', { name: '文稿', exact: true }).click()
        await bar(page).getByRole('button', { name: '两个方案比一比' }).click()
        await page.getByRole('button', { name: '打印', exact: true }).waitFor()

        await page.emulateMedia({ media: 'print' })
        await page.setViewportSize(SHEET)
        expect(await onPaper(page)).toEqual({ bars: [], whole: true, fits: true })
        const pane = page.getByRole('region', { name: '方案比较' })
        for (const said of [
          '通江县政务服务和公共资源交易服务中心2021年度单位决算',
          '国内公务接待支出 0.3 → 0.17',
          '国内公务接待支出 0.3 → 0.2',
          '七、“三公”经费财政拨款支出决算情况说明',
          '比现稿少 0.13',
          /^公务接待费支出0\.3万元/,
          /^公务接待费支出0\.17万元/,
        ])
          expect([said, await pane.getByText(said).first().isVisible()]).toEqual([said, true])
        for (const name of ['变了的句子', '关键图'])
          expect([name, await pane.getByRole('heading', { name }).isVisible()]).toEqual([name, true])
        expect(await pane.getByRole('row', { name: /^公务接待费/ }).textContent()).toBe(
          '公务接待费0.30变 0.17变 0.20',
        )
        expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
      },
      viewport ? { viewport } : {},
    ),
  )
})

describe('放进试算', () => {
  const askRate = async (page: Page) => {
    await page
      .locator('[data-block="official.reception"] .doc-figure')
      .filter({ hasText: /%/ })
      .first()
      .click()
    const seek = page.getByRole('region', { name: '反过来算' })
    await seek.getByLabel('多少').fill('50%')
    await seek.getByText('国内公务接待支出应为 0.15万元。').waitFor()
    await seek.getByRole('button', { name: '放进试算' }).click()
    await expect.poll(() => page.locator(':focus').getAttribute('data-at')).toBe('official.domestic')
  }

  test('在稿件里问：打开试算，停在那一格，稿件没有动', () =>
    withPage(async (page) => {
      await openCentre(page)
      await askRate(page)
      await bar(page).waitFor()
      expect(await reception(page).inputValue()).toBe('0.15')
      await paragraph(page, 'reception').locator('ins', { hasText: '50%' }).waitFor()
      await page.getByRole('button', { name: '试算', exact: true }).click()
      await bar(page).waitFor({ state: 'detached' })
      expect(await reception(page).inputValue()).toBe('0.3')
    }))

  test('已有方案：另起一个，不混在一起', () =>
    withPage(async (page) => {
      await tryOut(page)
      const other = form(page).getByLabel('国内公务接待批次', { exact: true })
      await other.fill('7')
      await page.getByRole('button', { name: '试算', exact: true }).click()
      await bar(page).waitFor({ state: 'detached' })
      await askRate(page)
      await bar(page).getByRole('button', { name: '方案二', exact: true }).waitFor()
      expect(await other.inputValue()).toBe('')
      await bar(page).getByRole('button', { name: '方案一', exact: true }).click()
      expect(await other.inputValue()).toBe('7')
      expect(await reception(page).inputValue()).toBe('0.3')
    }))

  test('在试算里问：填到手里的方案，停在那一格', () =>
    withPage(async (page) => {
      await tryOut(page)
      await askRate(page)
      expect(await reception(page).inputValue()).toBe('0.15')
      await bar(page)
        .getByText(/改了 1 个数/)
        .waitFor()
    }))
})

test('收支不平：把补平的一笔摆出来，按了才记', () =>
  withPage(async (page) => {
    const envelope = {
      app: 'final-accounts-helper',
      schema: 1,
      savedAt: '2022-09-30T00:00:00.000Z',
      draft: { fields: { 'unit.name': '云岭县某服务站', ...TYPED_BALANCE }, lists: {} },
    }
    const buffer = Buffer.from(JSON.stringify(envelope))
    await openAt(page, { name: '服务站.json', mimeType: 'application/json', buffer }, 'expenditure', /支出/)
    await beginTrial(page)
    await form(page).getByLabel('项目支出', { exact: true }).fill('39.88')
    const findings = form(page).getByRole('region', { name: '校核有什么变化' })
    await findings.getByText('收、支总计：收入比支出多出0.12万元，没有去处。').first().waitFor()
    // Offered only: one number is changed, not two.
    await bar(page)
      .getByText(/^改了 1 个数/)
      .waitFor()
    await findings.getByRole('button', { name: '年末结转和结余改为10.12万元' }).click()
    await bar(page)
      .getByText(/^改了 2 个数/)
      .waitFor()
    expect(await findings.getByText('没有去处').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await findings.getByText('没有去处').first().waitFor()
    await bar(page)
      .getByText(/^改了 1 个数/)
      .waitFor()
  }))

test('只用键盘：试算，改数，比一比，采用，撤销', () =>
  withPage(async (page) => {
    await openCentre(page)
    await tabTo(page, /^试算$/)
    await page.keyboard.press('Enter')
    await bar(page).waitFor()
    await expect.poll(() => inHand(page)).toBe('方案一')
    await tabTo(page, /^国内公务接待支出$/)
    await page.keyboard.type('0.17')
    await page.keyboard.press('Tab')
    await tabTo(page, /^与现稿比一比$/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => inHand(page)).toBe('与现稿比一比')
    await page.getByRole('region', { name: '方案比较' }).waitFor()
    await tabTo(page, /^采用方案一$/)
    await page.keyboard.press('Enter')
    await bar(page).waitFor({ state: 'detached' })
    await expect.poll(() => plain(page, 'reception')).toContain('公务接待费支出0.17万元')
    await expect.poll(() => inHand(page)).toMatch(/“三公”/)
    await page.keyboard.press('Control+z')
    await expect.poll(() => plain(page, 'reception')).toContain('公务接待费支出0.3万元')
  }))

test('比较里放弃一个方案，可以退回；校核随时去得了', () =>
  withPage(async (page) => {
    await tryOut(page)
    await reception(page).fill('0.17')
    await bar(page).getByRole('button', { name: '＋ 新方案' }).click()
    await reception(page).fill('0.2')
    await bar(page).getByRole('button', { name: '两个方案比一比' }).click()
    const pane = page.getByRole('region', { name: '方案比较' })
    await pane.getByRole('button', { name: '放弃方案二' }).click()
    await bar(page).getByText('放弃了方案二。').waitFor()
    await bar(page).getByRole('button', { name: '退回' }).click()
    await pane.getByRole('columnheader', { name: /方案二/ }).waitFor()
    await page.getByRole('button', { name: /^校核/ }).click()
    await page.getByRole('heading', { level: 1, name: '校核' }).waitFor()
    expect(await pane.count()).toBe(0)
  }))

describe('那一格总看得见', () => {
  test.each(
    sizes([
      ['桌面', { width: 1440, height: 900 }],
      ['1280', { width: 1280, height: 720 }],
      ['手机', phone],
      ['放大一倍', { width: 720, height: 450 }],
    ] as const),
  )('%s：调数的框不盖住手里的格', (_, viewport) =>
    withPage(
      async (page) => {
        await tryOut(page)
        await reception(page).focus()
        await reception(page).fill('0.17')
        const box = form(page).getByRole('group', { name: /^调/ })
        await box.getByText('原为 0.3万元').waitFor()
        await expect
          .poll(async () => {
            const [field, tune] = [await reception(page).boundingBox(), await box.boundingBox()]
            return field !== null && tune !== null && field.y + field.height <= tune.y
          })
          .toBe(true)
      },
      { viewport },
    ),
  )

  test.each([
    ['1280', { width: 1280, height: 720 }],
    ['手机', phone],
  ] as const)('%s：科目表还是整个宽，校核在它下面', (_, viewport) =>
    withPage(
      async (page) => {
        await tryOut(page)
        await reception(page).fill('0.17')
        await page.evaluate(() => {
          location.hash = location.hash.replace(/official$/, 'functionalAccounts')
        })
        const grid = form(page).getByRole('grid')
        await grid.waitFor()
        const [table, pane, findings] = await Promise.all([
          grid.boundingBox(),
          form(page).boundingBox(),
          form(page).getByRole('region', { name: '校核有什么变化' }).boundingBox(),
        ])
        expect(table && pane && table.width > pane.width * 0.9).toBe(true)
        expect(table && findings && findings.y >= table.y + table.height).toBe(true)
      },
      { viewport },
    ),
  )
})
