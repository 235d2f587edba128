// The account list under an accountant's hands: tables pasted twice, accounts changed and checked.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, shot, withPage } from '../support/browser'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
const said = (page: Page) => form(page).locator('.wz-said')
const row = (page: Page, code: string) => page.locator('[data-row]', { hasText: code })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

async function newDraft(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: /新建稿件/ }).click()
  await page.getByRole('dialog').getByLabel('单位全称').fill('清溪县图书馆')
  await page.getByRole('button', { name: '建稿并开始填' }).click()
  await page.waitForSelector('.wz-form h1')
  const [, id = ''] = /#\/draft\/([\w-]+)/.exec(page.url()) ?? []
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/draft/${id}/${section}`)
  await page.waitForSelector('[data-add]')
}

/** Pastes lines, cells separated by `|`, where rows are added. */
async function paste(page: Page, ...lines: readonly string[]): Promise<void> {
  await page.getByRole('combobox').focus()
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

describe('粘贴', () => {
  test('标题说哪一列是什么；没有用的列说出来，换了的数也说', () =>
    withPage(async (page) => {
      await newDraft(page, 'general')
      await paste(
        page,
        '科目编码|科目名称|年初预算|调整预算|决算数',
        '2010301|行政运行|1,000|2,000|1,500',
        '2010399|其他支出|10|20|15',
      )
      await said(page)
        .getByText('这些列没有用：年初预算。1 行的名称与编码不符，按编码用了目录里的名称。填错了按 Ctrl+Z')
        .waitFor()
      expect(await field(page, '行政运行的调整预算').inputValue()).toBe('2,000')
      expect(await field(page, '行政运行的决算').inputValue()).toBe('1,500')
      await paste(page, '2010301|行政运行|2,000|1,800', '2010350|事业运行|5|6')
      await said(page).getByText('加了 1 行，替换 1 个。').waitFor()
      await page.keyboard.press('Control+z')
      expect(await field(page, '行政运行的决算').inputValue()).toBe('1,500')
      expect(await page.locator('[data-row]').count()).toBe(2)
    }))

  test('再改了别的，就不再说按 Ctrl+Z 退回粘贴', () =>
    withPage(async (page) => {
      await newDraft(page, 'general')
      await paste(page, '2010301|行政运行|2,000|')
      await said(page).getByText('加了 1 行').waitFor()
      await field(page, '行政运行的决算').focus()
      expect(await said(page).textContent()).toContain('按 Ctrl+Z 退回')
      await page.keyboard.type('1')
      expect(await said(page).textContent()).toBe('')
    }))
})

describe('改一行', () => {
  test('换科目：每一行都能改，名称跟着编码走，金额和原因留着，Esc 收起，一步退回', () =>
    withPage(async (page) => {
      await newDraft(page, 'general')
      await paste(page, '2210201|住房公积金|300|200')
      await field(page, '住房公积金的决算数与预算数不同的原因').fill('人员调出')
      await page.getByRole('button', { name: '改 2210201 住房公积金 的科目' }).click()
      const code = page.locator('.wz-account').first().getByLabel('编码', { exact: true })
      expect(await code.evaluate((one) => one === document.activeElement)).toBe(true)
      await page.keyboard.type('2080505')
      const account = page.locator('.wz-account').first()
      const item = '机关事业单位基本养老保险缴费支出'
      expect(await account.getByLabel('类').inputValue()).toBe('社会保障和就业支出')
      expect(await account.getByLabel('款').inputValue()).toBe('行政事业单位养老支出')
      expect(await account.getByLabel('项').inputValue()).toBe(item)
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(page)).toBe(`改 2080505 ${item} 的科目`)
      expect(await page.locator('[data-naming]').count()).toBe(0)
      expect(await field(page, `${item}的决算`).inputValue()).toBe('200')
      expect(await field(page, `${item}的决算数与预算数不同的原因`).inputValue()).toBe('人员调出')
      await page.keyboard.press('Control+z')
      await row(page, '2210201').waitFor()
      expect(await row(page, '2210201').textContent()).toContain('住房改革支出')
      expect(await field(page, '住房公积金的决算').inputValue()).toBe('200')
    }))

  test('核对过了：用键盘也行，可以撤销，标记上写着对照什么', () =>
    withPage(async (page) => {
      await newDraft(page, 'general')
      await paste(page, '2130804||300|200')
      const name = '2130804 创业担保贷款贴息及奖补'
      const mark = page.getByText('请核对', { exact: true })
      expect(await mark.getAttribute('title')).toContain('当年的《政府收支分类科目》')
      await page.getByRole('button', { name: `改 ${name} 的科目` }).focus()
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe(`核对过了 ${name}`)
      await page.keyboard.press('Enter')
      expect(await mark.count()).toBe(0)
      expect(await focused(page)).toBe(`改 ${name} 的科目`)
      await page.keyboard.press('Control+z')
      await mark.waitFor()
    }))
})

describe('两种窗口', () => {
  test.each([
    { name: '1440', viewport: desktop },
    { name: '390', viewport: phone },
  ])('$name：打开的一行有地方，没有横向滚动，没有无障碍问题', ({ name, viewport }) =>
    withPage(
      async (page) => {
        await newDraft(page, 'general')
        await paste(page, '2080505||300|200', '2130804||300|200', '2010301|行政运行|5|')
        await page.getByRole('button', { name: /^改 2130804/ }).click()
        const open = page.locator('[data-naming]')
        const gaps = await open.evaluate((line) => {
          const box = (selector: string) => line.querySelector(selector)?.getBoundingClientRect()
          const [label, first, amount] = [
            box('.wz-account-fields label > span'),
            box('.wz-account-fields input'),
            box('.wz-amount-cell input'),
          ]
          if (!label || !first || !amount) throw new Error('no open line')
          return [first.top - label.bottom, amount.top - first.bottom]
        })
        expect(gaps[0]).toBeGreaterThanOrEqual(3)
        expect(gaps[1]).toBeGreaterThanOrEqual(8)
        expect(await form(page).evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBeLessThanOrEqual(
          0,
        )
        expect(await axe(page)).toEqual([])
        await open.evaluate((line) => line.scrollIntoView())
        await shot(page, `accounts-${name}`)
        await page.evaluate(() => {
          location.hash = location.hash.replace(/general$/, 'basic')
        })
        await page.waitForSelector('[data-list="economic"]')
        await paste(page, '30101||300', '30109||200', '30299|别的|5')
        await page.getByRole('button', { name: /^改 30109/ }).click()
        expect(await axe(page)).toEqual([])
        await shot(page, `accounts-economic-${name}`)
      },
      { viewport },
    ),
  )
})
