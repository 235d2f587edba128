// Numbers brought over from a spreadsheet into the plain tables of a form.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withPage } from '../support/browser'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })

async function openNew(page: Page, section: RegExp): Promise<void> {
  await page.getByRole('button', { name: '新建稿件' }).click()
  await page.getByRole('dialog').getByLabel('单位全称').fill('清溪县图书馆')
  await page.getByRole('button', { name: '建稿并开始填' }).click()
  await page.getByRole('link', { name: section }).click()
}

async function paste(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).focus()
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('一列数从这一格往下填，一步退回', () =>
  withPage(async (page) => {
    await openNew(page, /二、收入/)
    await field(page, '其他收入').fill('2071400.00')
    await paste(page, '事业收入', '35,000.00\r\n200\r\n300\r\n')
    // What reads tables comes with the first paste.
    await expect.poll(() => field(page, '事业收入').inputValue()).toBe('35,000.00')
    expect(await field(page, '经营收入').inputValue()).toBe('200')
    expect(await field(page, '附属单位上缴收入').inputValue()).toBe('300')
    expect(await field(page, '其他收入').inputValue()).toBe('2071400.00')
    await page.keyboard.press('Control+z')
    expect(await field(page, '事业收入').inputValue()).toBe('')
    expect(await field(page, '附属单位上缴收入').inputValue()).toBe('')
    expect(await field(page, '其他收入').inputValue()).toBe('2071400.00')
  }))

test('一块数照样摆开，算出来的格子和空格跳过', () =>
  withPage(async (page) => {
    await openNew(page, /七、“三公”经费/)
    await field(page, '公务用车购置及运行维护费预算').fill('28000.00')
    await paste(page, '因公出国（境）费预算', '100\t90\t80\n\t7777\t60\n')
    await expect.poll(() => field(page, '因公出国（境）费预算').inputValue()).toBe('100')
    expect(await field(page, '因公出国（境）费决算').inputValue()).toBe('90')
    expect(await field(page, '上年因公出国（境）费').inputValue()).toBe('80')
    expect(await field(page, '公务用车购置及运行维护费预算').inputValue()).toBe('28000.00')
    expect(await field(page, '上年公务用车购置及运行维护费').inputValue()).toBe('60')
  }))

test('只有人员经费的，公用经费也能一键填 0', () =>
  withPage(async (page) => {
    await openNew(page, /六、基本支出/)
    await field(page, '人员经费').fill('100')
    await form(page).getByRole('button', { name: '其余填 0' }).click()
    expect(await field(page, '公用经费').inputValue()).toBe('0')
    expect(await field(page, '人员经费').inputValue()).toBe('100')
  }))
