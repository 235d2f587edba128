// 试算 in a browser: the draft of the county centre at 七, with 试算 open over it.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { fixtureUrl } from './fixtures'

export const form = (page: Page) => page.getByRole('region', { name: '填写' })
export const bar = (page: Page) => page.getByRole('region', { name: '试算' })
export const reception = (page: Page) => form(page).getByLabel('国内公务接待支出', { exact: true })
export const paragraph = (page: Page, id: string) => page.locator(`[data-block="official.${id}"]`)
/** The words of a paragraph, without the tags of findings. */
export const plain = (page: Page, id: string) =>
  paragraph(page, id).evaluate((block) =>
    [...block.childNodes]
      .filter((node) => !(node instanceof Element && node.classList.contains('doc-tag')))
      .map((node) => node.textContent)
      .join(''),
  )

type DraftFile = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]

/** Opens a draft file at a section. */
export async function openAt(page: Page, file: DraftFile, section: string, title: RegExp): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForSelector('.doc-paper', { state: 'attached' })
  await page.evaluate((wanted) => {
    location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/${wanted}`
  }, section)
  await form(page).getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Opens the draft of the county centre, at 七. */
export const openCentre = (page: Page): Promise<void> =>
  openAt(page, fileURLToPath(fixtureUrl('004-county-centre.json')), 'official', /“三公”/)

/** Begins 试算 by pointer. */
export async function beginTrial(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) > 760) await page.getByRole('button', { name: '试算' }).click()
  else {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '试算' }).click()
  }
  await bar(page).waitFor()
}

/** The draft of the county centre, at 七, in 试算. */
export async function tryOut(page: Page): Promise<void> {
  await openCentre(page)
  await beginTrial(page)
}

/** Two scenarios of it: reception 0.17 and 0.2, the second in hand. */
export async function tryTwo(page: Page): Promise<void> {
  await tryOut(page)
  await reception(page).fill('0.17')
  await bar(page).getByRole('button', { name: '＋ 新方案' }).click()
  await reception(page).fill('0.2')
}
