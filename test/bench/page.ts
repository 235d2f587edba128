import { chromium } from 'playwright-core'
import { findBrowser } from '../../src/cli/browser.mjs'
import { serve } from '../../src/cli/serve.mjs'
import { ensureBuild } from '../../src/cli/setup.mjs'

export interface PageTimes {
  /** From the click on the dialog's button to the file, with everything on demand loaded on the way. */
  readonly firstFile: number
  readonly nextFile: number
}

/** Times of the built page in headless Chromium, on a draft given as the text of a draft file; undefined without a browser. */
export async function timePage(draftFile: string): Promise<PageTimes | undefined> {
  const executablePath = findBrowser()
  if (!executablePath) return undefined
  ensureBuild()
  const server = await serve(0)
  if (!server) return undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(server.url)
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'draft.json', mimeType: 'application/json', buffer: Buffer.from(draftFile) })
    await page.locator('.doc-paper').waitFor()

    const file = async (): Promise<number> => {
      await page.getByRole('button', { name: '下载 Word' }).first().click()
      const button = page.getByRole('dialog').getByRole('button', { name: /^下载/ })
      await button.waitFor()
      const download = page.waitForEvent('download')
      const start = performance.now()
      await button.click()
      await download
      const took = performance.now() - start
      await page.getByRole('button', { name: '知道了' }).click()
      return took
    }
    const firstFile = await file()
    const nextFile = await file()

    return { firstFile, nextFile }
  } finally {
    await browser.close()
    await server.close()
  }
}
