// The accounts of the grid under an accountant's hands: their codes changed, what is doubtful checked, tables pasted twice.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, shot, sizes, withPage } from '../support/browser'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const grid = (page: Page) => page.getByRole('grid')
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
const preview = (page: Page) => page.getByRole('complementary', { name: '粘贴预览' })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
/** A cell by the path of its row and column. */
const cell = (page: Page, row: string, column: string) =>
  grid(page).locator(`[data-row="${row}"][data-column="${column}"]`)
const rows = (page: Page) => grid(page).locator('[data-column="code"][data-row^="r"]')
/** What the paper says, which is behind the grid and follows all the same; without the marks of findings. */
const inDocument = (page: Page) =>
  page.getByRole('article', { name: '文稿', includeHidden: true }).evaluate((paper) => {
    const copy = paper.cloneNode(true) as HTMLElement
    for (const mark of copy.querySelectorAll('.doc-tag')) mark.remove()
    return copy.textContent
  })
/** What is proposed for a line that was not recognised. */
const choiceFor = (page: Page, name: string) =>
  preview(page).getByLabel(`怎样处理 ${name}`).locator('option:checked').textContent()
const shown = (page: Page, row: string, column: string) =>
  cell(page, row, column).evaluate((one) => one.querySelector('input')?.value ?? one.textContent ?? '')

async function newDraft(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: /新建稿件/ }).click()
  await page.getByRole('dialog').getByLabel('单位全称').fill('清溪县图书馆')
  await page.getByRole('button', { name: '建稿并开始填' }).click()
  await page.waitForSelector('.wz-form h1')
  const [, id = ''] = /#\/draft\/([\w-]+)/.exec(page.url()) ?? []
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/draft/${id}/${section}`)
  await grid(page).waitFor()
}

/** Pastes lines, cells separated by `|`, into the line where rows are added, and says yes to the preview. */
async function paste(page: Page, ...lines: readonly string[]): Promise<void> {
  await grid(page).locator('input').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+ArrowLeft')
  await page.evaluate(
    (copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    lines.map((line) => line.replace(/\|/g, '\t')).join('\r\n'),
  )
  await preview(page).waitFor()
}

async function accept(page: Page): Promise<void> {
  await preview(page).locator('.btn.pri').click()
  await preview(page).waitFor({ state: 'hidden' })
}

/** Holds the catalogues of accounts back, as a slow line does, until they are let go. */
async function heldBack(page: Page): Promise<() => void> {
  let letGo = (): void => {}
  const gone = new Promise<void>((done) => {
    letGo = done
  })
  await page.route(/assets\/accounts-/, async (route) => {
    await gone
    await route.continue()
  })
  return letGo
}

describe('加科目', () => {
  test('按拼音首字母找到科目，接着填预算和支出，文稿里是一句话；删去，退回', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await grid(page).locator('input').focus()
      await page.keyboard.type('zfgjj')
      await page.getByRole('option', { name: /2210201/ }).waitFor()
      expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
        await page.locator('[role=option][aria-selected=true]').getAttribute('id'),
      )
      await page.keyboard.press('Enter')
      await expect.poll(() => focused(page)).toBe('住房公积金的调整预算')
      for (const text of ['225888.24', '', '200000', '0']) {
        await page.keyboard.type(text)
        await page.keyboard.press('Tab')
      }
      await expect
        .poll(() => inDocument(page))
        .toContain('住房保障（类）住房改革支出（款）住房公积金（项）：支出决算为20万元，完成预算88.54%')
      await page.getByRole('button', { name: '删去这一行 住房公积金' }).click()
      expect(await rows(page).count()).toBe(0)
      await page.keyboard.press('Control+z')
      await expect.poll(() => rows(page).count()).toBe(1)
    }))

  test('目录里没有的，照写的名称加，类、款另填', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await grid(page).locator('input').focus()
      await page.keyboard.type('便民热线运行')
      await page.getByRole('option', { name: '目录里没有，就用“便民热线运行”' }).click()
      const cells = { class: '一般公共服务支出', group: '热线事务', basic: '10000', project: '0' }
      for (const [column, text] of Object.entries(cells)) {
        await cell(page, 'r1', column).click()
        await page.keyboard.type(text)
        await page.keyboard.press('Enter')
      }
      await expect
        .poll(() => inDocument(page))
        .toContain('一般公共服务（类）热线事务（款）便民热线运行（项）：支出决算为1万元')
    }))
})

describe('粘贴', () => {
  test('从 Excel 粘贴多行：类、款和合计行不算，没写名称的按编码，一步退回', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await paste(
        page,
        '科目编码|科目名称|调整预算|本年收入',
        '201|一般公共服务支出|3000|2000',
        '20103|政府办公厅（室）及相关机构事务|3000|2000',
        '2010301|行政运行|2,000|1,500',
        '2010399||1000|500',
        '合计||3000|2000',
      )
      for (const name of ['201 一般公共服务支出', '20103 政府办公厅（室）及相关机构事务']) {
        expect(await choiceFor(page, name)).toBe('跳过（类、款）')
      }
      expect(await choiceFor(page, '合计')).toBe('跳过（合计行）')
      await preview(page).getByRole('button', { name: '加 2 行、填入 4 个' }).click()
      expect(await shown(page, 'r1', 'budget')).toBe('2,000.00')
      expect(await shown(page, 'r2', 'item')).toBe('其他政府办公厅（室）及相关机构事务支出')
      expect(await grid(page).getByRole('row', { name: /^合计/ }).textContent()).toContain('3,000.002,000.00')
      await page.keyboard.press('Control+z')
      await expect.poll(() => rows(page).count()).toBe(0)
    }))

  test('标题说哪一列是什么；名称与编码不符按编码；再贴一次说换了几个', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await paste(
        page,
        '科目编码|科目名称|年初预算|调整预算|本年收入',
        '2010301|行政运行|1,000|2,000|1,500',
        '2010399|其他支出|10|20|15',
      )
      expect(
        await preview(page)
          .getByLabel(/^第 3 列/)
          .inputValue(),
      ).toBe('skip')
      await preview(page).getByText('1 行的名称与编码不符，按编码用目录里的名称。').waitFor()
      await preview(page).getByRole('button', { name: '加 2 行、填入 4 个' }).click()
      expect(await shown(page, 'r1', 'budget')).toBe('2,000.00')
      expect(await shown(page, 'r1', 'income')).toBe('1,500.00')
      await paste(page, '2010301|行政运行|2,000|1,800', '2010350|事业运行|5|6')
      await preview(page).getByRole('button', { name: '加 1 行、填入 2 个、替换 1 个' }).click()
      await form(page).getByText('加 1 行、填入 2 个、替换 1 个。填错了按 Ctrl+Z 退回。').waitFor()
      await page.keyboard.press('Control+z')
      await expect.poll(() => shown(page, 'r1', 'income')).toBe('1,500.00')
      expect(await rows(page).count()).toBe(2)
    }))

  test('再改了别的，就不再说按 Ctrl+Z 退回粘贴', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await paste(page, '2010301|行政运行|2,000|')
      await accept(page)
      expect(await form(page).locator('.gr-said').textContent()).toContain('加 1 行')
      await cell(page, 'r1', 'basic').click()
      expect(await form(page).locator('.gr-said').textContent()).toContain('按 Ctrl+Z 退回')
      await page.keyboard.type('1')
      expect(await form(page).locator('.gr-said').textContent()).toBe('')
    }))

  test('名称有好几个科目的，不猜，让人选；选了就加上', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await paste(page, '科目名称|调整预算', '一般行政管理事务|5', '车补|6')
      await preview(page).getByText('没认出 2 行').waitFor()
      await preview(page).getByLabel('怎样处理 一般行政管理事务').selectOption('2010302')
      await preview(page).getByLabel('怎样处理 车补').selectOption({ label: '照写加一行' })
      await preview(page).getByRole('button', { name: '加 2 行、填入 2 个' }).click()
      expect(await shown(page, 'r1', 'code')).toBe('2010302')
      expect(await shown(page, 'r2', 'item')).toContain('车补')
    }))
})

describe('科目目录后到', () => {
  test('粘贴的：按了确认也等它，类的名称不缺；关掉就什么也不做', () =>
    withPage(async (page) => {
      const letGo = await heldBack(page)
      await newDraft(page, 'functionalAccounts')
      await paste(page, '2010377|旧科目|300|200')
      await preview(page).getByText('正在打开科目目录').waitFor()
      await preview(page).locator('.btn.pri').click()
      await page.keyboard.press('Escape')
      await preview(page).waitFor({ state: 'hidden' })
      await paste(page, '2010388|新科目|300|200')
      await preview(page).locator('.btn.pri').click()
      letGo()
      await preview(page).waitFor({ state: 'hidden' })
      await expect.poll(() => shown(page, 'r1', 'class')).toBe('一般公共服务支出')
      expect(await shown(page, 'r1', 'item')).toContain('新科目')
      expect(await grid(page).getByText('旧科目').count()).toBe(0)
    }))

  test('打进去的编码：名称跟着来', () =>
    withPage(async (page) => {
      const letGo = await heldBack(page)
      await newDraft(page, 'functionalAccounts')
      await grid(page).locator('input').focus()
      await page.keyboard.type('2210201')
      await page.getByRole('option', { name: '加“2210201”' }).waitFor()
      await page.keyboard.press('Enter')
      letGo()
      await expect.poll(() => shown(page, 'r1', 'item')).toBe('住房公积金')
      await expect.poll(() => focused(page)).toBe('住房公积金的调整预算')
    }))
})

describe('改一行', () => {
  test('换编码：名称跟着编码走，金额留着，一步退回', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await paste(page, '2210201|住房公积金|300|200')
      await accept(page)
      await cell(page, 'r1', 'code').click()
      expect(await focused(page)).toBe('住房公积金的编码')
      await page.keyboard.type('2080505')
      expect(await shown(page, 'r1', 'item')).toBe('住房公积金')
      await page.keyboard.press('Enter')
      await expect.poll(() => shown(page, 'r1', 'item')).toBe('机关事业单位基本养老保险缴费支出')
      expect(await shown(page, 'r1', 'income')).toBe('200.00')
      expect(
        await grid(page)
          .getByRole('row', { name: /社会保障和就业支出/ })
          .count(),
      ).toBe(1)
      await page.keyboard.press('Control+z')
      await expect.poll(() => shown(page, 'r1', 'item')).toBe('住房公积金')
      expect(await shown(page, 'r1', 'income')).toBe('200.00')
    }))

  test('Esc 不换编码', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await paste(page, '2210201|住房公积金|300|200')
      await accept(page)
      await cell(page, 'r1', 'code').click()
      await page.keyboard.type('2080505')
      await page.keyboard.press('Escape')
      expect(await shown(page, 'r1', 'code')).toBe('2210201')
    }))

  test('目录里没有的科目，类和款可以写；编码重复的有标记', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      expect(await grid(page).getByRole('columnheader', { name: '款' }).count()).toBe(0)
      await paste(page, '2010388|新科目|300|200', '2010388|新科目|1|2')
      await accept(page)
      await grid(page).getByRole('columnheader', { name: '款' }).waitFor()
      expect(await shown(page, 'r1', 'class')).toBe('一般公共服务支出')
      expect(await cell(page, 'r1', 'item').getByText('重复').count()).toBe(0)
      expect(await cell(page, 'r2', 'item').getByText('重复').count()).toBe(1)
    }))

  test('核对过了：用键盘也行，可以撤销，标记上写着对照什么', () =>
    withPage(async (page) => {
      await newDraft(page, 'functionalAccounts')
      await paste(page, '2130804||300|200')
      await accept(page)
      const mark = grid(page).getByText('请核对', { exact: true })
      expect(await mark.getAttribute('title')).toContain('当年的《政府收支分类科目》')
      await cell(page, 'r1', 'income').click()
      await form(page)
        .getByText(/这一年的科目里没有查实它/)
        .waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('核对过了 创业担保贷款贴息及奖补')
      await page.keyboard.press('Enter')
      expect(await mark.count()).toBe(0)
      expect(await focused(page)).toBe('创业担保贷款贴息及奖补的本年收入')
      await page.keyboard.press('Control+z')
      await mark.waitFor()
    }))
})

test('预算与决算不同的原因：在第五节里写，一行一句', () =>
  withPage(async (page) => {
    await newDraft(page, 'functionalAccounts')
    await paste(page, '编码|名称|调整预算|基本支出|项目支出', '2210201|住房公积金|300|200|0')
    await accept(page)
    await page.getByRole('link', { name: /五、一般公共预算/ }).click()
    await field(page, '住房公积金的决算数与预算数不同的原因').fill('人员调出')
    await page.keyboard.press('Tab')
    await page.getByRole('article', { name: '文稿' }).getByText('人员调出').waitFor()
  }))

test('第五节的清单先列 60 行，说一共多少，可以再列', () =>
  withPage(async (page) => {
    await newDraft(page, 'functionalAccounts')
    await paste(page, ...Array.from({ length: 70 }, (_, i) => `${2010301 + i}|科目${i}|300|200`))
    await accept(page)
    await page.getByRole('link', { name: /五、一般公共预算/ }).click()
    await form(page).getByText('列出了 60 行，一共 70 行。').waitFor()
    expect(await form(page).locator('.wz-list-line[data-row]').count()).toBe(60)
    await form(page).getByRole('button', { name: '再列 10 行' }).click()
    expect(await form(page).locator('.wz-list-line[data-row]').count()).toBe(70)
    expect(await form(page).getByText('一共 70 行').count()).toBe(0)
  }))

test('那一节选了无此项，表格里说清楚这些行不算', () =>
  withPage(async (page) => {
    await page.getByRole('button', { name: /示例/ }).first().click()
    await page.getByRole('link', { name: /功能分类科目/ }).click()
    await page.getByRole('tab', { name: '政府性基金' }).click()
    await form(page).getByText('“八、政府性基金”选了无此项，这里的行不算数。').waitFor()
  }))

describe('两种窗口', () => {
  test.each(
    sizes([
      { name: '1440', viewport: desktop },
      { name: '390', viewport: phone },
    ]),
  )('$name：要核对的、重复的、没有名称的都在，没有无障碍问题', ({ name, viewport }) =>
    withPage(
      async (page) => {
        await newDraft(page, 'functionalAccounts')
        await paste(
          page,
          '2080505||300|200',
          '2130804||300|200',
          '2010301|行政运行|5|',
          '2010388|新科目|六批|1',
        )
        expect(await axe(page)).toEqual([])
        await accept(page)
        await cell(page, 'r2', 'budget').click()
        expect(await axe(page)).toEqual([])
        await shot(page, `accounts-${name}`)
      },
      { viewport },
    ),
  )
})
