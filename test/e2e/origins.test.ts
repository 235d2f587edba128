// Where a typed number came from: a pasted cell, a pasted table, a file; and nothing once it is typed over.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withPage } from '../support/browser'
import { cell, openSection, paste as pasteInGrid, press } from '../support/grid'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
const panel = (page: Page) => page.getByRole('region', { name: '这个数怎么来的' })

async function openNew(page: Page, section: RegExp): Promise<void> {
  await page.getByRole('button', { name: '新建稿件' }).click()
  await page.getByRole('dialog').getByLabel('单位全称').fill('青石县气象站')
  await page.getByRole('button', { name: '建稿并开始填' }).click()
  await page.getByRole('link', { name: section }).click()
}

/** What the panel says of where the number in a field came from; goes back to the field. */
async function saidOf(page: Page, label: string): Promise<string> {
  await field(page, label).focus()
  await page.keyboard.press('F1')
  const item = panel(page).getByRole('treeitem').first()
  await item.waitFor()
  const said = (await item.textContent()) ?? ''
  await page.keyboard.press('Escape')
  await field(page, label).waitFor()
  return said
}

test('粘贴一个数：说是粘贴的，一步退回；改过以后说手工填写', () =>
  withPage(async (page) => {
    await openNew(page, /二、收入/)
    await field(page, '其他收入').fill('35,000.00')
    // The first question fetches the panel, and with it what listens to pastes.
    expect(await saidOf(page, '其他收入')).toContain('手工填写')
    await field(page, '其他收入').focus()
    await press(page, 'Control+a', 'Control+c')
    await field(page, '事业收入').focus()
    await press(page, 'Control+v')
    expect(await field(page, '事业收入').inputValue()).toBe('35,000.00')
    expect(await saidOf(page, '事业收入')).toMatch(/粘贴，\d+ 月 \d+ 日/)
    await field(page, '事业收入').fill('35,000.01')
    expect(await saidOf(page, '事业收入')).toContain('手工填写')
    await press(page, 'Control+z', 'Control+z')
    expect(await field(page, '事业收入').inputValue()).toBe('')
    expect(await field(page, '其他收入').inputValue()).toBe('35,000.00')
  }))

/** Pastes a number before that is there which notes it; `meanwhile` is what a person does until it comes. */
async function pasteEarly(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  let letIn: () => void = () => undefined
  const pasted = new Promise<void>((done) => {
    letIn = done
  })
  await page.route(/assets\/why-.*\.js$/, async (route) => {
    await pasted
    await route.continue()
  })
  await openNew(page, /二、收入/)
  await field(page, '其他收入').fill('35,000.00')
  await press(page, 'Control+a', 'Control+c')
  await field(page, '事业收入').focus()
  const fetched = page.waitForResponse(/assets\/why-.*\.js$/)
  await press(page, 'Control+v')
  expect(await field(page, '事业收入').inputValue()).toBe('35,000.00')
  await meanwhile()
  letIn()
  await (await fetched).finished()
  // It is run after it was fetched.
  await page.waitForTimeout(500)
}

test('刚打开就粘贴的一个数，也说是粘贴的，一步退回', () =>
  withPage(async (page) => {
    await pasteEarly(page, async () => undefined)
    expect(await saidOf(page, '事业收入')).toMatch(/粘贴，\d+ 月 \d+ 日/)
    expect(await saidOf(page, '其他收入')).toContain('手工填写')
    await press(page, 'Control+z')
    expect(await field(page, '事业收入').inputValue()).toBe('')
  }))

test('粘贴以后已经走开的，撤销还是一步', () =>
  withPage(async (page) => {
    await pasteEarly(page, () => field(page, '经营收入').focus())
    await press(page, 'Control+z')
    expect(await field(page, '事业收入').inputValue()).toBe('')
  }))

test('粘贴的数，换成万元填以后，还是粘贴的', () =>
  withPage(async (page) => {
    await openNew(page, /二、收入/)
    await field(page, '其他收入').fill('35,000.00')
    await press(page, 'Control+a', 'Control+c')
    await field(page, '事业收入').focus()
    await press(page, 'Control+v')
    expect(await saidOf(page, '事业收入')).toMatch(/粘贴，/)
    await page.getByRole('link', { name: /封面与单位/ }).click()
    await form(page).getByRole('radio', { name: '万元', exact: true }).check({ force: true })
    await page.getByRole('link', { name: /二、收入/ }).click()
    await expect.poll(() => field(page, '事业收入').inputValue()).toBe('3.5')
    expect(await saidOf(page, '事业收入')).toMatch(/粘贴，/)
    expect(await saidOf(page, '其他收入')).toContain('手工填写')
  }))

test('粘贴一列数：说第几行第几列', () =>
  withPage(async (page) => {
    await openNew(page, /二、收入/)
    await field(page, '事业收入').focus()
    await pasteInGrid(page, '35,000.00', '200', '300')
    await expect.poll(() => field(page, '经营收入').inputValue()).toBe('200')
    expect(await saidOf(page, '经营收入')).toContain('粘贴的表，第 2 行第 1 列')
  }))

test('科目表里看过再粘贴：说第几行第几列、哪个科目、什么标题', () =>
  withPage(async (page) => {
    await page.getByRole('button', { name: /示例/ }).first().click()
    await openSection(page, 'economicAccounts')
    await (await cell(page, '基本工资', '编码')).click()
    await pasteInGrid(page, '科目编码|科目名称|决算数', '30201|办公费|98,410.00', '30206|电费|41,752.86')
    const preview = page.getByRole('complementary', { name: '粘贴预览' })
    await preview.getByRole('button', { name: /^(填入|替换)/ }).click()
    await (await cell(page, '电费', '决算')).click()
    await press(page, 'F1')
    await panel(page).getByText('粘贴的表，第 3 行第 3 列（电费，决算数）').waitFor()
  }))

test('从文件打开的稿件：每个数说自哪个文件，改过的不说', () =>
  withPage(async (page) => {
    await openNew(page, /二、收入/)
    await field(page, '事业收入').fill('35,000.00')
    await field(page, '经营收入').fill('7')
    const saving = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    const buffer = readFileSync(await (await saving).path())
    await page.goto(page.url().replace(/#.*/, '#/'))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '青石县气象站备份.json', mimeType: 'application/json', buffer })
    await page.waitForURL(/#\/draft\//)
    await page.getByRole('link', { name: /二、收入/ }).click()
    expect(await saidOf(page, '事业收入')).toContain('来自 青石县气象站备份.json')
    await field(page, '经营收入').fill('8')
    expect(await saidOf(page, '经营收入')).toContain('手工填写')
  }))
