// Where a number comes from: asked in the paper, the form, a table and a chart, by pointer and by keys.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, phone, shot, windows, withPage } from '../support/browser'

const RECEPTION = '[data-block="official.reception"] .doc-figure'
const panel = (page: Page) => page.getByRole('region', { name: '这个数怎么来的' })
const form = (page: Page) => page.getByRole('region', { name: '填写' })

async function goToSection(page: Page, section: string): Promise<void> {
  await page.waitForSelector('.doc-paper', { state: 'attached' })
  await page.evaluate((wanted) => {
    const [, id = ''] = /#\/draft\/([\w-]+)/.exec(location.hash) ?? []
    location.hash = `#/draft/${id}/${wanted}`
  }, section)
  await page.waitForFunction((wanted) => location.hash.endsWith(wanted), section)
}

async function openOfficial(page: Page): Promise<void> {
  await page.getByRole('button', { name: /示例/ }).first().click()
  await goToSection(page, 'official')
  await page.locator(RECEPTION).first().waitFor({ state: 'attached' })
}

describe('这个数怎么来的', () => {
  test('按文稿里的数：一句话、由哪些数得出、还用在哪里；Esc 回到填写', () =>
    withPage(async (page) => {
      await openOfficial(page)
      await page.locator(RECEPTION).filter({ hasText: '下降27.18%' }).click()
      await panel(page)
        .getByText('比上年减少的1,120.00元，除以上年的4,120.00元，等于27.184%，四舍五入为27.18%。')
        .waitFor()
      expect(await form(page).count()).toBe(0)
      await panel(page).getByText('它还用在哪里').waitFor()
      expect(await page.locator('.doc-figure.why-asked').allTextContents()).toEqual(['下降27.18%'])
      await page.keyboard.press('Escape')
      await form(page)
        .getByRole('heading', { level: 1, name: /“三公”经费/ })
        .waitFor()
    }))

  test('题目上面说在哪一节、第几句：都领得过去；文稿上面说正在看哪个数，关了就不说', () =>
    withPage(async (page) => {
      await openOfficial(page)
      await page.locator(RECEPTION).filter({ hasText: '85.71%' }).click()
      const where = panel(page).getByRole('navigation', { name: '这个数在哪里' })
      await expect
        .poll(() => where.getByRole('listitem').allTextContents())
        .toEqual(['七、“三公”经费', '（二）3.第 1 句', '公务接待费决算完成预算'])
      const looking = page.getByText('正在看：公务接待费决算完成预算 85.71%')
      expect(await looking.isVisible()).toBe(true)
      await page.getByRole('region', { name: '文稿' }).evaluate((pane) => pane.scrollTo({ top: 0 }))
      await where.getByRole('button', { name: '（二）3.第 1 句' }).click()
      const seen = () =>
        page.locator('[data-block="official.reception"]').evaluate((block) => {
          const { top } = block.getBoundingClientRect()
          return top > 0 && top < innerHeight
        })
      await expect.poll(seen).toBe(true)
      await panel(page)
        .getByRole('region', { name: '它还用在哪里' })
        .getByRole('button', { name: /^七（二）3\.第 1 句\s公务接待费支出/ })
        .waitFor()
      await goToSection(page, 'income')
      await where.getByRole('button', { name: '七、“三公”经费' }).click()
      await form(page)
        .getByRole('heading', { level: 1, name: /“三公”经费/ })
        .waitFor()
      expect(await looking.count()).toBe(0)
      await page.getByText('与 Word 相同的内容').waitFor()
    }))

  test('手机上文稿里，那句话也看得见', () =>
    withPage(
      async (page) => {
        await openOfficial(page)
        await page.getByRole('button', { name: '文稿' }).click()
        await page.locator(RECEPTION).filter({ hasText: '85.71%' }).focus()
        await page.getByRole('tooltip').waitFor()
      },
      { viewport: phone },
    ))

  test('科目表里算出来的一格，按 F1 也说怎么来的', () =>
    withPage(async (page) => {
      await openOfficial(page)
      await goToSection(page, 'functionalAccounts')
      // Above it stands the line of its class, which is no row to be entered.
      await page
        .getByRole('row', { name: /\b20\d{5}\b/ })
        .first()
        .getByRole('gridcell', { name: /^\d+(\.\d+)?%$/ })
        .first()
        .click()
      await page.keyboard.press('F1')
      await panel(page)
        .getByText(/等于\d+(\.\d+)?%/)
        .first()
        .waitFor()
    }))

  test('只用键盘：F1 问，→ 展开，↓ 走到填写的数，Enter 去填写处', () =>
    withPage(async (page) => {
      await openOfficial(page)
      await page.locator(RECEPTION).filter({ hasText: '85.71%' }).focus()
      await page.getByRole('tooltip').filter({ hasText: '公务接待费决算完成预算' }).waitFor()
      await page.keyboard.press('F1')
      await panel(page)
        .getByText(/3,000\.00元，除以公务接待费预算3,500\.00元/)
        .waitFor()
      const tree = panel(page).getByRole('tree')
      await tree.getByRole('treeitem').first().focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowDown')
      expect(await page.locator(':focus').textContent()).toContain('国内公务接待支出3,000.00元')
      await page.keyboard.press('Enter')
      await form(page).waitFor()
      await expect.poll(() => page.locator(':focus').getAttribute('data-at')).toBe('official.domestic')
    }))

  test('表单里自动得出的数、图里的一块、表里的一格，都问得到', () =>
    withPage(async (page) => {
      await openOfficial(page)
      await form(page).locator('.wz-computed[data-figure="official.reception"]').click()
      await panel(page)
        .getByRole('heading', { name: /公务接待费决算/ })
        .waitFor()
      await panel(page)
        .getByRole('button', { name: /^图7：/ })
        .click()
      await page.locator('[data-section="official"] canvas').focus()
      await page.keyboard.press('Enter')
      await panel(page)
        .getByText(/购置及运行维护费决算/)
        .first()
        .waitFor()
      await page.keyboard.press('Escape')
      const field = form(page).getByLabel('国内公务接待支出', { exact: true })
      await field.focus()
      await page.keyboard.press('F1')
      await panel(page).getByText('国内公务接待支出填的是').waitFor()
      await panel(page).getByText('手工填写').waitFor()
    }))

  test('一个格子带动的数、句子、图和校核；有问题的校核领到问题那里', () =>
    withPage(async (page) => {
      await openOfficial(page)
      const field = form(page).getByLabel('国内公务接待支出', { exact: true })
      await field.fill('-3000')
      await field.press('Tab')
      await field.focus()
      await page.keyboard.press('F1')
      const moves = panel(page).getByRole('region', { name: '改了它，跟着变的' })
      await moves.waitFor()
      await moves.getByRole('button', { name: '公务接待费决算增长率' }).waitFor()
      await moves
        .getByRole('button', { name: /国内公务接待/ })
        .first()
        .waitFor()
      // What is well leads nowhere; what is not leads to its finding.
      expect(await moves.getByText('通过').count()).toBeGreaterThan(0)
      const negative = moves.getByRole('button', { name: /（T17）$/ })
      await negative.waitFor()
      expect(await moves.getByText(/负数/).count()).toBeGreaterThan(0)
      await shot(page, 'why-moves-1440')
      await negative.first().click()
      await page.getByRole('region', { name: '校核' }).waitFor()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
        .toContain('负数')
    }))

  test('列表里的占比和完成，Tab 走得到，Enter 就问', () =>
    withPage(async (page) => {
      await openOfficial(page)
      await goToSection(page, 'general')
      await form(page).getByRole('cell', { name: '98.91%' }).waitFor()
      await form(page).getByLabel('主要变动原因', { exact: true }).focus()
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('2,859,355.51')
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('98.91%')
      await page.getByRole('tooltip').filter({ hasText: '完成' }).waitFor()
      await page.keyboard.press('Enter')
      await panel(page)
        .getByText(/等于98\.\d+%/)
        .first()
        .waitFor()
    }))

  test('指着一个数，旁边说一句话', () =>
    withPage(async (page) => {
      await openOfficial(page)
      const tip = page.getByRole('tooltip')
      // The paper may still be turning to the section.
      const said = async () => {
        await page.locator(RECEPTION).filter({ hasText: '85.71%' }).hover()
        await page.waitForTimeout(500)
        return (await tip.allTextContents()).join('')
      }
      await expect.poll(said, { timeout: 10_000 }).toContain('等于85.714%，四舍五入为85.71%')
      await page.mouse.move(5, 5)
      await tip.waitFor({ state: 'detached' })
    }))
})

describe.each(windows)('%s', (_, viewport) => {
  test('面板没有无障碍毛病，页面不横着滚', () =>
    withPage(
      async (page) => {
        await openOfficial(page)
        if (viewport === phone) await page.getByRole('button', { name: '文稿' }).click()
        await page.locator(RECEPTION).filter({ hasText: '下降27.18%' }).click()
        await panel(page).getByRole('tree').waitFor()
        expect(await axe(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      },
      { viewport },
    ))
})
