// From an empty page to a finished Word file: once by keyboard alone, with a reload in the middle.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../../src/cli/setup.mjs'
import { type Draft, rowsOf } from '../../src/core/draft'
import { headingText, sectionsOf, type TableBlock } from '../../src/core/report'
import { plainText } from '../../src/core/wording'
import { evaluateDraft, exampleDraft, templateFor } from '../../src/rules'
import { functionalAccounts } from '../../src/rules/accounts'
import { LEVELS } from '../../src/rules/annex/words'
import { withPage } from '../support/browser'
import { openDocx, validate } from '../support/docx'
import { focused as cellInHand, form, paste, said } from '../support/grid'
import {
  fillField,
  type GridColumns,
  here,
  leaveGrid,
  openTab,
  pasteRows,
  rowsIn,
  tableOf,
  tabTo,
  typeRows,
} from '../support/typist'

const UNIT = '云岭县便民服务中心'

/** The section before which the page is closed and opened again: half of the report is typed. */
const MIDDLE = '五、一般公共预算财政拨款支出决算情况说明'

/**
 * The example's figures, typed for a unit without the word 示例; the meanings come with the accounts. Its project gets
 * the key of the first one added.
 */
const example = exampleDraft()
const accounts = functionalAccounts(2021)
const [project] = rowsOf(example, 'projects')
const draft: Draft = {
  fields: { ...example.fields, 'unit.name': UNIT },
  lists: {
    ...example.lists,
    functional: rowsOf(example, 'functional').map(({ key, cells }) => ({
      key,
      cells: { ...cells, meaning: accounts.byCode(cells.code ?? '')?.explanation ?? '' },
    })),
    projects: [{ key: 'r1', cells: project?.cells ?? {} }],
    indicators: rowsOf(example, 'indicators').map(({ key, cells }) => ({
      key,
      cells: { ...cells, project: 'r1' },
    })),
  },
}

const GENERAL: GridColumns = {
  list: 'functional',
  name: 'item',
  columns: ['budget', 'income', 'basic', 'project'],
  heads: ['调整预算', '本年收入', '基本支出', '项目支出'],
}

const OTHERS: GridColumns = {
  list: 'otherLines',
  name: 'item',
  columns: [
    'superior',
    'service',
    'operating',
    'subordinate',
    'other',
    'basic',
    'project',
    'upward',
    'running',
    'subsidy',
  ],
  heads: ['上级补助收入'],
}

const ECONOMIC: GridColumns = {
  list: 'economic',
  name: 'name',
  columns: ['budget', 'amount'],
  heads: ['调整预算', '决算'],
}

/** Some accounts are typed, the rest comes out of the books by way of the clipboard. */
async function addAccounts(page: Page, grid: GridColumns, typed: number): Promise<void> {
  const rows = rowsIn(draft, grid.list)
  await typeRows(page, grid, rows.slice(0, typed))
  if (rows.length > typed) await pasteRows(page, grid, rows.slice(typed))
}

async function fillFunctional(page: Page): Promise<void> {
  await addAccounts(page, GENERAL, 3)
  await openTab(page, '其他资金')
  await addAccounts(page, OTHERS, 1)
}

/** What each account was spent on is a block of numbers, of which most are empty. */
async function fillEconomic(page: Page): Promise<void> {
  await addAccounts(page, ECONOMIC, 2)
  await openTab(page, '一般公共预算明细')
  expect(await cellInHand(page)).toBe('事业运行的基本工资')
  const columns = rowsIn(draft, 'economic').map(({ cells }) => `e${cells.code}`)
  const [, ...block] = tableOf([], columns, rowsIn(draft, 'functional'))
  await paste(page, ...block)
  const filled = block
    .join('|')
    .split('|')
    .filter((text) => text !== '').length
  await expect.poll(() => said(page).textContent()).toContain(`填入 ${filled} 个`)
}

/** The indicators of the project come from a spreadsheet. */
async function addIndicators(page: Page): Promise<void> {
  const columns = ['level2', 'name', 'target', 'actual', 'weight', 'score']
  const heads = ['二级指标', '三级指标', '指标值', '完成值', '权重', '得分（不按指标值算时填）']
  const called = (level: string | undefined) => LEVELS.find(({ id }) => id === level)?.name ?? ''
  const rows = rowsOf(draft, 'indicators').map(({ key, cells }) => ({
    key,
    cells: { ...cells, level2: called(cells.level2) },
  }))
  await paste(page, ...tableOf(heads, columns, rows))
  await form(page).getByText(`加了 ${rows.length} 行`).waitFor()
}

const heading = (page: Page) => form(page).getByRole('heading', { level: 1 })

/** The page is closed and opened again; F6 leads back into the form. */
async function reopen(page: Page): Promise<void> {
  await page.getByText(/^已存/).first().waitFor()
  await page.reload()
  await heading(page).getByText(MIDDLE).waitFor()
  while (!(await form(page).evaluate((pane) => pane === document.activeElement)))
    await page.keyboard.press('F6')
  await tabTo(page, form(page).getByLabel('上年一般公共预算财政拨款支出', { exact: true }))
}

/** Goes through all sections from the first field on. Gives their titles. */
async function fillAll(page: Page): Promise<readonly string[]> {
  const titles = [(await heading(page).textContent()) ?? '']
  let pasted = false
  for (let steps = 0; steps < 600; steps += 1) {
    const now = await here(page)
    if (now.kind === 'other') throw new Error(`lost in ${titles.at(-1)}`)
    if (now.kind === 'next') {
      await page.keyboard.press('Enter')
      await expect.poll(() => heading(page).textContent()).not.toBe(titles.at(-1))
      titles.push((await heading(page).textContent()) ?? '')
      if (titles.at(-1) === MIDDLE) await reopen(page)
    } else if (now.kind === 'grid') {
      await (now.at.startsWith('functional') ? fillFunctional(page) : fillEconomic(page))
      await leaveGrid(page)
    } else if (now.at === 'indicators' && !pasted) {
      await addIndicators(page)
      pasted = true
    } else {
      await fillField(page, draft, now)
      const after = await here(page)
      if (after.at === now.at && after.kind === now.kind) return titles
    }
  }
  throw new Error('the report has no end')
}

/** Where a title or a head of a table is broken into lines is told by other tests. */
const flat = (text: string) => text.replace(/\s/g, '')

const textsOf = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map(flat).filter((text) => text !== ''))

const rowsOfTable = ({ head, body }: TableBlock) =>
  [...head, ...body].map(({ cells }) => cells.map((cell) => cell?.text ?? ''))

test(
  '只用键盘，从空白页填完一份报告，中间重开网页，下载 Word',
  () =>
    withPage(async (page) => {
      const { keyboard } = page
      await tabTo(page, page.getByRole('button', { name: '新建稿件' }))
      await keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await keyboard.type(UNIT)
      await keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: '封面与单位' }).waitFor()

      const titles = await fillAll(page)
      expect(titles).toHaveLength(sectionsOf(templateFor(draft)).length)

      const dialog = page.getByRole('dialog')
      const ask = async (): Promise<void> => {
        await tabTo(page, page.getByRole('button', { name: '下载 Word' }).first(), 'Shift+Tab')
        await keyboard.press('Enter')
        await dialog.waitFor()
      }
      // The totals of sections 一 and 四 are only known when 二, 八 and 九 are typed, and then ask for a reason.
      for (const at of ['overall.reason', 'fiscal.reason']) {
        await ask()
        expect(await dialog.textContent()).toContain(`还缺 ${at === 'overall.reason' ? 2 : 1} 项`)
        await keyboard.press('Enter')
        await expect.poll(async () => (await here(page)).at).toBe(at)
        await fillField(page, draft, await here(page))
      }
      await ask()
      expect(await dialog.textContent()).toContain('都齐了')
      const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')])
      expect(download.suggestedFilename()).toBe(`${UNIT}2021年度单位决算.docx`)

      const folder = join(root, '.cache')
      mkdirSync(folder, { recursive: true })
      const file = join(folder, 'whole-report.docx')
      writeFileSync(file, readFileSync(await download.path()))
      const docx = openDocx(readFileSync(file))
      const printed = docx.paragraphs.map(({ text }) => text)
      const headings = printed.map(flat)
      const { blocks } = evaluateDraft(draft).report
      for (const block of blocks) {
        if (block.kind === 'paragraph') expect(printed).toContain(block.number + plainText(block.inlines))
        if (block.kind === 'heading') expect(headings).toContain(flat(headingText(block)))
      }
      const tables = blocks.filter((block): block is TableBlock => block.kind === 'table')
      expect(tables.filter(({ listed }) => listed)).toHaveLength(14)
      expect(docx.tables.map(textsOf)).toEqual(tables.map(rowsOfTable).map(textsOf))
      expect(docx.charts).toBe(7)
      expect(docx.dirty).toBe(0)
      expect(docx.updateFields).toBe(false)
      expect(await validate(file)).toEqual([])
    }),
  180_000,
)
