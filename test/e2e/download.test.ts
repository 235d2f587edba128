// The download dialog in a browser: which kinds of file there are, several at once, and that they hold what was typed.
import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, windows, withPage } from '../support/browser'
import { openDocx } from '../support/docx'
import { openXlsx } from '../support/xlsx'

const NAME = '云岭县便民服务中心（示例）2021年度单位决算'

/** Lines of 公开01表 below its title, mark, units and two lines of heads. */
const OVERALL_LINES = 28

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: /示例/ }).first().click()
  await page.waitForSelector('.doc-paper', { state: 'attached' })
  const narrow = (page.viewportSize()?.width ?? 0) < desktop.width
  if (narrow) await page.getByRole('button', { name: '更多' }).click()
  await page
    .getByRole(narrow ? 'menuitem' : 'button', { name: '下载 Word' })
    .first()
    .click()
  await page.getByRole('dialog', { name: '下载报告' }).waitFor()
}

const choice = (page: Page, name: RegExp) => page.getByRole('dialog').getByRole('checkbox', { name })

/** Presses the button and waits for so many files. */
async function files(page: Page, button: string, count: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const events: Download[] = []
  const all = new Promise<void>((resolve) => {
    page.on('download', (event) => {
      events.push(event)
      if (events.length === count) resolve()
    })
  })
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  await all
  const read = async (event: Download) =>
    [event.suggestedFilename(), new Uint8Array(readFileSync(await event.path()))] as const
  return new Map(await Promise.all(events.map(read)))
}

describe('下载哪些', () => {
  test('先只选着 Word；一个也不选就下不了，并说明白', () =>
    withPage(async (page) => {
      await openDialog(page)
      const dialog = page.getByRole('dialog')
      expect(await choice(page, /Word/).isChecked()).toBe(true)
      expect(await choice(page, /^纯文本/).isChecked()).toBe(false)
      await choice(page, /Word/).uncheck()
      await dialog.getByText('至少选一种').waitFor()
      const button = dialog.getByRole('button', { name: '下载', exact: true })
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      await button.click({ force: true })
      expect(await dialog.getByText('至少选一种').count()).toBe(1)
    }))

  test('Word 和纯文本一起下载：同一个名字，各有各的后缀，能各自再下载', () =>
    withPage(async (page) => {
      await openDialog(page)
      await choice(page, /^纯文本/).check()
      const made = await files(page, '下载 2 个文件', 2)
      expect([...made.keys()]).toEqual([`${NAME}.docx`, `${NAME}.txt`])
      const text = new TextDecoder().decode(made.get(`${NAME}.txt`))
      expect(text).toContain('2021年度收、支总计642.35万元。')
      expect(openDocx(made.get(`${NAME}.docx`) ?? new Uint8Array()).charts).toBe(7)
      const dialog = page.getByRole('dialog', { name: '2 个文件已下载' })
      await dialog.waitFor()
      const again = page.waitForEvent('download')
      await dialog.getByRole('button', { name: `再下载一次：${NAME}.txt` }).click()
      expect((await again).suggestedFilename()).toBe(`${NAME}.txt`)
    }))

  test('附表工作簿：一张表一个工作表，数和文中的一样，是真的数', () =>
    withPage(async (page) => {
      await openDialog(page)
      await choice(page, /Word/).uncheck()
      await choice(page, /附表工作簿（\.xlsx，14 张）/).check()
      const made = await files(page, '下载附表', 1)
      const { sheets } = openXlsx(made.get(`${NAME}.xlsx`) ?? new Uint8Array())
      const [overall] = sheets
      expect(overall?.name).toBe('01收入支出决算总表')
      expect(sheets.at(-1)?.name).toMatch(/^14/)
      const last = 5 + OVERALL_LINES
      expect(overall?.cell(`A${last}`).value).toBe('总　计')
      expect(overall?.cell(`B${last}`)).toMatchObject({ value: '642.35', isNumber: true, format: '0.00' })
      expect(overall?.cell(`D${last}`).value).toBe('642.35')
      const dialog = page.getByRole('dialog', { name: '附表已下载' })
      await dialog.waitFor()
      expect(await dialog.textContent()).toMatch(/\d+ KB，\d+ 张工作表/)
    }))

  test('自己起的名字用在每个文件上', () =>
    withPage(async (page) => {
      await openDialog(page)
      await page.getByRole('dialog').getByLabel('文件名').fill('报送稿.docx')
      await choice(page, /Word/).uncheck()
      await choice(page, /^纯文本/).check()
      expect([...(await files(page, '下载纯文本', 1)).keys()]).toEqual(['报送稿.txt'])
    }))
})

describe.each(windows)('%s上没有无障碍毛病', (_name, viewport) => {
  test('选的时候、下载以后', () =>
    withPage(
      async (page) => {
        await openDialog(page)
        expect(await axe(page)).toEqual([])
        await choice(page, /^纯文本/).check()
        await files(page, '下载 2 个文件', 2)
        await page.getByRole('dialog', { name: '2 个文件已下载' }).waitFor()
        expect(await axe(page)).toEqual([])
      },
      { viewport },
    ))
})
