// From an empty page to a finished Word file: once by keyboard alone, with a reload in the middle.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../../src/cli/setup.mjs'
import { type Draft, rowsOf, textAt } from '../../src/core/draft'
import { plainText } from '../../src/core/wording'
import { evaluateDraft, exampleDraft } from '../../src/rules'
import { functionalAccounts } from '../../src/rules/accounts'
import { withPage } from '../support/browser'
import { openDocx, validate } from '../support/docx'

const UNIT = '云岭县便民服务中心'

/** The example's figures, typed for a unit without the word 示例; the meanings come with the accounts. */
const example = exampleDraft()
const accounts = functionalAccounts(2021)
const draft: Draft = {
  fields: { ...example.fields, 'unit.name': UNIT },
  lists: {
    ...example.lists,
    functional: rowsOf(example, 'functional').map(({ key, cells }) => ({
      key,
      cells: { ...cells, meaning: accounts.byCode(cells.code ?? '')?.explanation ?? '' },
    })),
  },
}

interface Focused {
  readonly at: string
  readonly list: string
  readonly kind: 'text' | 'long' | 'radio' | 'add' | 'next' | 'other'
  readonly value: string
}

/** What has the focus, as the form names it. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const here = document.activeElement
    const at = here?.closest<HTMLElement>('[data-at]')?.dataset.at ?? ''
    const value = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.value : ''
    const named = (kind: Focused['kind'], list = ''): Focused => ({ at, list, kind, value })
    if (here?.getAttribute('data-stop') !== null && here instanceof HTMLButtonElement) return named('next')
    if (here instanceof HTMLInputElement && here.dataset.add !== undefined) return named('add', at)
    if (here instanceof HTMLInputElement && here.type === 'radio') return named('radio')
    if (here instanceof HTMLTextAreaElement && here.dataset.long !== undefined) return named('long')
    return named(here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? 'text' : 'other')
  })

/** Types what the draft holds at the field with the focus, and goes on as a person would. */
async function fill(page: Page, here: Focused, added: Map<string, number>): Promise<void> {
  const { keyboard } = page
  if (here.kind === 'add') {
    const rows = rowsOf(draft, here.list)
    const n = added.get(here.list) ?? 0
    const row = rows[n]
    if (!row) {
      await keyboard.press('Enter')
      return
    }
    await keyboard.type(row.cells.code ?? '')
    await page.getByRole('option').first().waitFor()
    await keyboard.press('Enter')
    added.set(here.list, n + 1)
    return
  }
  const text = textAt(draft, here.at)
  if (here.kind === 'long') {
    await keyboard.type(text)
    await keyboard.press('Tab')
    return
  }
  if (here.kind === 'text' && here.value === '' && text !== '') await keyboard.type(text)
  await keyboard.press('Enter')
}

test(
  '只用键盘，从空白页填完一份报告，中间重开网页，下载 Word',
  () =>
    withPage(async (page) => {
      const { keyboard } = page
      const start = page.getByRole('button', { name: '新建稿件' })
      await start.focus()
      await keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await keyboard.type(UNIT)
      await keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: '封面与单位' }).waitFor()

      const added = new Map<string, number>()
      let sections = 0
      for (let steps = 0; steps < 600; steps += 1) {
        const here = await focused(page)
        if (here.kind === 'next') {
          sections += 1
          const title = await page.getByRole('heading', { level: 1 }).textContent()
          await keyboard.press('Enter')
          await page.waitForFunction(
            (before) => document.querySelector('h1:not(.unseen)')?.textContent !== before,
            title,
          )
          if (sections === 8) {
            // Half of the report is typed: the page is closed and opened again.
            await page.getByText(/^已存/).first().waitFor()
            await page.reload()
            await page.getByRole('heading', { level: 1, name: /一般公共预算财政拨款支出/ }).waitFor()
            await page.getByLabel('上年一般公共预算财政拨款支出', { exact: true }).focus()
          }
          continue
        }
        const absent = page.getByRole('checkbox', { name: '无此项' })
        if ((await absent.count()) > 0 && !(await absent.isChecked())) {
          await absent.focus()
          await keyboard.press('Space')
          await page.getByRole('button', { name: /^下一节/ }).focus()
          continue
        }
        const before = here.at + here.kind
        await fill(page, here, added)
        const after = await focused(page)
        if (after.at + after.kind === before && here.kind !== 'add') break
      }

      const ask = async (): Promise<void> => {
        await page.getByRole('button', { name: '下载 Word' }).first().focus()
        await keyboard.press('Enter')
        await page.getByRole('dialog').waitFor()
      }
      await ask()
      // The reason of section 五 is asked for once its accounts are known, above the field they were typed in.
      expect(await page.getByRole('dialog').textContent()).toContain('还缺 1 项')
      await keyboard.press('Enter')
      await fill(page, await focused(page), added)
      await ask()

      const expected = evaluateDraft(draft)
      await page.getByText('没有缺项，可以下载正式稿。').waitFor()
      const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')])
      expect(download.suggestedFilename()).toBe(`${UNIT}2021年度单位决算.docx`)

      const folder = join(root, '.cache')
      mkdirSync(folder, { recursive: true })
      const file = join(folder, 'whole-report.docx')
      writeFileSync(file, readFileSync(await download.path()))
      const docx = openDocx(readFileSync(file))
      const printed = docx.paragraphs.map(({ text }) => text)
      for (const block of expected.report.blocks) {
        if (block.kind === 'paragraph') expect(printed).toContain(block.number + plainText(block.inlines))
      }
      expect(docx.charts).toBe(7)
      expect(docx.dirty).toBe(0)
      expect(docx.updateFields).toBe(false)
      expect(await validate(file)).toEqual([])
    }),
  180_000,
)
