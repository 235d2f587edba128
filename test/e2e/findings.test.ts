// What does not agree, and the unit of entry: both seen in the form, as a person meets them.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, withPage } from '../support/browser'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
const paper = (page: Page) => page.getByRole('article', { name: '文稿' })

async function openExample(page: Page, section: RegExp): Promise<void> {
  await page.getByRole('button', { name: /示例/ }).first().click()
  await page.getByRole('link', { name: section }).click()
}

describe('对不上的数', () => {
  test('离开那一格才说，改好就不说，点一下去另一节', () =>
    withPage(async (page) => {
      await openExample(page, /十、其他重要事项/)
      const cars = field(page, '其他用车')
      await cars.fill('3')
      expect(await form(page).getByText('对不上的数').count()).toBe(0)
      await cars.press('Tab')
      const said = form(page).getByText('第十节的车辆 3，第七节的公务用车 1，相差 2；两者应当相等。')
      await said.waitFor()
      expect(await page.getByRole('link', { name: /十、其他重要事项/ }).textContent()).toContain('1 错误')
      await form(page).getByRole('button', { name: '去 七、“三公”经费' }).click()
      await page.getByRole('heading', { level: 1, name: /“三公”经费/ }).waitFor()
      await field(page, '年底保有轿车').fill('3')
      await field(page, '年底保有轿车').press('Tab')
      expect(await page.getByRole('link', { name: /十、其他重要事项/ }).textContent()).toContain('已齐')
    }))

  test('下载前列出来，不挡下载', () =>
    withPage(async (page) => {
      await openExample(page, /二、收入/)
      await field(page, '其他收入').fill('9000000')
      await page.getByRole('button', { name: '下载 Word' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('有 1 处对不上').waitFor()
      expect(await dialog.textContent()).toContain('本年收入合计 1321.99 万元，收、支总计 642.35 万元')
      expect(await dialog.getByRole('button', { name: '下载 Word' }).isEnabled()).toBe(true)
    }))
})

test('换填数单位：数不变，写法变，一步退回', () =>
  withPage(async (page) => {
    await openExample(page, /封面与单位/)
    await form(page).getByRole('radio', { name: '万元', exact: true }).check({ force: true })
    await page.getByRole('link', { name: /一、收支总体/ }).click()
    expect(await field(page, '收、支总计').inputValue()).toBe('642.35182')
    expect(await paper(page).textContent()).toContain('2021年度收、支总计642.35万元')
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: /一、收支总体/ }).click()
    expect(await field(page, '收、支总计').inputValue()).toBe('6423518.20')
  }))

describe.each([
  ['桌面', desktop],
  ['手机', phone],
] as const)('%s：下载的对话框没有无障碍毛病', (_, viewport) => {
  test('还有对不上的数', () =>
    withPage(
      async (page) => {
        await page.getByRole('button', { name: /示例/ }).first().click()
        await page.locator('.doc-paper').waitFor({ state: 'attached' })
        await page.evaluate(() => {
          const [draft = ''] = /#\/draft\/[\w-]+/.exec(location.hash) ?? []
          location.hash = `${draft}/income`
        })
        await field(page, '其他收入').fill('9000000')
        await page.keyboard.press('Tab')
        if (viewport === phone) {
          await page.getByRole('button', { name: '更多' }).click()
          await page.getByRole('menuitem', { name: /下载 Word/ }).click()
        } else await page.getByRole('button', { name: '下载 Word' }).first().click()
        await page.getByRole('dialog').waitFor()
        expect(await axe(page)).toEqual([])
      },
      { viewport },
    ))
})
