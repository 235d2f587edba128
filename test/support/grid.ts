// A grid in a browser, by the names of its accounts and the heads of its columns.
import type { Page } from 'playwright-core'

export const form = (page: Page) => page.getByRole('region', { name: '填写' })
export const grid = (page: Page) => page.getByRole('grid')
/** A row by the name of its account. */
export const row = (page: Page, name: string) =>
  grid(page)
    .getByRole('row')
    .filter({
      has: page.locator('[data-column="name"], [data-column="item"]').getByText(name, { exact: true }),
    })
export const columnAt = async (page: Page, head: string) => {
  const heads = await grid(page).getByRole('columnheader').allTextContents()
  const at = heads.indexOf(head)
  if (at < 0) throw new Error(`no column ${head} among ${heads.join(' ')}`)
  return at + 1
}
export const cell = async (page: Page, name: string, head: string) =>
  row(page, name).locator(`[aria-colindex="${await columnAt(page, head)}"]`)
/** What a cell shows, in hand or not. */
export const shown = async (page: Page, name: string, head: string) =>
  (await cell(page, name, head)).evaluate(
    // A word that something is missing is no text of the cell.
    (one) =>
      one.querySelector('input')?.value ?? one.querySelector('.gr-text:not(.wz-gap)')?.textContent ?? '',
  )
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
export const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
export const said = (page: Page) => form(page).locator('.gr-said')

export async function openSection(page: Page, section: string): Promise<void> {
  await page.waitForSelector('.wz-form h1')
  await page.evaluate((id) => {
    const [draft = ''] = /#\/draft\/[\w-]+/.exec(location.hash) ?? []
    location.hash = `${draft}/${id}`
  }, section)
  await grid(page).waitFor()
}

export async function openExample(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: /示例/ }).first().click()
  await openSection(page, section)
}

/** Pastes lines, cells separated by `|`, into the cell in hand. */
export async function paste(page: Page, ...lines: readonly string[]): Promise<void> {
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
}

/** What Ctrl+C (or Ctrl+X) puts on the clipboard. */
export const copied = (page: Page, type: 'copy' | 'cut' = 'copy') =>
  page.evaluate((kind) => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }),
    )
    return clipboardData.getData('text/plain')
  }, type)
