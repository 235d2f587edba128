// Sections of the file: where pages are set up otherwise, what shares a page, how headings look.
import { describe, expect, test } from 'vitest'
import type { HeadingBlock } from '../../src/core/report'
import { renderDocx } from '../../src/render/docx'
import { headingStyle, titleLinesOf } from '../../src/render/docx/headings'
import { planOf } from '../../src/render/docx/plan'
import { openDocx } from '../support/docx'
import { Builder, type TableOptions } from './sample'
import { overallTable, row, said, sampleWithTables, spendingTable } from './sample-tables'

const finished = { draft: false, gaps: 0 }
const small: TableOptions = {
  columns: [{ width: 4000 }],
  head: [],
  body: [row('r', [said('甲')])],
  newPage: false,
}

/** What stands on each stretch: `*` begins a page within it. */
function stretches(builder: Builder): readonly string[] {
  return planOf(builder.report().blocks).stretches.map(({ setUp, placed }) => {
    const blocks = placed.map(({ block, breakBefore }) => {
      const name = block.kind === 'heading' ? block.look : block.kind
      return `${breakBefore ? '*' : ''}${name}`
    })
    return `${setUp}: ${blocks.join(' ')}`
  })
}
const start = () => new Builder().heading(1, '第一部分', '概况').text('正文')

describe('分节', () => {
  test.each<[string, Builder, readonly string[]]>([
    [
      '只有正文：一节，部分另起一页',
      start().heading(1, '第二部分', '说明').text('正文'),
      ['text: part paragraph *part paragraph'],
    ],
    [
      '附表的部分标题和第一张表同一页',
      start().heading(1, '第五部分', '附表').table(overallTable()),
      ['text: part paragraph', 'sheet: part table'],
    ],
    [
      '第一张表是横的，部分标题也在横页上',
      start().heading(1, '第五部分', '附表').table(spendingTable(1)),
      ['text: part paragraph', 'landscape: part table'],
    ],
    [
      '每张要求另起一页的表自成一节',
      start()
        .heading(1, '第五部分', '附表')
        .table(overallTable())
        .table(overallTable())
        .table(spendingTable(1)),
      ['text: part paragraph', 'sheet: part table', 'sheet: table', 'landscape: table'],
    ],
    [
      '横表之后的正文回到竖页',
      start().table(spendingTable(1)).text('正文').heading(2, '一、', '标题'),
      ['text: part paragraph', 'landscape: table', 'text: paragraph section'],
    ],
    [
      '表前的标题跟着表走',
      start().heading(2, '一、', '标题').table(spendingTable(1)),
      ['text: part paragraph', 'landscape: section table'],
    ],
    [
      '正文中的小表不分节',
      start().heading(2, '一、', '标题').table(small).text('正文'),
      ['text: part paragraph section table paragraph'],
    ],
    [
      '附件用窄边距，标题各起一页，紧跟部分标题的除外',
      start()
        .heading(1, '第四部分', '附件')
        .title('附件1', '甲')
        .text('正文')
        .title('附件2', '乙')
        .annexHeading(3, '一、', '概况'),
      ['text: part paragraph', 'sheet: part title paragraph *title section'],
    ],
    ['单独成文的报告', new Builder().title('', '评价报告', 1).text('正文'), ['text: title paragraph']],
  ])('%s', (_name, builder, expected) => expect(stretches(builder)).toEqual(expected))
})

describe('标题的样式', () => {
  const heading = (look: HeadingBlock['look'], level: HeadingBlock['level']): HeadingBlock => ({
    kind: 'heading',
    id: 'h',
    section: 's',
    number: '',
    inlines: [{ kind: 'text', text: '标题' }],
    look,
    level,
  })
  test.each([
    ['part', 1, 'Heading1'],
    ['title', 1, 'ReportTitle'],
    ['title', 2, 'AnnexTitle'],
    ['section', 2, 'Heading2'],
    ['section', 3, 'AnnexHeading1'],
    ['subsection', 3, 'Heading3'],
    ['subsection', 4, 'AnnexHeading2'],
  ] as const)('%s，第 %i 级：%s', (look, level, style) => {
    expect(headingStyle(heading(look, level))).toBe(style)
  })

  const title = (number: string, text: string) => {
    const [block] = new Builder().title(number, text).report().blocks
    return block?.kind === 'heading' ? titleLinesOf(block) : []
  }
  test.each([
    ['短的一行', '附件1', '绩效评价报告', ['附件1　绩效评价报告']],
    [
      '长的均分两行，编号在上',
      '附件2',
      '云岭县便民服务中心政务服务大厅运行维护专项经费绩效评价报告',
      ['附件2', '云岭县便民服务中心政务服务大厅', '运行维护专项经费绩效评价报告'],
    ],
    [
      '没有编号的',
      '',
      '云岭县便民服务中心政务服务大厅运行维护专项经费绩效评价报告',
      ['云岭县便民服务中心政务服务大厅', '运行维护专项经费绩效评价报告'],
    ],
    ['均分会有一行太宽的，随它去断', '', `${'字'.repeat(27)}12345678901234567890123`, undefined],
  ])('附件标题：%s', (_name, number, text, lines) => expect(title(number, text)).toEqual(lines))
})

describe('样表的文件', async () => {
  const file = openDocx((await renderDocx(sampleWithTables(), finished)).bytes)
  const body = file.text('word/document.xml')
  const entries = file.paragraphs.filter(({ style }) => style === 'TOC1' || style === 'TOC2')

  test('目录里有部分、标题、附件和表，没有附件里的小标题', () => {
    expect(entries.map(({ style, text }) => `${style} ${text.split('\t')[0]}`)).toEqual([
      'TOC1 第一部分　单位概况',
      'TOC2 一、职能简介',
      'TOC1 第四部分　附件',
      'TOC2 2021年部门预算项目支出绩效自评表',
      'TOC2 附件2　云岭县便民服务中心2021年度政务服务大厅运行维护专项经费项目支出绩效评价报告',
      'TOC1 第五部分　附表',
      'TOC2 一、收入支出决算总表',
      'TOC2 三、支出决算表',
      'TOC2 四、财政拨款支出决算表',
      'TOC2 十一、政府性基金预算财政拨款收入支出决算表',
      'TOC2 十二、明细表',
    ])
  })

  test('在 Word 里更新目录也是这些', () => {
    const field = /<w:instrText[^>]*>(TOC[^<]*)</.exec(body)?.[1] ?? ''
    expect(field).toContain('\\o &quot;1-2&quot;')
    expect(field).toContain('\\t &quot;ReportTitle,1,AnnexTitle,2,TableTitle,2&quot;')
    const named = [
      ...file
        .text('word/styles.xml')
        .matchAll(/w:styleId="(\w+)"(?:(?!<\/w:style>).)*?<w:name w:val="([^"]*)"/gs),
    ]
    const names = new Map(named.map(([, id, name]) => [id, name]))
    for (const id of ['ReportTitle', 'AnnexTitle', 'TableTitle']) expect(names.get(id)).toBe(id)
    for (const id of ['AnnexHeading1', 'AnnexHeading2']) expect(names.get(id)).not.toMatch(/^heading/i)
  })

  test('附件的小标题在文中，只是级别低', () => {
    const styles = file.paragraphs.filter(({ style }) => style?.startsWith('AnnexHeading'))
    expect(styles.map(({ text }) => text)).toEqual(['一、项目概况', '（一）项目背景', '二、评价结论'])
    expect(file.text('word/styles.xml')).toMatch(
      /w:styleId="AnnexHeading1"(?:(?!<\/w:style>).)*<w:outlineLvl w:val="2"\/>/s,
    )
  })

  const sections = body.split(/<w:sectPr/).slice(1)

  test('封面、正文、附件、各表各一节，横竖和边距各按各的', () => {
    const pages = sections.map((section) => {
      const [, width] = /<w:pgSz w:w="(\d+)"/.exec(section) ?? []
      const [, top, footer] = /<w:pgMar w:top="(\d+)".*?w:footer="(\d+)"/.exec(section) ?? []
      return [width, top, footer].join(' ')
    })
    const [text, sheet, wide] = ['11906 2098 1228', '11906 1588 720', '16838 1588 680']
    expect(pages).toEqual([text, text, sheet, sheet, wide, wide, wide, wide])
    expect(sections.filter((section) => /w:orient="landscape"/.test(section))).toHaveLength(4)
  })

  test('页码接着往下数：后面各节不另设页脚，也不重新编号', () => {
    expect(
      sections.map((section) => section.split('</w:sectPr>')[0]?.match(/<w:footerReference/g)?.length ?? 0),
    ).toEqual([2, 2, 0, 0, 0, 0, 0, 0])
    expect(body).not.toContain('w:start=')
  })

  test('没有空页：每节的末段是正文、注或一磅高的一段', () => {
    const ends = [...body.matchAll(/<w:p>((?:(?!<\/w:p>).)*<w:sectPr.*?)<\/w:p>/gs)].map(
      ([, inner = '']) => /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1],
    )
    expect(ends).toEqual(['CoverFoot', 'Body', 'Body', 'TableNote', 'TableNote', 'SectionEnd', 'TableNote'])
    expect(body).not.toMatch(/<\/w:tbl><w:sectPr/)
    expect(body).not.toMatch(/<\/w:tbl><w:p\/>/)
  })

  test('草稿的每一节都有草稿字样', async () => {
    const { bytes } = await renderDocx(sampleWithTables(), { draft: true, gaps: 1 })
    const marked = openDocx(bytes)
      .text('word/document.xml')
      .split(/<w:sectPr/)
      .slice(1)
    expect(
      marked.map((section) => section.split('</w:sectPr>')[0]?.match(/<w:headerReference/g)?.length ?? 0),
    ).toEqual([2, 2, 0, 0, 0, 0, 0, 0])
  })
})
