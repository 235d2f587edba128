// 试算, as a person meets it: the reception of the county centre cut from 0.3 to 0.17, seen, compared, adopted, undone.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, shot, sizes, withPage } from '../support/browser'
import { bar, beginTrial, form, paragraph, plain, reception, tryOut, tryTwo } from '../support/trial'

/** What is said once a scenario was adopted. */
const adopted = (page: Page) => page.getByRole('status').filter({ hasText: '采用了' })

describe('表单里', () => {
  test.each(
    sizes([
      ['桌面', desktop],
      ['手机', phone],
    ] as const),
  )('%s：自动得出的数和话从旧到新，改过的格子写着原为多少', (name, viewport) =>
    withPage(
      async (page) => {
        await tryOut(page)
        await reception(page).fill('0.17')
        await reception(page).press('Tab')
        await form(page)
          .getByText(/原为 0.3$/)
          .first()
          .waitFor()
        const line = form(page)
          .getByRole('row', { name: /^公务接待费/ })
          .first()
        await line.locator('del').first().waitFor()
        expect(await line.getByRole('button').locator('del').allTextContents()).toEqual(['0.30'])
        expect(await line.getByRole('button').locator('ins').allTextContents()).toEqual(['0.17'])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wide).toBeLessThanOrEqual(0)
        expect(await axe(page)).toEqual([])
        await shot(page, `whatif-form-${name}`)
        await reception(page).fill('0.3')
        await form(page).getByText(/原为/).waitFor({ state: 'detached' })
        expect(await form(page).locator('del').count()).toBe(0)
      },
      { viewport },
    ),
  )
})

describe('接待费 0.3 → 0.17', () => {
  test('看见七、图7 和校核变了，比一比，采用，撤销', () =>
    withPage(async (page) => {
      await tryOut(page)
      await bar(page).getByText('试算中，稿件没有动').waitFor()
      await reception(page).fill('0.17')
      await reception(page).press('Tab')

      const changed = paragraph(page, 'reception')
      await changed.locator('ins', { hasText: '0.17' }).waitFor()
      expect(await changed.locator('del').allTextContents()).toContain('0.3')
      await expect.poll(() => plain(page, 'reception')).toContain('增加0.13→')
      const charts = page.locator('[data-section="official"] canvas')
      expect(await charts.count()).toBe(2)
      expect(await charts.first().getAttribute('aria-label')).toContain('现稿：公务接待费 0.30 万元')
      expect(await charts.last().getAttribute('aria-label')).toContain('公务接待费 0.17 万元')
      await bar(page)
        .getByText(/改了 1 个数，带动 \d+ 个数、\d+ 句话。/)
        .waitFor()

      // What the checks say to it is counted in the bar, which leads to it.
      await bar(page).getByRole('button', { name: '新错误 1、新提醒 1' }).click()
      const findings = form(page).getByRole('region', { name: '校核有什么变化' })
      expect(await findings.evaluate((one) => one === document.activeElement)).toBe(true)
      await findings.getByText('公务接待费决算 0.17 万元，多出 0.13 万元').waitFor()
      await findings.getByText('没有写与预算数不同的原因').waitFor()
      expect(await reception(page).evaluate((field) => getComputedStyle(field).fontWeight)).toBe('600')

      await bar(page).getByRole('button', { name: '与现稿比一比' }).click()
      const table = page.getByRole('table')
      await table.getByText('国内公务接待支出 0.3 → 0.17').waitFor()
      expect(await table.getByRole('row', { name: /^公务接待费/ }).textContent()).toContain('0.30变 0.17')
      await page.keyboard.press('Escape')

      await bar(page).getByRole('button', { name: '采用方案一' }).click()
      await bar(page).waitFor({ state: 'detached' })
      await adopted(page).getByText('采用了方案一，按“撤销”退回', { exact: true }).waitFor()
      await expect.poll(() => reception(page).inputValue()).toBe('0.17')
      expect(await axe(page)).toEqual([])
      await expect.poll(() => plain(page, 'reception')).toContain('公务接待费支出0.17万元')
      await expect.poll(() => page.locator('.doc-paper ins').count()).toBe(0)
      await page.keyboard.press('Control+z')
      await expect.poll(() => reception(page).inputValue()).toBe('0.3')
      await expect.poll(() => plain(page, 'reception')).toContain('公务接待费支出0.3万元')
      expect(await adopted(page).count()).toBe(0)
    }))

  test('采用了什么，说到稿件又改为止；再试算，采用别的方案说别的名字', () =>
    withPage(
      async (page) => {
        await tryTwo(page)
        await bar(page).getByRole('button', { name: '采用方案二' }).click()
        await adopted(page).getByText('采用了方案二，按“撤销”退回', { exact: true }).waitFor()
        await beginTrial(page)
        await bar(page).getByRole('button', { name: '采用方案一' }).click()
        await adopted(page).getByText('采用了方案一，按“撤销”退回', { exact: true }).waitFor()
        expect(await adopted(page).count()).toBe(1)
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        await reception(page).fill('0.18')
        await adopted(page).waitFor({ state: 'detached' })
      },
      { viewport: phone },
    ))

  test('校核：出现的和消失的都写出来', () =>
    withPage(async (page) => {
      await tryOut(page)
      const batches = form(page).getByLabel('国内公务接待批次', { exact: true })
      await batches.fill('0')
      await batches.press('Tab')
      const findings = form(page).getByRole('region', { name: '校核有什么变化' })
      await findings.getByText('新错误').first().waitFor()
      await page.keyboard.press('Control+z')
      await findings.getByText('校核没有变化。').waitFor()
    }))

  test('变了的数也能问；下载的文件写着是哪个方案', () =>
    withPage(async (page) => {
      await tryOut(page)
      await reception(page).fill('0.17')
      await reception(page).press('Tab')
      await paragraph(page, 'reception')
        .locator('ins')
        .getByRole('button', { name: /^0\.17/ })
        .click()
      await page.getByRole('heading', { name: '这个数怎么来的' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '下载 Word' }).click()
      const name = page.getByRole('dialog').getByLabel('文件名')
      expect(await name.inputValue()).toContain('（试算 方案一）')
    }))

  test('箭头、滑块、算式都能改；反过来算到分；放弃一下就没了，刷新还在', () =>
    withPage(async (page) => {
      await tryOut(page)
      await reception(page).focus()
      await page.keyboard.press('ArrowDown')
      expect(await reception(page).inputValue()).toBe('0.29')
      await page.keyboard.press('Shift+ArrowDown')
      expect(await reception(page).inputValue()).toBe('0.19')
      await form(page).getByLabel('也可以写算式').fill('×0.95')
      await page.keyboard.press('Enter')
      expect(await reception(page).inputValue()).toBe('0.1805')
      await form(page).getByRole('slider').fill('-5000')
      expect(await reception(page).inputValue()).toBe('0.15')

      const seek = form(page).getByRole('region', { name: '反过来算' })
      await seek.getByLabel('要让哪个数').selectOption('official.receptionGrowth')
      await seek.getByLabel('怎样').selectOption('atMost')
      await seek.getByLabel('多少').fill('0%')
      await seek.getByText('国内公务接待支出最多 0.17万元。').waitFor()
      await seek.getByRole('button', { name: '填到这个方案' }).click()
      expect(await reception(page).inputValue()).toBe('0.17')

      await bar(page).getByRole('button', { name: '＋ 新方案' }).click()
      expect(await reception(page).inputValue()).toBe('0.3')
      await bar(page).getByRole('button', { name: '放弃' }).click()
      await bar(page).getByText('放弃了方案二。').waitFor()
      expect(await reception(page).inputValue()).toBe('0.17')
      await page.reload()
      await page.getByRole('button', { name: '试算' }).click()
      await bar(page).waitFor()
      expect(await reception(page).inputValue()).toBe('0.17')
      await page.getByRole('button', { name: '试算' }).click()
      await bar(page).waitFor({ state: 'detached' })
      expect(await reception(page).inputValue()).toBe('0.3')
    }))
})

describe('批量改、改动、存成文件', () => {
  async function openLines(page: Page): Promise<void> {
    await page.getByRole('button', { name: /示例/ }).first().click()
    await page.getByRole('link', { name: /功能分类科目/ }).click()
    await page.getByRole('button', { name: '批量改…' }).click()
  }

  test('乘以 0.95：先看，再改，一步退回', () =>
    withPage(async (page) => {
      await openLines(page)
      const dialog = page.getByRole('dialog', { name: '批量改' })
      await dialog.getByLabel(/^倍数/).fill('0.95')
      await dialog.getByText(/8 个数会变，合计变动 -213,145\.12元。/).waitFor()
      expect(await axe(page)).toEqual([])
      await dialog.getByRole('button', { name: '改 8 个' }).click()
      await page.getByText('改了 8 个。改错了按 Ctrl+Z 退回。').waitFor()
      const second = page
        .locator('[data-row="r2"] [data-column="budget"], [data-row="r2"][data-column="budget"]')
        .first()
      await expect.poll(() => second.textContent()).toContain('456,000.00')
      await page.keyboard.press('Control+z')
      await expect.poll(() => second.textContent()).toContain('480,000.00')
    }))

  test('留一份，再改，看改了什么，恢复', () =>
    withPage(async (page) => {
      await tryOut(page)
      await page.getByRole('button', { name: '试算' }).click()
      await bar(page).waitFor({ state: 'detached' })
      const past = async () => {
        await page.locator('.wz-docname').click()
        await page.getByRole('menuitem', { name: '改动和以前的稿件…' }).click()
      }
      const dialog = page.getByRole('dialog', { name: '改动和以前的稿件' })
      await past()
      await dialog.getByText(/还没有留下以前的稿件/).waitFor()
      await dialog.getByRole('button', { name: '现在留一份' }).click()
      await dialog.getByText('没有改动。').waitFor()
      await dialog.getByRole('button', { name: '关上' }).click()
      await reception(page).fill('0.17')
      await past()
      await dialog.getByText('国内公务接待支出：0.30万元 → 0.17万元').waitFor()
      expect(await axe(page)).toEqual([])
      await dialog.getByRole('button', { name: '恢复成这一份' }).click()
      await expect.poll(() => reception(page).inputValue()).toBe('0.3')
    }))

  test.each([
    ['存成 Word', /试算方案比较\.docx$/],
    ['存成 Excel', /试算方案比较\.xlsx$/],
  ])('%s', (button, name) =>
    withPage(async (page) => {
      await tryOut(page)
      await reception(page).fill('0.17')
      await bar(page).getByRole('button', { name: '与现稿比一比' }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(name)
    }),
  )
})

describe.each(
  sizes([
    ['桌面', desktop],
    ['1280', { width: 1280, height: 768 }],
    ['手机', phone],
  ] as const),
)('%s', (_, viewport) => {
  test('没有无障碍毛病，页面不横着滚', () =>
    withPage(
      async (page) => {
        await tryOut(page)
        await reception(page).fill('0.17')
        await paragraph(page, 'reception').locator('ins').first().waitFor({ state: 'attached' })
        expect(await axe(page)).toEqual([])
        await bar(page).getByRole('button', { name: '与现稿比一比' }).click()
        await page.getByRole('region', { name: '方案比较' }).waitFor()
        expect(await axe(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      },
      { viewport },
    ))
})
