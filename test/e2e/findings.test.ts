// What does not agree, and the unit of entry: both seen in the form, as a person meets them.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withPage } from '../support/browser'

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
      const said = form(page).getByRole('region', { name: '对不上的数' })
      await said.getByText('第十节的车辆 3，第七节的公务用车 1，相差 2；两者应当相等。').waitFor()
      expect(await page.getByRole('link', { name: /十、其他重要事项/ }).textContent()).toContain('1 错误')
      await form(page).getByRole('button', { name: '去 七、“三公”经费' }).click()
      await page.getByRole('heading', { level: 1, name: /“三公”经费/ }).waitFor()
      await field(page, '年底保有轿车').fill('3')
      await field(page, '年底保有轿车').press('Tab')
      expect(await page.getByRole('link', { name: /十、其他重要事项/ }).textContent()).toContain('已齐')
    }))
})

test('换填数单位：数不变，写法变，一步退回', () =>
  withPage(async (page) => {
    await openExample(page, /封面与单位/)
    await form(page).getByRole('radio', { name: '万元', exact: true }).check({ force: true })
    await page.getByRole('link', { name: /七、“三公”经费/ }).click()
    expect(await field(page, '国内公务接待支出').inputValue()).toBe('0.3')
    expect(await paper(page).textContent()).toContain('2021年度收、支总计642.35万元')
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: /七、“三公”经费/ }).click()
    expect(await field(page, '国内公务接待支出').inputValue()).toBe('3000.00')
  }))
