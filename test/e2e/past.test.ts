// What a draft is compared with: its earlier versions, kept before what is large, and last year's draft.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, shot, withPage } from '../support/browser'
import { openSection } from '../support/grid'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
/** The line under a grid: unlike the cell in hand, it is all text. */
const total = (page: Page) => page.getByRole('grid').getByRole('row').last()
const past = (page: Page) => page.getByRole('dialog', { name: '改动和以前的稿件' })

async function start(page: Page, year: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: '新建稿件' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('单位全称').fill('青石县气象站')
  await dialog.getByLabel('决算年度').selectOption(year)
  await page.getByRole('button', { name: '建稿并开始填' }).click()
  await page.getByRole('link', { name: /一、收支总体/ }).click()
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text)
}

async function openPast(page: Page): Promise<void> {
  const name = page.getByRole('button', { name: /年度/ }).first()
  if (await name.isVisible()) await name.click()
  else await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '改动和以前的稿件…' }).click()
  await past(page).waitFor()
}

async function home(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/'))
  await page.getByRole('button', { name: '新建稿件' }).first().waitFor()
}

describe('与去年比', () => {
  test('架上有去年的稿件：上年数对不上的列出来，数和句子从旧到新', () =>
    withPage(async (page) => {
      await start(page, '2023', { '收、支总计': '1000.00', 年末结转和结余: '30.00' })
      await home(page)
      await start(page, '2024', {
        '收、支总计': '1200.00',
        '上年收、支总计': '1000.50',
        年初结转和结余: '30.00',
      })
      await openPast(page)
      await past(page).getByRole('button', { name: '青石县气象站　2023 年度' }).click()
      const against = past(page).getByRole('region', { name: '从去年到今年，变了什么' })
      const unlike = against.getByRole('list', { name: '今年填的上年数、年初数，与去年稿件不同的' })
      await unlike.waitFor()
      expect(await unlike.getByRole('listitem').allTextContents()).toEqual([
        expect.stringMatching(/上年收、支总计：今年填的是 1,?000\.5.*，去年的稿件里收、支总计是 1,?000/),
      ])
      await against.getByRole('row', { name: /^收、支总计 0\.1万元 0\.12万元$/ }).waitFor()
      await against
        .getByRole('paragraph')
        .filter({ hasText: /收、支总计/ })
        .first()
        .waitFor()
      expect(await past(page).getByRole('button', { name: '恢复成这一份' }).isDisabled()).toBe(true)
      // A sentence that only names another year is no change.
      expect(await against.getByText(/2023年本年收入合计/).count()).toBe(0)
      await shot(page, 'past-last-year-1440')
      expect(await axe(page)).toEqual([])
    }))

  test('用去年的：只用键盘，一个一个用或者都用；退回一步，撤销也退得回', () =>
    withPage(async (page) => {
      await start(page, '2023', { '收、支总计': '1000.00', 年末结转和结余: '30.00' })
      await home(page)
      await start(page, '2024', { '上年收、支总计': '1000.50', 年初结转和结余: '31' })
      await openPast(page)
      await past(page).getByRole('button', { name: '青石县气象站　2023 年度' }).click()
      const status = past(page).getByRole('status')
      const one = past(page).getByRole('button', { name: '用去年的：上年收、支总计' })
      const other = past(page).getByRole('button', { name: /^用去年的：.*年初结转和结余$/ })
      await one.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => status.textContent()).toMatch(/^上年收、支总计改成了去年稿件里的 1,?000/)
      await one.waitFor({ state: 'detached' })
      expect(await other.evaluate((button) => button === document.activeElement)).toBe(true)
      expect(await past(page).getByRole('button', { name: '2 个都用去年的' }).count()).toBe(0)

      await past(page).getByRole('button', { name: '退回' }).click()
      await expect.poll(() => status.textContent()).toBe('退回了，还是原来填的。')
      await one.waitFor()
      await past(page).getByRole('button', { name: '2 个都用去年的' }).click()
      await past(page).getByText('核对了 2 个数，都与去年的稿件相符。').waitFor()
      expect(await status.textContent()).toBe('2 个数改成了去年稿件里的，可以退回。')
      const inHand = () => page.evaluate(() => document.activeElement?.textContent)
      expect(await inHand()).toBe('退回')
      await shot(page, 'past-taken-1440')
      expect(await axe(page)).toEqual([])

      await page.keyboard.press('Escape')
      await expect.poll(() => field(page, '上年收、支总计').inputValue()).toMatch(/^1,?000/)
      await field(page, '上年收、支总计').focus()
      await page.keyboard.press('F1')
      await page.getByRole('treeitem').filter({ hasText: '来自 青石县气象站　2023 年度的稿件' }).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+z')
      await expect.poll(() => field(page, '上年收、支总计').inputValue()).toMatch(/^1,?000\.5/)
      expect(await field(page, '年初结转和结余').inputValue()).toMatch(/^31/)
    }))

  test('架上没有：说出来，打开文件也能比；不是稿件的文件说得出来', () =>
    withPage(
      async (page) => {
        await start(page, '2024', { '上年收、支总计': '5' })
        await openPast(page)
        await past(page)
          .getByText(/没有 2023 年度的稿件/)
          .waitFor()
        const input = past(page).getByLabel('去年的稿件文件')
        const fileOf = (text: string) => ({
          name: '去年.json',
          mimeType: 'application/json',
          buffer: Buffer.from(text),
        })
        await input.setInputFiles(fileOf('{"a":1}'))
        expect(await past(page).getByRole('alert').textContent()).toContain('这不是本工具存的稿件文件')
        const saved = readFileSync(new URL('../fixtures/004-county-centre.json', import.meta.url), 'utf8')
        await input.setInputFiles(fileOf(saved))
        await past(page)
          .getByText(/^这份是 2021 年度的稿件，不是 2023 年度的/)
          .waitFor()
        await past(page).getByText('上年收、支总计：今年填的是 5').waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        await page.keyboard.press('Escape')
        await home(page)
        expect(await page.getByText('青石县气象站').count()).toBe(1)
      },
      { viewport: desktop },
    ))
})

test('大的改动以前自动留一份，写明是什么；恢复它，再撤销', () =>
  withPage(async (page) => {
    await page.getByRole('button', { name: /示例/ }).first().click()
    await openSection(page, 'functionalAccounts')
    const before = await total(page).textContent()
    await page.getByRole('button', { name: '批量改…' }).click()
    const dialog = page.getByRole('dialog', { name: '批量改' })
    await dialog.getByLabel(/^倍数/).fill('0.5')
    await dialog.getByRole('button', { name: /^改/ }).click()
    await dialog.waitFor({ state: 'detached' })
    const halved = await total(page).textContent()
    expect(halved).not.toBe(before)
    await openPast(page)
    const versions = past(page).getByRole('list', { name: '留下的稿件' })
    await versions.getByRole('button', { name: /批量改以前$/ }).waitFor()
    await past(page).getByRole('columnheader', { name: '原来' }).waitFor()
    await past(page).getByRole('button', { name: '恢复成这一份' }).click()
    await expect.poll(() => total(page).textContent()).toBe(before)
    await openPast(page)
    await versions
      .getByRole('button', { name: /恢复以前的稿件以前$/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(() => total(page).textContent()).toBe(halved)
  }))

test('手机上也看得全，不横着滚', () =>
  withPage(
    async (page) => {
      await page.getByRole('button', { name: /示例/ }).first().click()
      await page.waitForSelector('.doc-paper', { state: 'attached' })
      await openPast(page)
      await past(page).getByRole('heading', { name: '与去年比' }).waitFor()
      expect(await axe(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    },
    { viewport: phone },
  ))
