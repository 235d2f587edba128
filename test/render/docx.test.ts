// The Word file opened again: parts, styles, contents, gaps, the draft mark.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx'
import { estimatePages } from '../../src/render/docx/boxes'
import { type Docx, openDocx, validate } from '../support/docx'
import { Builder, sample } from './sample'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const finished = { draft: false, gaps: 0 }
const plain = await renderDocx(sample(), finished)
const draft = await renderDocx(sample({ missing: true }), { draft: true, gaps: 4 })
const file = openDocx(plain.bytes)
const marked = openDocx(draft.bytes)

const styleOf = (docx: Docx, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(docx.text('word/styles.xml'))?.[0] ??
  ''
const headers = (docx: Docx) => docx.parts.filter((name) => name.startsWith('word/header'))

describe('版式', () => {
  test.each([
    ['Body', '仿宋', 32, 578],
    ['Heading1', '方正小标宋简体', 44, 720],
    ['Heading2', '黑体', 32, 578],
    ['Heading3', '楷体', 32, 578],
    ['CoverTitle', '方正小标宋简体', 72, 1160],
    ['CoverFoot', '楷体', 36, 640],
    ['TOC1', '黑体', 28, 500],
    ['TOC2', '仿宋', 28, 460],
    ['Caption', '楷体', 24, 400],
  ])('%s：%s，字号和行距', (id, font, size, line) => {
    const style = styleOf(file, id)
    expect(style).toContain(`w:eastAsia="${font}"`)
    expect(style).toContain('w:ascii="Times New Roman"')
    expect(style).toContain(`<w:sz w:val="${size}"/>`)
    expect(style).toMatch(new RegExp(`w:line="${line}" w:lineRule="exact"`))
  })

  test('正文：两端对齐，首行两字，二十八字一行', () => {
    expect(styleOf(file, 'Body')).toContain('<w:ind w:firstLine="640" w:firstLineChars="200"/>')
    expect(styleOf(file, 'Body')).toContain('<w:jc w:val="both"/>')
    expect(styleOf(file, 'Body')).toContain('<w:spacing w:val="-5"/>')
  })

  test('图所在的行不用固定行距，否则图会被裁掉', () => {
    expect(styleOf(file, 'Picture')).toContain('w:lineRule="auto"')
  })

  test('标题跟着下文，部分另起一页', () => {
    for (const id of ['Heading1', 'Heading2', 'Heading3'])
      expect(styleOf(file, id)).toContain('<w:keepNext/>')
    expect(file.text('word/document.xml').match(/<w:pageBreakBefore\/>/g)).toHaveLength(3)
  })

  test('没有封面和目录的，第一个标题不另起一页', async () => {
    const { bytes, pages } = await renderDocx(
      new Builder().heading(1, '第一部分', '概况').text('正文').report(),
      finished,
    )
    expect(openDocx(bytes).text('word/document.xml')).not.toContain('pageBreakBefore')
    expect(pages).toBe(1)
  })

  test('每段文字都注明是中文，引号才不用西文字体', () => {
    for (const name of ['word/document.xml', 'word/footer3.xml', 'word/footer4.xml']) {
      const runs = [...file.text(name).matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:t[ >].*?<\/w:r>/gs)].map(
        ([run]) => run,
      )
      const bare = runs.filter((run) => !run.includes('w:hint="eastAsia"') && !run.includes('PAGEREF'))
      expect(bare).toEqual([])
    }
    expect(file.text('word/styles.xml')).toContain('w:eastAsia="zh-CN"')
  })

  test('主题的东亚字体是宋体，图中的汉字才有字体', () => {
    const theme = file.text('word/theme/theme1.xml')
    expect(theme.match(/<a:ea typeface="宋体"\/>/g)).toHaveLength(2)
  })

  test('没有的字体说明用什么代替', () => {
    const fonts = file.text('word/fontTable.xml')
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="华文中宋"/>')
    expect(fonts).toContain('<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312"/>')
  })

  test('页边距合 GB/T 9704；页码单页居右、双页居左，封面没有', () => {
    const body = file.text('word/document.xml')
    const margins = 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1228"'
    expect(body.split(margins)).toHaveLength(3)
    expect(body).not.toContain('w:start=')
    expect(file.text('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(file.text('word/footer3.xml')).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>.*— .*PAGE/s)
    expect(file.text('word/footer4.xml')).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>.*— .*PAGE/s)
    for (const name of ['word/footer1.xml', 'word/footer2.xml'])
      expect(file.text(name)).not.toContain('PAGE<')
  })
})

describe('目录', () => {
  test('每一条都有页码，与估算的相同，打开时不问是否更新', () => {
    const { pageOf, pages } = estimatePages(sample())
    const listed = sample().blocks.filter((block) => block.kind === 'heading' && block.level < 3)
    const entries = file.paragraphs.filter(({ style }) => style === 'TOC1' || style === 'TOC2')
    expect(entries).toHaveLength(13)
    expect(entries.map(({ text }) => Number(text.split('\t')[1]))).toEqual(
      listed.map(({ id }) => pageOf.get(id)),
    )
    expect(entries[0]).toEqual({ style: 'TOC1', text: '第一部分　单位概况\t3' })
    expect(file.dirty).toBe(0)
    expect(file.updateFields).toBe(false)
    expect(plain.pages).toBe(pages)
  })

  test('末尾的空段不会占去一页', () => {
    expect(file.text('word/document.xml')).toMatch(
      /w:line="20" w:lineRule="exact"\/><\/w:pPr><w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>/,
    )
  })
})

describe('正文', () => {
  test('段落用各自的样式，编号与文字同在一段', () => {
    const texts = file.paragraphs.map(({ style, text }) => `${style}|${text}`)
    expect(texts).toContain('Heading1|第一部分　单位概况')
    expect(texts).toContain('Heading2|一、职能简介')
    expect(texts).toContain('Heading3|（一）一般公共预算财政拨款支出决算总体情况')
    expect(texts).toContain('Body|3.规范热线办理，全年受理群众来电12276件，按期办结率99.6%。')
    expect(texts).toContain('Caption|（图1：收、支决算总计变动情况图）')
  })

  test('名词用楷体，解释用仿宋', () => {
    expect(file.text('word/document.xml')).toMatch(
      /<w:rFonts w:eastAsia="楷体" w:hint="eastAsia"\/><\/w:rPr><w:t xml:space="preserve">其他收入<\/w:t><\/w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t xml:space="preserve">：指单位取得/,
    )
  })

  test('长名称在封面上分成几行', async () => {
    const { bytes } = await renderDocx(sample({ name: '云岭县人民政府政务服务和大数据管理局' }), finished)
    const [, title, , , foot] = openDocx(bytes).paragraphs
    expect(title).toEqual({ style: 'CoverTitle', text: '云岭县人民政府政务\n服务和大数据管理局' })
    expect(foot).toEqual({ style: 'CoverFoot', text: '云岭县人民政府政务服务和大数据管理局' })
  })

  test('文件的属性只有标题和单位', () => {
    const core = file.text('docProps/core.xml')
    expect(core).toContain('<dc:title>云岭县便民服务中心2021年度单位决算</dc:title>')
    expect(core).toContain('<dc:creator>云岭县便民服务中心</dc:creator>')
    expect(marked.text('docProps/core.xml')).not.toContain('<dc:creator>')
  })
})

describe('草稿', () => {
  test('待填处印在灰底上，画不出的图留下一行', () => {
    const grey = [...marked.text('word/document.xml').matchAll(/w:fill="E7E6E6".*?<w:t[^>]*>([^<]*)</gs)]
    expect(grey.map(([, text]) => text)).toEqual([
      '〔待填：单位全称〕',
      '〔待填：单位全称〕',
      '〔待填：下属单位〕',
      '〔待填：主要变动原因〕',
      '〔待填：上年总计、本年总计〕',
    ])
    const at = marked.paragraphs.findIndex(({ style }) => style === 'PictureGap')
    expect(marked.paragraphs[at + 1]).toEqual({ style: 'Caption', text: '（图1：收、支决算总计变动情况图）' })
    expect(marked.charts).toBe(6)
  })

  test('每页有草稿字样和待填处数，单双页都有', () => {
    expect(headers(marked)).toHaveLength(4)
    for (const name of headers(marked)) {
      expect(marked.text(name)).toContain('草稿　尚有4处待填，未经审核，不得公开')
      expect(marked.text(name)).toContain('string="草稿"')
    }
  })

  test('没有待填处的草稿不提待填', async () => {
    const { bytes } = await renderDocx(sample(), { draft: true, gaps: 0 })
    const ready = openDocx(bytes)
    expect(ready.text(headers(ready)[0] ?? '')).toContain('草稿　未经审核，不得公开')
  })

  test('正式的没有页眉，也没有灰底', () => {
    expect(headers(file)).toEqual([])
    expect(file.text('word/document.xml')).not.toContain('E7E6E6')
  })
})

describe('合乎规范', () => {
  test.each([
    ['正式', plain.bytes],
    ['草稿', draft.bytes],
  ])('%s的文件没有一处不合 Open XML', async (name, bytes) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, bytes)
    expect(await validate(path)).toEqual([])
  })
})

test('进度：一步一步，做完才报', async () => {
  const steps: string[] = []
  await renderDocx(sample(), {
    ...finished,
    onProgress: ({ stage, done, total }) => steps.push(`${stage} ${done}/${total}`),
  })
  expect([...new Set(steps.map((step) => step.split(' ')[0]))]).toEqual([
    'paragraphs',
    'charts',
    'contents',
    'package',
    'check',
  ])
  expect(steps).toContain('paragraphs 53/53')
  expect(steps).toContain('charts 7/7')
  expect(steps).toContain('contents 13/13')
  expect(steps).toContain('package 2/2')
  expect(steps[steps.length - 1]).toMatch(/^check (\d+)\/\1$/)
})
