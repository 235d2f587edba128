// A table pasted into the grid: what is recognised is shown before anything is done.
import { describe, expect, test } from 'vitest'
import { shot, withPage } from '../support/browser'
import { cell, focused, openExample, paste, press, row, shown } from '../support/grid'

describe('粘贴预览', () => {
  const table = [
    '单位：元',
    '科目编码|科目名称|调整预算数|决算数|上年决算数',
    '30201|办公费|98,410.00|98,410.00|90,000',
    '30206|电费||41,752.86|',
    '30209|物业管理费|5|6|7',
    '|车补||—|',
    '|合计|||',
  ]

  test('确认之前不动稿件；认出的、换掉的、新加的和没认出的都列出来；一步退回', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '编码')).click()
      await paste(page, ...table)
      const preview = page.getByRole('complementary', { name: '粘贴预览' })
      await preview.getByText('认出 3 行').waitFor()
      expect(await preview.getByLabel(/^第 1 列/).inputValue()).toBe('code')
      expect(
        await preview
          .getByLabel(/^第 4 列/)
          .locator('option:checked')
          .textContent(),
      ).toBe('决算')
      expect(await preview.getByText('按表头“单位：元”').count()).toBe(1)
      expect(await preview.getByRole('row', { name: /30206/ }).textContent()).toContain('替换')
      expect(await preview.getByRole('row', { name: /30209/ }).textContent()).toContain('新增')
      await preview.getByText('没认出 2 行').waitFor()
      expect(await shown(page, '电费', '决算')).toBe('46,800.00')
      const button = preview.getByRole('button', { name: '加 1 行、填入 5 个、替换 1 个' })
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
      await shot(page, 'grid-paste-1440')
      await press(page, 'Enter')
      expect(await preview.count()).toBe(0)
      expect(await shown(page, '电费', '决算')).toBe('41,752.86')
      expect(await shown(page, '物业管理费', '决算')).toBe('6.00')
      await press(page, 'Control+z')
      expect(await shown(page, '电费', '决算')).toBe('46,800.00')
      expect(await row(page, '物业管理费').count()).toBe(0)
    }))

  test('换一列的意思，换单位；Esc 什么也不做', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '编码')).click()
      await paste(page, '科目名称|决算数（万元）', '办公费|10', '水费|0.5')
      const preview = page.getByRole('complementary', { name: '粘贴预览' })
      expect(await preview.getByRole('row', { name: /办公费/ }).textContent()).toContain('100,000.00')
      await preview.getByRole('radio', { name: '元', exact: true }).check({ force: true })
      expect(await preview.getByRole('row', { name: /办公费/ }).textContent()).toContain('10.00')
      await preview.getByLabel(/^第 2 列/).selectOption({ label: '上年决算' })
      await preview.getByRole('button', { name: '填入 2 个', exact: true }).waitFor()
      await press(page, 'Escape')
      expect(await preview.count()).toBe(0)
      expect(await focused(page)).toBe('基本工资的编码')
      expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
    }))
})
