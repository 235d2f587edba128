// The headings of the published reports, copied by hand in their order, against our contents.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentsOf, type HeadingBlock, headingText, type TableBlock } from '../src/core/report'
import { renderText } from '../src/render/text'
import { evaluateDraft } from '../src/rules'
import { evaluation, type Fixture, fixtures, readDraft } from './support/fixtures'

const STATEMENT = [
  '一、收入支出决算总体情况说明',
  '二、收入决算情况说明',
  '三、支出决算情况说明',
  '四、财政拨款收入支出决算总体情况说明',
  '五、一般公共预算财政拨款支出决算情况说明',
  '六、一般公共预算财政拨款基本支出决算情况说明',
  '七、“三公”经费财政拨款支出决算情况说明',
  '八、政府性基金预算支出决算情况说明',
  '九、国有资本经营预算支出决算情况说明',
  '十、其他重要事项的情况说明',
]

const TABLES = [
  '一、收入支出决算总表',
  '二、收入决算表',
  '三、支出决算表',
  '四、财政拨款收入支出决算总表',
  '五、财政拨款支出决算明细表',
  '六、一般公共预算财政拨款支出决算表',
  '七、一般公共预算财政拨款支出决算明细表',
  '八、一般公共预算财政拨款基本支出决算表',
  '九、一般公共预算财政拨款项目支出决算表',
  '十、一般公共预算财政拨款“三公”经费支出决算表',
  '十一、政府性基金预算财政拨款收入支出决算表',
  '十二、政府性基金预算财政拨款“三公”经费支出决算表',
  '十三、国有资本经营预算财政拨款收入支出决算表',
  '十四、国有资本经营预算财政拨款支出决算表',
]

/** What a published report calls its headings of the first two levels, and where ours differs, with the reason. */
interface Published {
  readonly number: string
  readonly contents: readonly string[]
  /** Headings of ours that the published report has in other words, or not at all. */
  readonly ours?: Readonly<Record<string, string>>
}

const PUBLISHED: readonly Published[] = [
  {
    number: '000',
    contents: [
      '第一部分 单位概况',
      '一、职能简介',
      '二、机构设置',
      '三、2021年重点工作完成情况',
      '第二部分 2021年度单位决算情况说明',
      ...STATEMENT,
      '第三部分 名词解释',
      '第四部分 附件',
      '附件1 2021年攀枝花市政务服务管理局单位整体绩效评价报告',
      // The title of the sheet was lost; 项目一：业务运行费 stands in the report before it.
      '附件2 2021年50万元以上（含）特定目标类部门预算项目绩效目标自评（业务运行费）',
      // The list of tables was not published.
      '第五部分 附表',
      ...TABLES,
    ],
  },
  {
    number: '001',
    contents: [
      '第一部分 部门概况',
      '一、基本职能及主要工作',
      '二、机构设置',
      '第二部分 2020年度部门决算情况说明',
      ...STATEMENT,
      '第三部分 名词解释',
      '第四部分 附件',
      '附件1 西区行政审批局2020年部门整体支出绩效评价报告',
      '附件2 2020年市西区行政审批局政府采购项目绩效评价报告',
      '第五部分 附表',
      ...TABLES,
    ],
    ours: {
      // The unit has one name throughout, and the project is called as in its list.
      '附件2 2020年市西区行政审批局政府采购项目绩效评价报告':
        '附件2 2020年西区行政审批局政府采购专项经费项目绩效评价报告',
    },
  },
  {
    number: '003',
    contents: [
      '第一部分 部门概况',
      '一、基本职能及主要工作',
      '二、机构设置',
      '第二部分 2021年度部门决算情况说明',
      ...STATEMENT,
      '第三部分 名词解释',
      '第四部分 附件',
      '附件1 2021年攀枝花市人民政府办公室部门整体绩效评价报告',
      '附件2 2021年攀枝花市地方志编纂中心整体绩效评价报告',
      '附件3 攀枝花市人民政府办公室2021年专项预算项目支出绩效自评报告（保安经费项目）',
      '附件4 攀枝花市人民政府办公室2021年专项预算项目支出绩效自评报告（物业管理费项目）',
      '附件5 2021年50万元以上（含）特定目标类部门预算项目绩效目标自评（保安经费）',
      '附件6 2021年50万元以上（含）特定目标类部门预算项目绩效目标自评（物业管理费）',
      '附件7 2021年50万元以上（含）特定目标类部门预算项目绩效目标自评（政务商务服务采购费）',
      '附件8 2021年50万元以上（含）特定目标类部门预算项目绩效目标自评（市政府办公室业务运行费）',
      '附件9 2021年50万元以上（含）特定目标类部门预算项目绩效目标自评（市政府办公室工作经费）',
      '第五部分 附表',
      ...TABLES,
    ],
  },
  {
    number: '004',
    contents: [
      '第一部分 部门概况',
      '一、职能简介',
      '二、2021年重点工作完成情况',
      '第二部分 2021年度单位决算情况说明',
      ...STATEMENT,
      '第三部分 名词解释',
      '第四部分 附件',
      '附件1 通江县政务服务和公共资源交易服务中心2022年部门整体支出绩效评价报告',
      '附件2 通江县政务服务和公共资源交易服务中心关于政务服务大厅运行维护专项经费绩效自评报告',
      '附件3 通江县政务服务和公共资源交易服务中心关于12345市民服务热线运行经费绩效自评报告',
      '附件4 公共资源交易（含农村产权交易）专项经费绩效自评报告',
      '附件5 2021年100万元以上（含）特定目标类部门预算项目绩效目标自评',
      '第五部分 附表',
      ...TABLES,
    ],
    ours: {
      // A unit has no 部门概况; 机构设置 is a section of the template, which the published report left out.
      '第一部分 部门概况': '第一部分 单位概况',
      '二、2021年重点工作完成情况': '二、机构设置\n三、2021年重点工作完成情况',
      // The year is that of the report, and so is 单位; the annexes, which stood in section 十, are behind it.
      '附件1 通江县政务服务和公共资源交易服务中心2022年部门整体支出绩效评价报告':
        '附件1 2021年通江县政务服务和公共资源交易服务中心单位整体绩效评价报告',
      '附件2 通江县政务服务和公共资源交易服务中心关于政务服务大厅运行维护专项经费绩效自评报告':
        '附件2 通江县政务服务和公共资源交易服务中心2021年专项预算项目支出绩效自评报告（政务服务大厅运行维护专项经费项目）',
      '附件3 通江县政务服务和公共资源交易服务中心关于12345市民服务热线运行经费绩效自评报告':
        '附件3 通江县政务服务和公共资源交易服务中心2021年专项预算项目支出绩效自评报告（12345市民服务热线运行经费项目）',
      '附件4 公共资源交易（含农村产权交易）专项经费绩效自评报告':
        '附件4 通江县政务服务和公共资源交易服务中心2021年专项预算项目支出绩效自评报告（公共资源交易（含农村产权交易）专项经费项目）',
      '附件5 2021年100万元以上（含）特定目标类部门预算项目绩效目标自评':
        '附件5 2021年100万元以上（含）特定目标类部门预算项目绩效目标自评（政务服务大厅运行维护专项经费）',
    },
  },
]

const byNumber = (number: string): Fixture => {
  const found = [...fixtures, evaluation].find((one) => one.number === number)
  if (!found) throw new Error(`no fixture ${number}`)
  return found
}

const reportOf = (number: string) => evaluateDraft(readDraft(byNumber(number).file)).report

/** 第一部分　… with one kind of space. */
const plain = (text: string): string => text.replaceAll('　', ' ')

test.each(PUBLISHED)('$number：公开的各级标题都在，次序一样', ({ number, contents, ours = {} }) => {
  expect(Object.keys(ours).filter((heading) => !contents.includes(heading))).toEqual([])
  const expected = contents.flatMap((heading) => (ours[heading] ?? heading).split('\n'))
  expect(contentsOf(reportOf(number).blocks).map(({ text }) => plain(text))).toEqual(expected)
})

/** Headings under an annex, as they follow each other. */
const under = (number: string, annex: number): readonly string[] => {
  const headings = reportOf(number).blocks.filter((block): block is HeadingBlock => block.kind === 'heading')
  const titles = headings.filter(({ look }) => look === 'title')
  const title = titles[annex]
  if (!title) throw new Error(`no annex ${annex} in ${number}`)
  const rest = headings.slice(headings.indexOf(title) + 1)
  const end = rest.findIndex(({ look }) => look === 'title' || look === 'part')
  return rest.slice(0, end < 0 ? undefined : end).map(headingText)
}

const OVERALL = (money: string, middle: readonly string[]): readonly string[] => [
  '一、部门（单位）概况',
  '（一）机构组成',
  '（二）机构职能',
  '（三）人员概况',
  money,
  '（一）部门财政资金收入情况',
  '（二）部门财政资金支出情况',
  '三、部门整体预算绩效管理情况',
  ...middle,
  '四、评价结论及建议',
  '（一）评价结论',
  '（二）存在问题',
  '（三）改进建议',
]

const MONEY = '二、部门财政资金收支情况'

const PROJECT = (steps: readonly string[]): readonly string[] => [
  '一、项目概况',
  '（一）项目基本情况',
  '（二）项目绩效目标',
  ...steps,
  '二、项目资金申报及使用情况',
  '（一）项目资金申报及批复情况',
  '（二）资金计划、到位及使用情况',
  '（三）项目财务管理情况',
  '三、项目实施及管理情况',
  '（一）项目组织架构及实施流程',
  '（二）项目管理情况',
  '（三）项目监管情况',
  '四、项目绩效情况',
  '（一）项目完成情况',
  '（二）项目效益情况',
  '五、评价结论及建议',
  '（一）评价结论',
  '（二）存在的问题',
  '（三）相关建议',
]

describe('附件里的标题', () => {
  test.each<[string, number, readonly string[]]>([
    [
      '000',
      0,
      OVERALL(MONEY, [
        '（一）市级财政资金绩效目标完成情况',
        '（二）市级专项（项目）资金绩效目标完成情况',
        '（三）自评结论',
        '（四）自评质量',
      ]),
    ],
    ['001', 0, OVERALL(MONEY, ['（一）部门预算管理', '（二）结果应用情况', '（三）自评质量'])],
    ['001', 1, PROJECT(['（三）项目自评步骤及方法'])],
    ['003', 0, OVERALL(MONEY, ['（一）部门预算项目绩效管理', '（二）结果应用情况', '（三）自评质量'])],
    ['003', 1, OVERALL(MONEY, ['（一）部门预算项目绩效管理', '（二）结果应用情况', '（三）自评质量'])],
    ['003', 2, PROJECT([])],
    ['003', 3, PROJECT([])],
    ['004', 0, OVERALL(MONEY, ['（一）部门预算项目绩效管理', '（二）结果应用情况', '（三）自评质量'])],
  ])('%s 的第 %i 份附件', (number, annex, expected) => {
    expect(under(number, annex)).toEqual(expected)
  })

  test('002：单独公开的整体绩效自评报告', () => {
    const headings = reportOf('002').blocks.filter((block): block is HeadingBlock => block.kind === 'heading')
    expect(headings.map(headingText)).toEqual([
      '攀枝花市政务服务管理局2020年度部门预算整体绩效自评报告',
      '一、部门概况',
      '（一）基本情况',
      '二、部门资金基本情况',
      '（一）年初部门预算安排及支出情况',
      '（二）追加预算安排及支出情况',
      '（三）专项资金安排及支出情况',
      '（四）其他资金收支及结转结余使用情况',
      '（五）其他需要说明的情况',
      '三、绩效目标完成情况分析',
      '（一）市级财政资金绩效目标完成情况',
      '（二）市级专项（项目）资金绩效目标完成情况',
      '（三）自评结论',
      '四、偏离绩效目标的原因和下一步改进措施',
      '五、绩效自评结果拟应用和公开公示情况',
    ])
  })
})

/** Cells of published sheets that are figures, as they are printed there, wrong ones too. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  '000': [
    '579.96',
    '10627项',
    '10624项',
    '≤100%',
    '95%',
    '90%',
    '98%',
    '96%',
    '80%以上',
    '229项',
    '210项',
    '148项',
  ],
  '001': [
    ...['67.18', '39.6', '33.9', '7.96', '5.00', '30.74', '608元/人/月', '130人', '2020年1-12月', '100%'],
    ...['2020年预算90万元，追减22.82万元', '2020年支付67.18万元', '2020年预算资金39.6万元'],
    ...['2020年支出33.9万元，结余5.7万元', '每次每人400元', '3万元', '69宗', '928.57万元', '19.91万元'],
    ...['2020年预算资金7.96万元', '2020年支付资金7.96万元', '2020年支付资金5万元'],
    ...['2020年1月1日至2020年12月30日', '2020年预算资金30.74万元', '2020年支付资金330.74万元'],
  ],
  '003': [
    ...['75.60', '58.60', '60.00', '200.00', '82.16', '17人', '13人', '75.6万元', '58.6万元', '≧90%', '≧95%'],
    ...['2021年1月—2021年12月', '2020年10月—2021年10月', '1家', '9万元', '20万元', '31万元', '≥90%', '1块'],
    ...['≧60次', '1次', '≧99%', '2021年12月底前', '≦200万元', '82.16万元'],
  ],
  // 211,5 is the published slip of 211.5: the amount of the treasury follows from the whole.
  '004': [
    ...['211.50', '≥15000宗', '30601', '≥20000宗', '58230', '100%', '98%', '84万元', '25万元', '27.5万元'],
    ...['18万元', '7万元', '30万元'],
  ],
}

/** The tables of the performance annexes, and those of 2020 in section 十. */
const sheetsOf = (number: string): readonly TableBlock[] =>
  reportOf(number).blocks.filter(
    (block): block is TableBlock =>
      block.kind === 'table' && !block.listed && block.number === '' && !block.id.startsWith('tables.'),
  )

test.each(Object.entries(FIGURES))('%s：自评表里公开的数都在', (number, figures) => {
  const cells = sheetsOf(number).flatMap(({ body }) =>
    body.flatMap(({ cells: row }) => row.map((cell) => cell?.text ?? '')),
  )
  expect(figures.filter((figure) => !cells.some((cell) => cell.includes(figure)))).toEqual([])
})

const seeds = new URL('../../shared/seeds/', import.meta.url)

describe('手抄的数', () => {
  test.skipIf(!existsSync(seeds))('在公开的原文里都找得到', () => {
    const missing = Object.entries(FIGURES).flatMap(([number, figures]) => {
      const file = readdirSync(seeds).find((name) => name.startsWith(number)) ?? ''
      const text = readFileSync(new URL(file, seeds), 'utf8').replace(/\s/g, '')
      return figures
        .filter((figure) => !text.includes(figure) && !text.includes(figure.replace(/\.?0+$/, '')))
        .map((figure) => `${number}: ${figure}`)
    })
    expect(missing).toEqual([])
  })

  test('002 公开的数都在', () => {
    const text = renderText(reportOf('002'))
    const printed = ['1466.16', '639.35', '561.22', '1.58', '39.28', '37.27', '179.82', '600套', '306.65']
    const more = [
      '46万元',
      '134万元',
      '27万元',
      '34.4',
      '25万元',
      '10万元',
      '9万元',
      '135.51',
      '95.01',
      '29463',
    ]
    const rates = ['99.86%', '100%', '98%', '92.87%', '93.29%', '2299027', '1926067', '8.97亿元']
    expect([...printed, ...more, ...rates].filter((figure) => !text.includes(figure))).toEqual([])
  })
})
