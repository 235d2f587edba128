// A person at the keyboard: goes through the forms with Tab and Enter and types what a draft holds.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Draft, type Row, rowsOf, textAt } from '../../src/core/draft'
import { focused as cellInHand, form, grid, paste, press, said } from './grid'

type Kind = 'text' | 'long' | 'radio' | 'menu' | 'absent' | 'add' | 'record' | 'grid' | 'next' | 'other'

export interface Here {
  /** The path of the field, or the list rows are added to. */
  readonly at: string
  readonly kind: Kind
  readonly value: string
}

/** What has the focus, as the form names it. */
export const here = (page: Page): Promise<Here> =>
  page.evaluate(() => {
    const one = document.activeElement
    const at = one?.closest<HTMLElement>('[data-at]')?.dataset.at ?? ''
    const named = (kind: Kind, value = ''): Here => ({ at, kind, value })
    if (one instanceof HTMLButtonElement) {
      if (one.dataset.stop !== undefined) return named('next')
      return named(one.dataset.addRecord === undefined ? 'other' : 'record')
    }
    if (one instanceof HTMLSelectElement) return named('menu', one.value)
    if (one instanceof HTMLTextAreaElement)
      return named(one.dataset.long === undefined ? 'text' : 'long', one.value)
    if (!(one instanceof HTMLInputElement)) return named('other')
    if (one.dataset.field !== undefined) return named('grid')
    if (one.dataset.add !== undefined) return named('add')
    if (one.type === 'radio') return named('radio', one.checked ? one.value : '')
    if (one.type === 'checkbox') return named('absent', one.checked ? 'yes' : '')
    return named('text', one.value)
  })

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key)
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
  }
  throw new Error(`${key} does not lead to ${wanted}`)
}

/** Digits key by key; words as an input method hands them over, a line at a time. */
async function write({ keyboard }: Page, text: string): Promise<void> {
  if (/^[\d.]+$/.test(text)) return keyboard.type(text)
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) await keyboard.press('Enter')
    await keyboard.insertText(line)
  }
}

/** Types what the draft holds at the field with the focus, and goes on as a person would. */
export async function fillField(page: Page, draft: Draft, { at, kind, value }: Here): Promise<void> {
  const { keyboard } = page
  const text = textAt(draft, at)
  switch (kind) {
    case 'long':
      if (text !== value) await write(page, text)
      // Enter is a new line here.
      return tabTo(page, form(page).locator('[data-at], [data-stop]'))
    case 'text':
      if (text !== value) await write(page, text)
      break
    case 'radio':
      for (let now = value, n = 0; now !== text; now = (await here(page)).value, n += 1) {
        if (n === 8) throw new Error(`${at} cannot be ${text}`)
        await keyboard.press('ArrowRight')
      }
      break
    case 'absent':
      if (text !== value) await keyboard.press('Space')
      break
  }
  await keyboard.press('Enter')
}

/** A table as it is copied from a spreadsheet: heads, and the cells of the rows under them. */
export const tableOf = (heads: readonly string[], columns: readonly string[], rows: readonly Row[]) =>
  [heads, ...rows.map(({ cells }) => columns.map((column) => cells[column] ?? ''))].map((line) =>
    line.join('|'),
  )

/** The columns of a grid by the order in which Tab walks them from the first amount. */
export interface GridColumns {
  readonly list: string
  /** What the catalogue calls an account in a row. */
  readonly name: string
  readonly columns: readonly string[]
  readonly heads: readonly string[]
}

/** Adds accounts one by one: their code, and the amounts from the first column on. */
export async function typeRows(page: Page, { name, columns, heads }: GridColumns, rows: readonly Row[]) {
  for (const { cells } of rows) {
    await press(page, 'Control+ArrowDown', 'Home')
    await page.keyboard.type(cells.code ?? '')
    await page.getByRole('option').first().waitFor()
    await press(page, 'Enter')
    await expect.poll(() => cellInHand(page)).toBe(`${cells[name]}的${heads[0]}`)
    for (const column of columns) {
      if (cells[column] !== undefined) await page.keyboard.type(cells[column])
      await press(page, 'Tab')
    }
  }
}

/** Pastes accounts with their amounts into the line where rows are added; the preview asks, Enter says yes. */
export async function pasteRows(page: Page, { name, columns, heads }: GridColumns, rows: readonly Row[]) {
  await press(page, 'Control+ArrowDown', 'Home')
  await paste(page, ...tableOf(['科目编码', '科目名称', ...heads], ['code', name, ...columns], rows))
  const preview = page.getByRole('complementary', { name: '粘贴预览' })
  await preview.locator('.btn.pri:focus').waitFor()
  await press(page, 'Enter')
  await preview.waitFor({ state: 'detached' })
  await expect.poll(() => said(page).textContent()).toContain(`加 ${rows.length} 行`)
}

/** Another list of the grid, by its tab; then into its cells. */
export async function openTab(page: Page, name: string): Promise<void> {
  const tab = form(page).getByRole('tab', { name, exact: true })
  await press(page, 'Escape')
  await tabTo(page, form(page).getByRole('tab', { selected: true }), 'Shift+Tab')
  while ((await tab.getAttribute('aria-selected')) !== 'true') await press(page, 'ArrowRight')
  await tabTo(page, grid(page).locator('input'))
}

/** Out of the cells and on to the button of the next section. */
export async function leaveGrid(page: Page): Promise<void> {
  await press(page, 'Escape')
  await tabTo(page, form(page).locator('[data-stop]'))
}

export const rowsIn = (draft: Draft, list: string): readonly Row[] =>
  [...rowsOf(draft, list)].sort((a, b) => ((a.cells.code ?? '') < (b.cells.code ?? '') ? -1 : 1))
