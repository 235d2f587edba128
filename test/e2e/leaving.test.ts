// Ways out of a draft, and what stands in them: writes that fail late, faults of ours, a network that goes away.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { choices } from '../../src/rules/choices'
import { axe, phone, withPage } from '../support/browser'

const row = (page: Page, name: string) => page.locator('.draft', { hasText: name })
const hash = (page: Page) => page.evaluate(() => location.hash)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const go = (page: Page, to: string) =>
  page.evaluate((address) => {
    location.hash = address
  }, to)

/** Makes a draft and stays in it, at the section of the unit. Gives its address. */
async function begin(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: '新建稿件' }).click()
  await page.getByLabel('单位全称').fill(name)
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/draft\/\w+/)
  await page.locator('.wz').waitFor()
  const [address = ''] = /^#\/draft\/\w+/.exec(await hash(page)) ?? []
  await go(page, `${address}/unit`)
  await page.getByLabel('单位全称').waitFor()
  return address
}

/** Writes of this page take a while from now on, and then fail or succeed. */
const slowWrites = (page: Page, outcome: 'fail' | 'keep') =>
  page.evaluate((how) => {
    const { put } = IDBObjectStore.prototype
    const { commit } = IDBTransaction.prototype
    const undo = () => {
      IDBObjectStore.prototype.put = put
      IDBTransaction.prototype.commit = commit
    }
    Object.assign(window, { mendWrites: undo })
    IDBTransaction.prototype.commit = () => undefined
    IDBObjectStore.prototype.put = function (...args) {
      const until = performance.now() + 500
      const spin = () => {
        if (performance.now() < until) this.get('nothing').onsuccess = spin
        else if (how === 'fail') this.transaction.abort()
      }
      // Of the two records of a save the first is enough.
      if (String(args[1]).startsWith('draft:')) spin()
      return put.apply(this, args)
    }
  }, outcome)
const mendWrites = (page: Page) =>
  page.evaluate(() => (window as unknown as { mendWrites: () => void }).mendWrites())

describe('还在存的时候离开', () => {
  test('存不成：回到稿件，问一声；留下来再存，一个字不少', () =>
    withPage(async (page) => {
      const address = await begin(page, '甲中心')
      await slowWrites(page, 'fail')
      await page.getByLabel('单位全称').fill('乙中心')
      await go(page, '#/')
      const dialog = page.getByRole('dialog', { name: '还有改动没存下' })
      await dialog.waitFor()
      expect(await dialog.textContent()).toContain('有 1 处改动')
      expect(await hash(page)).toBe(`${address}/unit`)
      await mendWrites(page)
      await page.keyboard.press('Enter')
      await page.getByText(/^已存/).first().waitFor()
      await go(page, '#/')
      await row(page, '乙中心').waitFor()
    }))

  test('存得成：等存好才走，马上又打开，是最后的字，接着存得下', () =>
    withPage(async (page) => {
      const address = await begin(page, '甲中心')
      await slowWrites(page, 'keep')
      await page.getByLabel('单位全称').fill('乙中心')
      await page.getByLabel('单位全称').fill('丙中心')
      await go(page, '#/')
      await page.locator('.home-page').waitFor()
      await mendWrites(page)
      await go(page, `${address}/unit`)
      expect(await page.getByLabel('单位全称').inputValue()).toBe('丙中心')
      await page.getByLabel('单位全称').fill('丁中心')
      await page.getByText(/^已存/).first().waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    }))
})

test('开着稿件，在另一页的列表里存成文件、删除、恢复：这边接着存', () =>
  withPage(async (page) => {
    await begin(page, '甲中心')
    const list = await page.context().newPage()
    await list.goto(page.url().replace(/#.*/, ''))
    const act = async (item: string) => {
      await row(list, '甲中心').getByRole('button', { name: '更多' }).click()
      await list.getByRole('menuitem', { name: item }).click()
    }
    await Promise.all([list.waitForEvent('download'), act('存成文件')])
    await list.getByText('存文件：今天').waitFor()
    await act('删除')
    await list.getByRole('button', { name: '撤销' }).click()
    await row(list, '甲中心').waitFor()
    await page.getByLabel('单位全称').fill('乙中心')
    await page.getByText(/^已存/).first().waitFor()
    await go(page, '#/')
    expect(await row(page, '乙中心').textContent()).toContain('存文件：今天')
  }))

test('程序算一份稿件时出错：说清楚，存得成文件，回得去', () =>
  withPage(
    async (page) => {
      await begin(page, '甲中心')
      await go(page, '#/')
      await page.evaluate(() => {
        const fault = () => {
          throw new Error('a fault of ours')
        }
        BigInt.prototype.toString = fault
        Object.assign(globalThis, { BigInt: fault })
        // What the engine begins with.
        Array.prototype.flatMap = fault
      })
      await page.getByRole('link', { name: /^继续填写/ }).click()
      expect(await page.getByRole('alert').textContent()).toContain('存成文件留底')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '存成文件' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('甲中心2025年度决算稿件.json')
      await page.getByRole('link', { name: '回到稿件列表' }).click()
      await row(page, '甲中心').waitFor()
    },
    { expectedErrors: [/a fault of ours/] },
  ))

describe('对话框', () => {
  test('点了旁边，Esc 照样关，Tab 照样转不出去', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: '新建稿件' }).click()
      await page.getByRole('dialog').waitFor()
      // Browsers that do not know inert.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('[inert]')) one.removeAttribute('inert')
      })
      await page.mouse.click(8, 300)
      expect(await page.evaluate(() => document.activeElement?.closest('.dlg') !== null)).toBe(true)
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('.dlg') !== null)).toBe(true)
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.keyboard.press('Escape')
      await page.locator('.dlg').waitFor({ state: 'detached' })
      await expect.poll(() => focused(page)).toBe('新建稿件')
    }))

  test('两层的，Esc 一次关里面一层', () =>
    withPage(async (page) => {
      await begin(page, '甲中心')
      await go(page, '#/')
      await row(page, '甲中心').getByRole('button', { name: '更多' }).click()
      await page.getByRole('menuitem', { name: '删除' }).click()
      await page.getByRole('button', { name: '已删除的稿件（1）' }).click()
      await page.getByRole('button', { name: /^彻底删除…/ }).click()
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('.dlg').count()).toBe(1)
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('.dlg').count()).toBe(0)
    }))

  test('新建稿件：先点的选项，不被后到的上一份换掉', () =>
    withPage(async (page) => {
      await begin(page, '甲中心')
      await go(page, '#/')
      await row(page, '甲中心').waitFor()
      // In one breath: the shelf cannot have answered yet.
      await page.evaluate(() => {
        const find = <E extends HTMLElement>(what: string) => document.querySelector<E>(what)
        const watch = new MutationObserver(() => {
          const option = find('.dlg input[value="province"]')
          if (!option) return
          watch.disconnect()
          option.click()
        })
        watch.observe(document.body, { childList: true, subtree: true })
        find('.home-head .btn.pri')?.click()
      })
      await expect.poll(() => page.getByLabel('单位全称').inputValue()).toBe('甲中心')
      expect(await page.locator('.dlg input[value="province"]').isChecked()).toBe(true)
      expect(await page.getByRole('radio', { name: choices.kind.options[1].label }).isChecked()).toBe(true)
    }))
})

test('稿件列表：各行对今天是哪天的说法一样', () =>
  withPage(async (page) => {
    for (const name of ['甲中心', '乙中心', '丙中心']) {
      await begin(page, name)
      await go(page, '#/')
      await row(page, name).waitFor()
    }
    await page.evaluate(() => {
      const Real = Date
      let days = 1
      // Each look at the clock finds it a day later.
      window.Date = class extends Real {
        constructor(...args: [] | [number]) {
          if (args.length > 0) super(...(args as [number]))
          else super(Real.now() + 86_400_000 * ++days)
        }
      } as DateConstructor
      window.dispatchEvent(new Event('focus'))
    })
    const said = () =>
      page
        .locator('.draft:not(.draft-heads) [role="cell"]:nth-child(3)')
        .evaluateAll((all) => all.map((one) => one.firstChild?.textContent))
    await expect.poll(async () => (await said())[0]).toMatch(/天前$/)
    expect(new Set(await said()).size).toBe(1)
  }))

test('稿件里的菜单：键盘走得到不能用的一项，按了不动', () =>
  withPage(
    async (page) => {
      await begin(page, '甲中心')
      await page.getByRole('button', { name: '更多' }).focus()
      await page.keyboard.press('ArrowDown')
      const [disabled, ...rest] = await page
        .getByRole('menuitem')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-disabled')))
      expect([disabled, rest.length]).toEqual(['true', 7])
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Enter')
      expect(await page.getByRole('menu').count()).toBe(1)
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await row(page, '甲中心').waitFor()
    },
    { viewport: phone },
  ))

test('照“隐私与安全”里写的断网：各章节看过以后，照样算、照样存', () =>
  withPage(
    async (page) => {
      await page.getByRole('button', { name: '隐私与安全' }).click()
      await page.getByText('把各章节点开看一遍，再断开网络接着填：照样算、照样存').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '先看示例' }).click()
      await page.locator('.wz').waitFor()
      const sections = await page
        .locator('.wz-sections a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
      for (const section of sections) {
        await go(page, section)
        await page.locator(`.wz-sections a[href="${section}"][aria-current]`).waitFor()
      }
      // The line is cut once nothing more is fetched.
      const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').length)
      for (let before = -1, now = 0; now !== before; now = await fetched()) {
        before = await fetched()
        await page.waitForTimeout(700)
      }
      const missed: string[] = []
      page.on('requestfailed', (request) => missed.push(request.url()))
      await page.context().setOffline(true)
      const searched: string[] = []
      for (const section of sections) {
        await go(page, section)
        await page.locator(`.wz-sections a[href="${section}"][aria-current]`).waitFor()
        const [, list] = /(functional|economic)Accounts$/.exec(section) ?? []
        if (list === undefined) continue
        await page.getByRole('grid').locator('input').focus()
        await page.keyboard.press('Control+ArrowDown')
        await page.keyboard.press('Home')
        await page.keyboard.type(list === 'functional' ? '2010' : '301')
        await page.getByRole('option').nth(1).waitFor()
        searched.push(list)
        await page.keyboard.press('Escape')
      }
      expect(searched).toEqual(['functional', 'economic'])
      await go(page, sections[0] ?? '')
      await page.getByLabel('单位全称').fill('断网中心')
      await page.getByText(/^已存/).first().waitFor()
      await expect.poll(() => page.locator('.wz-document').textContent()).toContain('断网中心')
      expect(await page.getByRole('alert').count()).toBe(0)
      // The browser itself asks for the icon of the tab at each change of the address.
      expect(missed.filter((url) => !url.endsWith('/icon.svg'))).toEqual([])
    },
    { expectedErrors: [/ERR_INTERNET_DISCONNECTED/] },
  ))
