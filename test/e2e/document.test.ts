// The paper beside the form, and the file that comes of it.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, phone, windows, withPage } from '../support/browser'
import { type Docx, openDocx } from '../support/docx'

const PAPER = '.doc-paper'
const CHANGED = '[data-block="overall.text"]'

async function openExample(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: /示例/ }).first().click()
  await goToSection(page, section)
}

async function newDraft(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /新建稿件/ })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel('单位全称').fill('清溪县图书馆')
  await page.getByRole('button', { name: '建稿并开始填' }).click()
  await page.waitForSelector(PAPER, { state: 'attached' })
}

async function goToSection(page: Page, section: string): Promise<void> {
  await page.waitForSelector(PAPER, { state: 'attached' })
  await page.evaluate((wanted) => {
    const [, id = ''] = /#\/draft\/([\w-]+)/.exec(location.hash) ?? []
    location.hash = `#/draft/${id}/${wanted}`
  }, section)
  await page.waitForFunction((wanted) => location.hash.endsWith(wanted), section)
}

const field = (page: Page, label: string) =>
  page.getByRole('region', { name: '填写' }).getByLabel(label, { exact: true })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-at'))
const scrolled = (page: Page) => page.evaluate(() => document.querySelector('.wz-document')?.scrollTop ?? -1)

/** Whether an element of the paper stands inside its pane. */
const inSight = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => {
    const [pane, element] = [document.querySelector('.wz-document'), document.querySelector(wanted)]
    if (!pane || !element) return false
    const [a, b] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
    return a.top >= b.top && a.bottom <= b.bottom
  }, selector)

async function download(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const dialog = page.getByRole('dialog')
  const [event] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: event.suggestedFilename(), bytes: readFileSync(await event.path()) }
}

const headersOf = (docx: Docx): string =>
  docx.parts
    .filter((part) => /^word\/header\d*\.xml$/.test(part))
    .map(docx.text)
    .join('')

const openDialog = (page: Page) => page.getByRole('button', { name: '下载 Word' }).first().click()

describe('文稿', () => {
  test('示例整份都在：封面、目录、各级标题、七张图和图下的名', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      const paper = page.locator(PAPER)
      expect(await paper.locator('.doc-cover').textContent()).toBe(
        '2021年度云岭县便民服务中心（示例）单位决算云岭县便民服务中心（示例）二〇二二年九月',
      )
      // 五个部分；三、十节；三个附件；十四张表
      const listed = 5 + 3 + 10 + 3 + 14
      const contents = paper.getByRole('navigation', { name: '目录' }).getByRole('button')
      await expect.poll(() => contents.count()).toBe(listed)
      expect(await paper.locator('h3').first().textContent()).toBe('一、职能简介')
      expect(await paper.locator('h1').count()).toBe(0)
      const captions = await paper.locator('figcaption').allTextContents()
      expect(captions).toHaveLength(7)
      expect(captions[6]).toBe('（图7：“三公”经费财政拨款支出结构）')
      const charts = paper.locator('canvas[role="img"]')
      expect(await charts.count()).toBe(7)
      expect(await charts.first().getAttribute('aria-label')).toBe(
        '（图1：收、支决算总计变动情况图）：2020年 663.82 万元，2021年 642.35 万元',
      )
    }))

  test('图画在屏幕附近的画布上', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      await field(page, '上年收、支总计').focus()
      await page.waitForFunction(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-section="overall"] canvas')
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
        return pixels?.some((value, i) => i % 4 === 0 && value === 0x2e && pixels[i + 2] === 0x94) ?? false
      })
    }))

  test('填哪一格，文稿翻到哪里，跟着变的数都标出来', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      await field(page, '上年收、支总计').focus()
      await inSight(page, `${CHANGED} .doc-on`)
      expect(await page.locator('.doc-figure.doc-on').allTextContents()).toEqual(['减少21.47', '下降3.23%'])
      await goToSection(page, 'official')
      await field(page, '国内公务接待支出').first().focus()
      await inSight(page, '[data-section="official"] .doc-on')
    }))

  test('人在翻文稿时，文稿不自己动', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      await field(page, '上年收、支总计').focus()
      await inSight(page, `${CHANGED} .doc-on`)
      const box = await page.locator('.wz-document').boundingBox()
      await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 300)
      await page.mouse.wheel(0, 3000)
      await page.waitForFunction(() => (document.querySelector('.wz-document')?.scrollTop ?? 0) > 3000)
      const before = await scrolled(page)
      await field(page, '年初结转和结余').focus()
      await page.waitForTimeout(200)
      expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(5)
    }))

  test('一次按键只动变了的字，别的节点一个不换', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      await field(page, '上年收、支总计').focus()
      await inSight(page, `${CHANGED} .doc-on`)
      await page.evaluate((selector) => {
        const paper = document.querySelector(selector)
        const seen: string[] = []
        if (!paper) return
        for (const node of paper.querySelectorAll('*')) node.setAttribute('data-before', '')
        const name = ({ type, target }: MutationRecord) => {
          const element = target instanceof Element ? target : target.parentElement
          return `${type} ${element?.closest('[data-block]')?.getAttribute('data-block') ?? element?.tagName}`
        }
        new MutationObserver((records) => seen.push(...records.map(name))).observe(paper, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: ['class', 'aria-label', 'data-block'],
        })
        Object.assign(window, { seen })
      }, PAPER)
      await field(page, '上年收、支总计').press('Home')
      await field(page, '上年收、支总计').press('Delete')
      await page.waitForFunction(() =>
        (Reflect.get(window, 'seen') as string[]).some((one) => one.startsWith('characterData')),
      )
      // What else would move would move right after.
      await page.waitForTimeout(100)
      const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[])
      expect(seen.length).toBeLessThan(10)
      expect(new Set(seen.filter((one) => !one.startsWith('attributes')))).toEqual(
        new Set(['characterData overall.text']),
      )
      expect(seen.filter((one) => one.startsWith('childList'))).toEqual([])
      expect(await page.locator(`${PAPER} :not([data-before])`).count()).toBe(0)
    }))

  test('变了的数留一秒底色', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      await field(page, '上年收、支总计').fill('7000000')
      await page.locator('.doc-fresh').first().waitFor()
      await page.waitForFunction(() => document.querySelectorAll('.doc-fresh').length === 0)
    }))

  test('按一个填写的数，去它的填写处；按一个空，去填那一格', () =>
    withPage(async (page) => {
      await openExample(page, 'duties')
      const running = page.locator('[data-block="official.running"] .doc-figure').first()
      await running.focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => location.hash.endsWith('/official'))
      await expect.poll(() => focused(page)).toBe('official.running')
      await goToSection(page, 'overall')
      await field(page, '上年收、支总计').fill('')
      const gap = page.locator(`${CHANGED} .doc-gap`).first()
      expect(await gap.textContent()).toBe('缺：上年收、支总计')
      await goToSection(page, 'duties')
      await gap.click()
      await page.waitForFunction(() => location.hash.endsWith('/overall'))
      await expect.poll(() => focused(page)).toBe('overall.totalPrior')
      const waiting = page.locator('[data-section="overall"] .doc-undrawn')
      expect(await waiting.textContent()).toBe('1 个数还没填，图先不画')
      expect(await page.locator(`${PAPER} figcaption`).count()).toBe(7)
    }))

  test('目录里按一个标题，文稿翻过去', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: '第三部分' }).click()
      await inSight(page, '[data-block="terms.part"]')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('第三部分　名词解释')
    }))
})

describe('下载', () => {
  test('示例下载成正式稿，话和图都在里面', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      await openDialog(page)
      const dialog = page.getByRole('dialog')
      expect(await dialog.textContent()).toContain('都齐了')
      const { name, bytes } = await download(page, '下载 Word')
      expect(name).toBe('云岭县便民服务中心（示例）2021年度单位决算.docx')
      const docx = openDocx(bytes)
      const text = docx.paragraphs.map((one) => one.text).join('\n')
      expect(text).toContain(
        '2021年度收、支总计642.35万元。与2020年相比，收、支总计各减少21.47万元，下降3.23%。',
      )
      expect(text).toContain('（图7：“三公”经费财政拨款支出结构）')
      expect(docx).toMatchObject({ charts: 7, dirty: 0, updateFields: false })
      expect(headersOf(docx)).not.toContain('草稿')
      await dialog.getByText('Word 已下载').waitFor()
      expect(await dialog.textContent()).toMatch(/\d+ KB，\d+ 页/)
      const again = page.waitForEvent('download')
      await dialog.getByRole('button', { name: /再下载一次/ }).click()
      expect((await again).suggestedFilename()).toBe(name)
      await dialog.getByRole('button', { name: '知道了' }).click()
      expect(await page.getByRole('dialog').count()).toBe(0)
    }))

  test('没填完只能下载草稿，每页都印着', () =>
    withPage(async (page) => {
      await newDraft(page)
      await openDialog(page)
      const dialog = page.getByRole('dialog')
      expect(await dialog.textContent()).toContain('现在只能下载草稿')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('先去填')
      const { name, bytes } = await download(page, '下载草稿')
      expect(name).toBe('清溪县图书馆2025年度单位决算（草稿）.docx')
      const docx = openDocx(bytes)
      expect(headersOf(docx)).toContain('草稿')
      expect(docx.text('word/document.xml')).toContain('〔待填：')
      await dialog.getByText('草稿已下载').waitFor()
    }))

  test('先去填，到第一个空；没认出的也列出来', () =>
    withPage(async (page) => {
      await openExample(page, 'official')
      await field(page, '国内公务接待批次').fill('六批')
      await openDialog(page)
      const dialog = page.getByRole('dialog')
      expect(await dialog.textContent()).toContain('还1 处没认出')
      await dialog.getByRole('button', { name: '先去填' }).click()
      expect(await page.getByRole('dialog').count()).toBe(0)
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('data-at') === 'official.domesticBatches',
      )
    }))

  test('做得久了才显示进度；停下来，什么也不存，还能接着填', () =>
    withPage(async (page) => {
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route(/worker/, async (route) => {
        await held
        await route.continue().catch(() => undefined)
      })
      const saved: string[] = []
      page.on('download', (event) => saved.push(event.suggestedFilename()))
      await openExample(page, 'overall')
      await openDialog(page)
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '下载 Word', exact: true }).click()
      await dialog.getByRole('progressbar').waitFor()
      expect(await dialog.textContent()).toMatch(/文字 \d+ 段.*图 7 张.*目录与页码.*打包.*检查文件能否打开/)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('停止')
      await page.keyboard.press('Enter')
      release()
      await dialog.getByText('都齐了').waitFor()
      await page.keyboard.press('Escape')
      await field(page, '上年收、支总计').fill('7000000')
      await expect.poll(() => page.locator(CHANGED).textContent()).toContain('各减少57.65万元')
      expect(saved).toEqual([])
    }))

  test('没做出来就说明白，再试一次就好', () =>
    withPage(
      async (page) => {
        await page.route(/worker/, (route) => route.abort(), { times: 1 })
        await openExample(page, 'overall')
        await openDialog(page)
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('button', { name: '下载 Word', exact: true }).click()
        await dialog.getByText('Word 没有做出来').waitFor()
        expect(await dialog.getByRole('alert').textContent()).toContain('稿件没有动')
        const { name } = await download(page, '再试一次')
        expect(name).toContain('2021年度单位决算.docx')
        await dialog.getByText('Word 已下载').waitFor()
      },
      { expectedErrors: [/ERR_FAILED/] },
    ))

  test('Esc 关掉，焦点回到按下的按钮', () =>
    withPage(async (page) => {
      await openExample(page, 'overall')
      const button = page.getByRole('button', { name: '下载 Word' }).first()
      await button.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      expect(await page.getByRole('dialog').count()).toBe(0)
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
    }))
})

describe.each(windows)('%s上没有无障碍毛病', (_name, viewport) => {
  test.each([
    ['示例', openExample],
    ['空稿', newDraft],
  ] as const)('%s', (_draft, open) =>
    withPage(
      async (page) => {
        await open(page, 'overall')
        if (viewport === phone) await page.getByRole('button', { name: '文稿' }).click()
        await page.locator(PAPER).waitFor()
        expect(await axe(page)).toEqual([])
      },
      { viewport },
    ),
  )
})
