// Projects that are forms of their own: added, filled in, copied, moved and taken away, with the mouse and without.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, shot, sizes, withPage } from '../support/browser'

const form = (page: Page) => page.getByRole('region', { name: '填写' })
const field = (page: Page, at: string) => form(page).locator(`[data-at="${at}"]`)
const tabs = (page: Page) => page.getByRole('tab')
const open = (page: Page) => page.locator('[role="tab"][aria-selected="true"]')
const act = (page: Page, name: string | RegExp) => form(page).getByRole('button', { name })
const focusedAt = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-at') ?? document.activeElement?.tagName)
const names = (page: Page) => page.locator('.wz-records-name').allTextContents()
const mark = (page: Page) => page.locator('.wz-sections [aria-current] .wz-section-state').textContent()

async function newDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: /新建稿件/ }).click()
  await page.getByRole('dialog').getByLabel('单位全称').fill('清溪县图书馆')
  await page.getByRole('button', { name: '建稿并开始填' }).click()
  await page.waitForSelector('.wz-form h1')
  const [, id = ''] = /#\/draft\/([\w-]+)/.exec(page.url()) ?? []
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/draft/${id}/projects`)
  await page.waitForSelector('[data-add-record]')
}

async function addProject(page: Page, name: string): Promise<void> {
  await act(page, '添加项目').click()
  await expect.poll(() => focusedAt(page)).toMatch(/\.name$/)
  await page.keyboard.type(name)
}

/** Pastes lines, cells separated by `|`, where the focus is. */
async function paste(page: Page, ...lines: readonly string[]): Promise<void> {
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

const INDICATORS = [
  '二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重',
  '数量指标|开放天数|≥|300|天|298|50',
  '|接待读者人次（含流动服务点和分馆）|≥|6|万人次|6.2|40',
]

async function pasteIndicators(page: Page): Promise<void> {
  await field(page, 'indicators').focus()
  await paste(page, ...INDICATORS)
  await form(page).getByText('加了 2 行').waitFor()
}

describe('项目', () => {
  test('没有项目时只有添加；添加后光标在名称里，名称跟着列出来', () =>
    withPage(async (page) => {
      await newDraft(page)
      expect(await tabs(page).count()).toBe(0)
      await addProject(page, '古籍修复')
      await act(page, '添加项目').click()
      expect(await names(page)).toEqual(['古籍修复', '未命名 2'])
      expect(await open(page).textContent()).toContain('未命名 2')
    }))

  test('用键盘：上下键换项目，Home、End 到头，Delete 删去，Ctrl+Z 连同它的行退回', () =>
    withPage(async (page) => {
      await newDraft(page)
      await addProject(page, '古籍修复')
      await pasteIndicators(page)
      await addProject(page, '阅览室开放')
      await addProject(page, '读书活动')
      expect(await page.locator('[data-list="indicators"] [data-row]').count()).toBe(0)
      await open(page).focus()
      await page.keyboard.press('ArrowDown')
      expect(await open(page).textContent()).toContain('古籍修复')
      expect(await page.locator('[data-list="indicators"] [data-row]').count()).toBe(2)
      await page.keyboard.press('End')
      expect(await open(page).textContent()).toContain('读书活动')
      await page.keyboard.press('Home')
      expect(await open(page).textContent()).toContain('古籍修复')
      expect(await open(page).evaluate((tab) => tab === document.activeElement)).toBe(true)
      expect(await tabs(page).evaluateAll((all) => all.map((tab) => (tab as HTMLElement).tabIndex))).toEqual([
        0, -1, -1,
      ])
      await page.keyboard.press('Delete')
      expect(await names(page)).toEqual(['阅览室开放', '读书活动'])
      expect(await open(page).evaluate((tab) => tab === document.activeElement)).toBe(true)
      await form(page).getByText('删了“古籍修复”，连同它的 2 行，按 Ctrl+Z 退回。').waitFor()
      await page.keyboard.press('Control+z')
      expect(await names(page)).toEqual(['古籍修复', '阅览室开放', '读书活动'])
      expect(await open(page).textContent()).toContain('古籍修复')
      expect(await page.locator('[data-list="indicators"] [data-row]').count()).toBe(2)
    }))

  test('复制一份：行也复制，改一份不动另一份；上移下移，按钮到头了不动', () =>
    withPage(async (page) => {
      await newDraft(page)
      await addProject(page, '古籍修复')
      await pasteIndicators(page)
      await act(page, '复制一份 古籍修复').click()
      await expect.poll(() => focusedAt(page)).toBe('projects.r2.name')
      await page.keyboard.type('地方文献')
      const rows = page.locator('[data-list="indicators"] [data-row]')
      expect(await rows.count()).toBe(2)
      await rows.first().getByRole('button', { name: /删去/ }).click()
      await tabs(page).first().click()
      expect(await rows.count()).toBe(2)
      const up = act(page, /^上移/)
      expect(await up.getAttribute('aria-disabled')).toBe('true')
      await act(page, /^下移/).click()
      expect(await names(page)).toEqual(['地方文献', '古籍修复'])
      expect(await open(page).textContent()).toContain('古籍修复')
      await page.keyboard.press('Control+z')
      expect(await names(page)).toEqual(['古籍修复', '地方文献'])
    }))

  test('文稿里的缺项领到那个项目的那一格；左边的数是所有项目加在一起', () =>
    withPage(async (page) => {
      await newDraft(page)
      await addProject(page, '古籍修复')
      await pasteIndicators(page)
      await addProject(page, '阅览室开放')
      await pasteIndicators(page)
      const counts = (await page.locator('.wz-records-state').allTextContents()).map((text) =>
        Number(/\d+/.exec(text)?.[0] ?? 0),
      )
      await expect.poll(() => mark(page)).toBe(`缺 ${counts.reduce((a, b) => a + b)} 项`)
      const paper = page.getByRole('article', { name: '文稿' })
      // The rows of a table are made where it is looked at; what they lack has its name in words that are only said.
      const sheet = paper.getByRole('heading', { name: /自评表（古籍修复）/ })
      await sheet.scrollIntoViewIfNeeded()
      await paper
        .getByLabel(/^缺：古籍修复的/)
        .first()
        .click()
      expect(await open(page).textContent()).toContain('古籍修复')
      await expect.poll(() => focusedAt(page)).toMatch(/^projects\.r1\./)
      await tabs(page).nth(1).click()
      await sheet.scrollIntoViewIfNeeded()
      await paper
        .getByLabel(/^缺：开放天数的/)
        .first()
        .click()
      expect(await open(page).textContent()).toContain('古籍修复')
      await expect.poll(() => focusedAt(page)).toMatch(/^indicators\.r1\./)
    }))

  test('在一格里粘贴几格；菜单和文字格用 Enter 走过去', () =>
    withPage(async (page) => {
      await newDraft(page)
      await addProject(page, '古籍修复')
      await pasteIndicators(page)
      await field(page, 'indicators.r1.target').focus()
      await paste(page, '310|日', '7|万')
      await expect.poll(() => field(page, 'indicators.r1.target').inputValue()).toBe('310')
      expect(await field(page, 'indicators.r2.unit').inputValue()).toBe('万')
      await field(page, 'indicators.r1.name').focus()
      await page.keyboard.press('Enter')
      expect(await focusedAt(page)).toBe('indicators.r1.level2')
      await page.keyboard.press('Shift+Enter')
      expect(await focusedAt(page)).toBe('indicators.r1.name')
    }))
})

test('项目很多时，打开的一个总在列表里看得见', () =>
  withPage(async (page) => {
    await newDraft(page)
    for (let n = 1; n <= 10; n += 1) await addProject(page, `公共文化服务专项经费（第 ${n} 批）`)
    const inSight = () =>
      open(page).evaluate((tab) => {
        const [list, one] = [tab.parentElement?.getBoundingClientRect(), tab.getBoundingClientRect()]
        return list !== undefined && one.top >= list.top - 1 && one.bottom <= list.bottom + 1
      })
    expect(await inSight()).toBe(true)
    await open(page).focus()
    await page.keyboard.press('ArrowDown')
    expect(await open(page).textContent()).toContain('第 1 批')
    expect(await inSight()).toBe(true)
    await shot(page, 'records-many')
  }))

describe('两种窗口', () => {
  test.each(
    sizes([
      { name: '1440', viewport: desktop },
      { name: '1280', viewport: { width: 1280, height: 768 } },
      { name: '390', viewport: phone },
    ]),
  )('$name：没有横向滚动，没有无障碍问题', ({ name, viewport }) =>
    withPage(
      async (page) => {
        await newDraft(page)
        expect(await axe(page)).toEqual([])
        await addProject(page, '阅览室开放运行经费')
        await pasteIndicators(page)
        await addProject(page, '古籍修复')
        await act(page, '添加项目').click()
        await tabs(page).first().click()
        expect(await axe(page)).toEqual([])
        const wide = (pane: Element) => pane.scrollWidth - pane.clientWidth
        expect(await form(page).evaluate(wide)).toBeLessThanOrEqual(0)
        await form(page).evaluate((pane) => pane.scrollTo(0, 0))
        await shot(page, `records-${name}`)
        await page
          .locator('[data-list="indicators"]')
          .evaluate((list) => list.scrollIntoView({ block: 'center' }))
        await shot(page, `records-list-${name}`)
      },
      { viewport },
    ),
  )
})
