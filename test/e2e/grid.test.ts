// The grid of account lines as hands use it: keys, blocks, and thousands of lines.
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, shot, sizes, withPage } from '../support/browser'
import {
  cell,
  copied,
  focused,
  form,
  grid,
  openExample,
  openSection,
  paste,
  press,
  row,
  said,
  shown,
} from '../support/grid'

describe('打字和移动', () => {
  test('直接打字换掉原来的，Enter 到下一行，Tab 到右一格，一格一步撤销', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '决算')).click()
      expect(await focused(page)).toBe('基本工资的决算')
      await page.keyboard.type('12+3.5')
      await press(page, 'Enter')
      expect(await focused(page)).toBe('津贴补贴的决算')
      expect(await shown(page, '基本工资', '决算')).toBe('15.50')
      await page.keyboard.type('7')
      await press(page, 'Tab')
      expect(await focused(page)).toBe('津贴补贴的上年决算')
      await press(page, 'Shift+Tab')
      expect(await shown(page, '津贴补贴', '决算')).toBe('7.00')
      await press(page, 'Control+z')
      expect(await shown(page, '津贴补贴', '决算')).toBe('96,300.00')
      expect(await focused(page)).toBe('津贴补贴的决算')
      await press(page, 'Control+z')
      expect(await shown(page, '基本工资', '决算')).toBe('1,105,680.00')
      await press(page, 'Control+y')
      expect(await shown(page, '基本工资', '决算')).toBe('15.50')
    }))

  test('F2 接着改，写的样子还在；Esc 不改了，不留一步撤销', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '电费', '决算')).click()
      await press(page, 'F2', 'End')
      const before = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
      expect(before).not.toContain(',')
      await page.keyboard.type('+1')
      await press(page, 'Escape')
      expect(await shown(page, '电费', '决算')).toBe('46,800.00')
      expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
    }))

  test('没认出的原样留着，一句话说为什么；“—”不是 0', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '电费', '决算')).click()
      await page.keyboard.type('六批')
      await press(page, 'Enter', 'ArrowUp')
      expect(await shown(page, '电费', '决算')).toBe('六批')
      await form(page).getByText('电费 决算：没认出“六批”，原样留着。请写 6。').waitFor()
      const field = form(page).getByLabel('电费的决算', { exact: true })
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      const described = (await field.getAttribute('aria-describedby')) ?? ''
      expect(await page.locator(`[id="${described}"]`).textContent()).toContain('没认出')
      await page.keyboard.type('—')
      await press(page, 'Enter', 'ArrowUp')
      await form(page).getByText('电费 决算：“—”当作没有数，不是 0').waitFor()
    }))

  test('整张表一个 Tab 停靠点；先按 Esc 再按 Tab 离开', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      expect(await grid(page).locator('input, button, [tabindex]').count()).toBe(1)
      await (await cell(page, '电费', '决算')).click()
      await press(page, 'Escape', 'Tab')
      expect(await grid(page).evaluate((one) => one.contains(document.activeElement))).toBe(false)
      await press(page, 'Shift+Tab')
      expect(await focused(page)).toBe('电费的决算')
      await press(page, 'Control+End')
      expect(await grid(page).evaluate((one) => one.contains(document.activeElement))).toBe(true)
      await press(page, 'Control+Home')
      expect(await focused(page)).toBe('基本工资的编码')
    }))

  test('输入法组字时，方向键和 Enter 不动格子', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '决算')).click()
      await page.evaluate(() => {
        const field = document.activeElement as HTMLInputElement
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
        for (const key of ['ArrowDown', 'Enter', 'Escape'])
          field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, isComposing: true }))
        field.value = '五'
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '五' }))
      })
      expect(await focused(page)).toBe('基本工资的决算')
      await press(page, 'Enter')
      expect(await shown(page, '基本工资', '决算')).toBe('五')
      expect(await focused(page)).toBe('津贴补贴的决算')
    }))

  test('算出来的格子不能写；选项按空格换', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '增减')).click()
      await page.keyboard.type('5')
      await press(page, 'Delete', 'Enter')
      expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
      await (await cell(page, '电费', '类别')).click()
      expect(await shown(page, '电费', '类别')).toBe('公用')
      await press(page, 'Space')
      expect(await shown(page, '电费', '类别')).toBe('人员')
      await press(page, 'Control+z')
      expect(await shown(page, '电费', '类别')).toBe('公用')
    }))
})

describe('一块格子', () => {
  test('Shift 选一块，复制出来照写的样子，剪切、向下填、清空各是一步', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '决算')).click()
      await press(page, 'Shift+ArrowDown')
      expect(await copied(page)).toBe('1105680.00\n96300.00')
      await press(page, 'Control+d')
      expect(await shown(page, '津贴补贴', '决算')).toBe('1,105,680.00')
      expect(await said(page).textContent()).toContain('向下填了 1 个')
      await press(page, 'Control+z')
      expect(await shown(page, '津贴补贴', '决算')).toBe('96,300.00')
      await (await cell(page, '基本工资', '决算')).click()
      await press(page, 'Shift+ArrowDown', 'Delete')
      expect(await shown(page, '基本工资', '决算')).toBe('')
      expect(await shown(page, '津贴补贴', '决算')).toBe('')
      await press(page, 'Control+z')
      expect(await shown(page, '基本工资', '决算')).toBe('1,105,680.00')
      expect(await shown(page, '津贴补贴', '决算')).toBe('96,300.00')
      await (await cell(page, '电费', '决算')).click()
      expect(await copied(page, 'cut')).toBe('46800.00')
      expect(await shown(page, '电费', '决算')).toBe('')
    }))

  test('鼠标拖出一块', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '决算')).hover()
      await page.mouse.down()
      await (await cell(page, '绩效工资', '上年决算')).hover()
      await page.mouse.up()
      expect(await copied(page)).toBe('1105680.00\t\n96300.00\t\n1286420.51\t')
      expect(await grid(page).locator('[role="gridcell"][aria-selected="true"]').count()).toBe(6)
    }))

  test('没有科目的一块数直接填，一步退回；放不下的说出来', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '决算')).click()
      await paste(page, '1,000|900', '|800', '')
      expect(await shown(page, '基本工资', '决算')).toBe('1,000.00')
      expect(await shown(page, '基本工资', '上年决算')).toBe('900.00')
      expect(await shown(page, '津贴补贴', '决算')).toBe('96,300.00')
      expect(await shown(page, '津贴补贴', '上年决算')).toBe('800.00')
      expect(await said(page).textContent()).toBe('填入 2 个，替换 1 个。填错了按 Ctrl+Z 退回。')
      await press(page, 'Control+z')
      expect(await shown(page, '基本工资', '上年决算')).toBe('')
      expect(await said(page).textContent()).toBe('')
      await (await cell(page, '基本工资', '上年决算')).click()
      await paste(page, '1|2|3')
      expect(await said(page).textContent()).toContain('2 个没有地方放')
    }))
})

describe('加一行、找一行', () => {
  test('最后一行写拼音首字母，选中科目，接着写数', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await (await cell(page, '基本工资', '编码')).click()
      await press(page, 'Control+ArrowDown')
      expect(await focused(page)).toBe('新的一行的编码')
      await page.keyboard.type('zlf')
      const option = page.getByRole('option', { name: /租赁费/ })
      await option.waitFor()
      while ((await option.getAttribute('aria-selected')) !== 'true') await press(page, 'ArrowDown')
      await press(page, 'Enter')
      await expect.poll(() => focused(page)).toMatch(/^租赁费的/)
      await page.keyboard.type('5')
      await press(page, 'Enter')
      await press(page, 'Control+z', 'Control+z')
      expect(await row(page, '租赁费').count()).toBe(0)
    }))

  test('插入科目：放到编码的位置上；删去这一行', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await page.getByRole('button', { name: '插入科目…' }).click()
      await page.keyboard.type('30209')
      await page.getByRole('option', { name: /物业管理费/ }).waitFor()
      await press(page, 'Enter')
      await expect.poll(() => focused(page)).toMatch(/^物业管理费的/)
      await page.getByRole('button', { name: '删去这一行 物业管理费' }).click()
      expect(await row(page, '物业管理费').count()).toBe(0)
      expect(await said(page).textContent()).toContain('删去了 1 行')
    }))

  test('找：按名称和拼音首字母；只看有数的行；空格填 0 只填有数的行', () =>
    withPage(async (page) => {
      await openExample(page, 'economicAccounts')
      await page.getByLabel('找编码、名称、拼音首字母').fill('df')
      await expect.poll(() => row(page, '电费').count()).toBe(1)
      await expect.poll(() => row(page, '水费').count()).toBe(0)
      await page.getByLabel('找编码、名称、拼音首字母').fill('')
      const budget = await cell(page, '电费', '调整预算')
      await budget.click()
      await page.getByRole('button', { name: '空格填 0' }).click()
      expect(await said(page).textContent()).toMatch(/^填了 \d+ 个 0/)
      expect(await shown(page, '水费', '调整预算')).toBe('0.00')
      await press(page, 'Control+z')
      expect(await shown(page, '水费', '调整预算')).toBe('')
      await (await cell(page, '电费', '决算')).click()
      await press(page, 'Delete', 'ArrowDown')
      const only = page.getByRole('checkbox', { name: '只看有数的行' })
      await only.check()
      expect(await row(page, '电费').count()).toBe(0)
      expect(await row(page, '水费').count()).toBe(1)
      await only.uncheck()
      expect(await row(page, '电费').count()).toBe(1)
    }))
})

test('从缺的一项或对不上的数来，到那一格', () =>
  withPage(async (page) => {
    await openExample(page, 'economicAccounts')
    await (await cell(page, '基本工资', '决算')).click()
    await press(page, 'Delete')
    await page.getByRole('link', { name: /六、基本支出/ }).click()
    await page.getByRole('heading', { level: 1, name: /基本支出/ }).waitFor()
    await press(page, 'Control+z')
    await grid(page).waitFor()
    await expect.poll(() => focused(page)).toBe('基本工资的决算')
  }))

test('5,000 行：页面里不到 100 行，打字、到末尾、复制都照常', () =>
  withPage(async (page) => {
    await page.getByRole('button', { name: '新建稿件' }).click()
    await page.getByRole('dialog').getByLabel('单位全称').fill('清溪县图书馆')
    await page.getByRole('button', { name: '建稿并开始填' }).click()
    await openSection(page, 'functionalAccounts')
    await page.getByRole('tab', { name: '其他资金' }).click()
    await grid(page).locator('input').focus()
    const lines = Array.from({ length: 5000 }, (_, i) => `${2010000 + i}|科目${i}|${i}|${i}.5`)
    await paste(page, '科目编码|科目名称|事业收入|经营收入', ...lines)
    await page.getByRole('button', { name: /^加 5000 行/ }).click()
    await expect
      .poll(() => grid(page).getAttribute('aria-rowcount'), { timeout: 30_000 })
      .toMatch(/^500[3-9]$/)
    expect(await grid(page).getByRole('row').count()).toBeLessThan(100)
    await press(page, 'Control+End', 'Home')
    await press(page, 'ArrowUp')
    await expect.poll(() => focused(page)).toBe('科目4999的编码')
    expect(await grid(page).getByRole('row').count()).toBeLessThan(100)
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await page.keyboard.type('123')
    await press(page, 'Enter')
    expect(await shown(page, '科目4999', '事业收入')).toBe('123.00')
    await press(page, 'Control+Home')
    await expect.poll(() => focused(page)).toBe('科目0的编码')
    // Scrolled away with the wheel, the cell in hand is still in hand.
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await grid(page).hover()
    await page.mouse.wheel(0, 40_000)
    await expect.poll(() => grid(page).getByText('科目1545', { exact: true }).count()).toBe(1)
    await page.keyboard.type('9')
    await press(page, 'Enter', 'ArrowUp')
    await expect.poll(() => focused(page)).toBe('科目0的事业收入')
    await press(page, 'Control+a')
    expect((await copied(page)).split('\n')).toHaveLength(5000)
  }))

describe.each(
  sizes([
    ['1440', desktop],
    ['390', phone],
  ] as const),
)('%s', (name, viewport) => {
  test('没有无障碍毛病，页面不横向滚动，表格自己滚', () =>
    withPage(
      async (page) => {
        await openExample(page, 'functionalAccounts')
        expect(await axe(page)).toEqual([])
        await shot(page, `grid-functional-${name}`)
        expect(await form(page).evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBeLessThanOrEqual(
          0,
        )
        await page.getByRole('tab', { name: '其他资金' }).click()
        await grid(page).locator('input').focus()
        await press(page, 'Control+ArrowRight')
        if (viewport === phone) {
          expect(await grid(page).evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true)
        }
        expect(await axe(page)).toEqual([])
        await openSection(page, 'economicAccounts')
        await grid(page).locator('input').focus()
        await paste(page, '30201|办公费|7', '|车补|—')
        await page.getByRole('button', { name: /^替换 1 个|填入 1 个/ }).waitFor()
        expect(await axe(page)).toEqual([])
        await shot(page, `grid-economic-${name}`)
      },
      { viewport },
    ))
})
