import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, desktop, phone, withPage } from '../support/browser'

const NAME = '示例县政务服务中心'
const row = (page: Page, name: string) => page.locator('.draft', { hasText: name })
const hash = (page: Page) => page.evaluate(() => location.hash)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** Makes a draft through the dialog and comes back to the list. */
async function make(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '新建稿件' }).click()
  await page.getByLabel('单位全称').fill(name)
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/draft\/\w+/)
  await page.locator('.wz').waitFor()
  await page.evaluate(() => {
    location.hash = '#/'
  })
  await row(page, name).first().waitFor()
}

async function choose(page: Page, name: string, item: string): Promise<void> {
  await row(page, name).first().getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** How far the page could be scrolled sideways. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll('body, .home-scroll, .dlg-body')]
    return Math.max(...wide.map((one) => one.scrollWidth - one.clientWidth))
  })

describe('首屏', () => {
  test('还没有稿件：说明没有什么、可以做什么', () =>
    withPage(async (page) => {
      await page.getByRole('heading', { level: 1, name: '这里还没有稿件' }).waitFor()
      expect(await axe(page)).toEqual([])
      expect(await page.title()).toBe('决算公开助手')
    }))

  test('只用键盘，从头建一份稿', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: '新建稿件' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: '新建稿件' }).waitFor()
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Enter')
      expect(await page.getByRole('alert').textContent()).toBe('写上单位全称，再建稿。')
      await page.keyboard.type(NAME)
      // 年度、种类、性质：方向键改选
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/draft\/\w+/)
      await page.locator('.wz').waitFor()
      await page.goBack()
      expect(await row(page, NAME).textContent()).toContain('2024 年度 · 部门决算 · 事业单位')
    }))

  test('对话框里 Tab 转不出去，Esc 关掉后回到原处', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: '新建稿件' }).click()
      await page.getByRole('dialog').waitFor()
      for (let n = 0; n < 20; n++) {
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.closest('.dlg') !== null)).toBe(true)
      }
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Escape')
      await page.locator('.dlg').waitFor({ state: 'detached' })
      await expect.poll(() => focused(page)).toBe('新建稿件')
    }))

  test('先看示例：是一份填齐的稿件，名称里写着示例', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: '先看示例' }).click()
      await page.locator('.wz').waitFor()
      await page.goBack()
      expect(await row(page, '示例').textContent()).toContain('已齐')
      expect(await axe(page)).toEqual([])
    }))
})

describe('稿件列表', () => {
  test('改名、复制、删除、撤销、重开网页', () =>
    withPage(async (page) => {
      await make(page, '甲中心')
      await choose(page, '甲中心', '改名…')
      await page.getByLabel('单位全称').fill('乙中心')
      await page.keyboard.press('Enter')
      await row(page, '乙中心').waitFor()
      await choose(page, '乙中心', '复制')
      await expect.poll(() => row(page, '乙中心').count()).toBe(2)
      await choose(page, '乙中心', '删除')
      await expect.poll(() => row(page, '乙中心').count()).toBe(1)
      await page.getByRole('button', { name: '撤销' }).click()
      await expect.poll(() => row(page, '乙中心').count()).toBe(2)
      await page.reload()
      await expect.poll(() => row(page, '乙中心').count()).toBe(2)
    }))

  test('菜单：方向键走，Esc 关掉后回到“更多”', () =>
    withPage(async (page) => {
      await make(page, '甲中心')
      await row(page, '甲中心').getByRole('button', { name: '更多' }).focus()
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => focused(page)).toBe('删除')
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => focused(page)).toBe('改名…')
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(page)).toContain('更多')
    }))

  test('已删除的稿件：先停在取消上，恢复得回来，彻底删除就没了', () =>
    withPage(async (page) => {
      for (const name of ['甲中心', '乙中心', '丙中心']) await make(page, name)
      for (const name of ['甲中心', '乙中心']) {
        await choose(page, name, '删除')
        await row(page, name).waitFor({ state: 'detached' })
      }
      await page.getByRole('button', { name: '已删除的稿件（2）' }).click()
      await page.getByRole('button', { name: /^恢复：甲中心/ }).click()
      await page.getByRole('button', { name: /^彻底删除…：乙中心/ }).click()
      await expect.poll(() => focused(page)).toBe('取消')
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: '彻底删除', exact: true }).click()
      await page.getByText('这里没有已删除的稿件').waitFor()
      await page.keyboard.press('Escape')
      await row(page, '甲中心').waitFor()
      expect(await page.getByRole('button', { name: /^已删除的稿件/ }).count()).toBe(0)
    }))

  test('存成文件，再打开它，是另一份一样的稿件', () =>
    withPage(async (page) => {
      await make(page, '甲/中心')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        choose(page, '甲/中心', '存成文件'),
      ])
      expect(download.suggestedFilename()).toBe('甲中心2025年度决算稿件.json')
      await page.getByText('存文件：今天').waitFor()
      const buffer = await readFile(await download.path())
      const file = { name: 'a.json', mimeType: 'application/json', buffer }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.locator('.wz').waitFor()
      await page.goBack()
      await expect.poll(() => row(page, '甲/中心').count()).toBe(2)
    }))

  test('打不开的文件：说清楚，稿件没有动', () =>
    withPage(async (page) => {
      await make(page, '甲中心')
      const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }
      await page.locator('input[type=file]').setInputFiles(file)
      expect(await page.getByRole('alert').textContent()).toContain('这不是本工具存的稿件文件')
      expect(await page.locator('.draft:not(.draft-heads)').count()).toBe(1)
      expect(await hash(page)).toBe('#/')
    }))
})

describe('不顺的时候', () => {
  test('存着的稿件整个没了：说原来有几份', () =>
    withPage(async (page) => {
      await make(page, '甲中心')
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('final-accounts-helper').onsuccess = resolve
          }),
      )
      await page.reload()
      expect(await page.getByRole('alert').textContent()).toContain('原来有 1 份稿件，现在找不到了')
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: '知道了' }).click()
      await page.reload()
      await page.getByText('这里还没有稿件').waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    }))

  test('程序的一部分没下载到：说清楚，重试得开', () =>
    withPage(
      async (page) => {
        await page.route('**/assets/room-*.js', (route) => route.abort())
        await page.getByRole('button', { name: '先看示例' }).click()
        await page.getByText('程序的一部分没有下载下来').waitFor()
        expect(await axe(page)).toEqual([])
        await page.unroute('**/assets/room-*.js')
        await page.getByRole('button', { name: '重试' }).click()
        await page.locator('.wz, .notice .btn.pri').first().waitFor()
        // 有的浏览器记着没下载到的，要刷新
        if ((await page.locator('.wz').count()) === 0)
          await page.getByRole('button', { name: '刷新网页' }).click()
        await page.locator('.wz').waitFor()
      },
      { expectedErrors: [/ERR_FAILED/] },
    ))

  test('浏览器不让存：说清楚，放开以后重试得出来', () =>
    withPage(async (page) => {
      await page.addInitScript(() => {
        const open = IDBFactory.prototype.open
        IDBFactory.prototype.open = (...args) => {
          IDBFactory.prototype.open = open
          throw new DOMException(String(args[0]), 'SecurityError')
        }
      })
      await page.reload()
      expect(await page.getByRole('alert').textContent()).toContain('浏览器不让本页存东西')
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: '重试' }).click()
      await page.getByText('这里还没有稿件').waitFor()
    }))

  test('没有这份稿件：说清楚，回得去', () =>
    withPage(
      async (page) => {
        await page.getByText('这里找不到这份稿件').waitFor()
        await page.getByRole('link', { name: '回到稿件列表' }).click()
        await page.getByText('这里还没有稿件').waitFor()
      },
      { path: '#/draft/nothing' },
    ))

  test('另一个标签页改过的不盖掉；离开以前问一声', () =>
    withPage(async (page) => {
      await make(page, '甲中心')
      await page.getByRole('link', { name: /^继续填写/ }).click()
      await page.locator('.wz').waitFor()
      const [draft = ''] = /^#\/draft\/\w+/.exec(await hash(page)) ?? []
      await page.evaluate((to) => {
        location.hash = to
      }, `${draft}/unit`)
      await page.getByLabel('单位全称').waitFor()
      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.getByLabel('单位全称').fill('那边')
      await other.getByText(/^已存/).first().waitFor()
      await page.getByLabel('单位全称').fill('这边')
      await page.getByText('在另一个标签页里改过').waitFor()
      await page.evaluate(() => {
        location.hash = '#/'
      })
      const dialog = page.getByRole('dialog', { name: '还有改动没存下' })
      await dialog.waitFor()
      await expect.poll(() => focused(page)).toBe('留在这里')
      await page.keyboard.press('Enter')
      expect(await page.getByLabel('单位全称').inputValue()).toBe('这边')
      await page.evaluate(() => {
        location.hash = '#/'
      })
      await dialog.getByRole('button', { name: '不存，离开' }).click()
      await row(page, '那边').waitFor()
    }))
})

describe('各种大小的窗口', () => {
  test.each([
    ['手机', phone],
    ['小屏幕', { width: 1280, height: 720 }],
    ['放大到 200%', { width: desktop.width / 2, height: desktop.height / 2 }],
  ])('%s：不横着滚，按钮都够得着', (_, viewport) =>
    withPage(
      async (page) => {
        await page.getByText('这里还没有稿件').waitFor()
        expect(await overhang(page)).toBe(0)
        await make(page, '一个名称特别特别长的单位'.repeat(4))
        expect(await overhang(page)).toBe(0)
        await page.getByRole('button', { name: '新建稿件' }).click()
        const act = page.getByRole('button', { name: '建稿并开始填' })
        await act.waitFor()
        expect(await overhang(page)).toBe(0)
        const place = await act.boundingBox()
        expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
        expect(await axe(page)).toEqual([])
      },
      { viewport },
    ),
  )

  test('手机上每个按钮都有 44 像素高', () =>
    withPage(
      async (page) => {
        await make(page, '甲中心')
        const heights = await page
          .locator('button:visible, a.btn:visible')
          .evaluateAll((all) =>
            all.filter((one) => one.closest('p') === null).map((one) => one.getBoundingClientRect().height),
          )
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
      },
      { viewport: phone },
    ))
})
