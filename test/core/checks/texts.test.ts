// Hand-written texts: what each rule finds, and what it must leave alone.
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/core/checks'
import { apply, type Draft } from '../../../src/core/draft'
import { evaluateDraft, exampleDraft } from '../../../src/rules'

/** A unit of 2021 called 云岭县便民服务中心, with this text where the work of the year is told. */
function withText(text: string, at = 'overview.work'): Draft {
  return apply(exampleDraft(), [
    { op: 'set', at: 'unit.name', text: '云岭县便民服务中心' },
    { op: 'set', at, text },
  ])
}

const found = (text: string, at?: string): readonly Finding[] =>
  evaluateDraft(withText(text, at)).checks.flatMap(({ finding }) => finding ?? [])

type Wrong = readonly [text: string, rule: string, say: string]

const WRONG: readonly Wrong[] = [
  ['比2019年增加3件。', 'W01', '写的是2019年，上年是2020年'],
  ['对2022年部门整体支出开展了自评。', 'W01', '写的是2022年，报告年度是2021年'],
  ['四川省云岭县便民服务中心办理事项。', 'W02', '与单位全称“云岭县便民服务中心”不同'],
  ['云岭县便民服务中心办事大厅由云岭县便服务中心管理。', 'W02', '“云岭县便服务中心”'],
  ['本部门2021年决算公开。', 'W03', '“本部门”'],
  ['走访某某镇。', 'W05', '“某某”'],
  ['联合XX局开展检查。', 'W05', '“XX”'],
  ['完成培训……', 'W05', '“……”'],
  ['经费增加/减少3件。', 'W06', '“增加/减少”'],
  ['增加（减少）办件。', 'W06', '“增加（减少）”'],
  ['不涉及的不列', 'W06', '“不涉及的不列”'],
  ['办件增长率为14.19，居全县前列。', 'W07', '“14.19”'],
  ['投入419.947万元。', 'W08', '“419.947”'],
  ['接待费支出3000万元。', 'W09', '报告里有 3000 元'],
  ['全年受理。。', 'W10', '“。。”'],
  ['全年受理，。', 'W10', '“，。”'],
  ['得分211,5分。', 'W10', '“211,5”'],
  ['占*0%。', 'W10', '“*0”'],
  ['受理的的事项。', 'W10', '“的的”'],
  ['推进（一窗受理。', 'W10', '“（”缺另一半'],
  ['推进一窗受理”。', 'W10', '“””缺另一半'],
  ['1.受理。\n2.办理。\n4.督办。', 'W11', '2 后面是 4'],
  ['一是受理。三是督办。', 'W11', '1 后面是 3'],
  ['1.受理。\n8.督办。', 'W11', '1 后面是 8'],
  ['截止2021年12月31日，办结全部事项。', 'W15', '“截止”'],
  ['联系电话：13900001234', 'W16', '13900001234'],
  ['设综合股、窗口股、热线股4个股室。', 'W17', '写的是 4 个，列了 3 个'],
  ['对甲项目、乙项目、丙项目等2个项目开展评估。', 'W17', '写的是 2 个，列了 3 个'],
  ['3个项目：甲、乙。', 'W17', '写的是 3 个，列了 2 个'],
  ['总计384.49万元，增加17.05万元，增长5.64%。', 'N20', '不是 5.64%，是 4.64%'],
  // Two thirds: cut off instead of rounded, it would be 66.66%.
  ['总计5万元，增加2万元，增长5%。', 'N20', '2÷上年 3.00 不是 5%，是 66.67%'],
  ['总计1万元，减少2万元，下降5%。', 'N20', '2÷上年 3.00 不是 5%，是 66.67%'],
  [
    '总计439.87万元，增加62.4万元，增长14.19%。',
    'N21',
    '增长率除错了年份：写的 14.19% 正好是 62.4÷本年 439.87',
  ],
  ['支出17.96万元，增加17.96万元，增长100%。', 'N22', '上年就是 0'],
  ['支出20万元，增加5万元，下降33.33%。', 'N23', '“增加”与“下降”方向相反'],
  ['另有资金88.88万元。', 'N27', '88.88万元不是报告里的数'],
]

describe('文字里的错', () => {
  test.each(WRONG)('%s：%s', (text, rule, say) => {
    const own = found(text).filter((finding) => finding.rule === rule)
    expect(own.map((finding) => finding.say).join()).toContain(say)
    expect(own.every(({ fields }) => fields.includes('overview.work'))).toBe(true)
  })
})

/** Said in published reports, and nothing wrong with it. */
const RIGHT: readonly string[] = [
  '与2020年相比，办件增加。',
  '2022年力争实现全程网办。',
  '中心成立于2015年，2019年机构改革后更名。',
  '印发《2019年部门决算整改方案》。',
  '落实川财预〔2022〕12号要求。',
  '云岭县便民服务中心和云岭县人民政府办公室联合开展。',
  '指导本部门和各乡镇开展工作。',
  '一是受理。二是办理。\n一是督办。二是回访。',
  '1.受理：（1）收件；（2）登记。\n2.办理。',
  '（一）受理。\n1.收件。\n2.登记。\n（二）办理。',
  '制作二维码矩阵，12345热线365天服务。',
  '热线受理诉求8432件，占比97.6%。',
  '审批事项由87项压减至65项，占地300亩。',
  '对甲项目、乙项目等5个项目开展评估。',
  '设综合股、窗口和热线股3个股室。',
  '设综合股（含财务、档案）、窗口股2个股室。',
  '总计384.49万元，增加17.05万元，增长4.64%。',
  '支出0.3万元，增加0.13万元，增长74.42%。',
  '总计1595.64万元，减少487.37万元，下降23.4%。',
  '补助标准每人每天30元/人，发放2000余万元。',
  '收、支总计642.35万元。',
  '上级检查4批次、外县考察2批次。',
  '实实在在办事，了解群众的目的的确不易。',
  '1,595.64是分节写法。',
]

const saysOf = (all: readonly Finding[]): readonly string[] => all.map(({ rule, say }) => `${rule} ${say}`)

test.each(RIGHT)('对的不说：%s', (text) => {
  expect(saysOf(found(text).filter(({ rule }) => rule !== 'N27'))).toEqual([])
})

/** Amounts that are figures of the report, or together make one, or could be none. */
test.each([
  '收、支总计642.35万元。',
  '收、支总计6423518.20元。',
  '上级检查4批次、外县考察2批次。',
  '增值资金2000余万元，涉及金额约3亿元。',
  '受理8432件。',
])('不是没有来历的数：%s', (text) => {
  expect(saysOf(found(text))).toEqual([])
})

describe('一点就改', () => {
  test.each([
    ['截止到2021年底，截止目前都办结。', 'W15', '截至2021年底，截至目前都办结。'],
    ['得分211,5分。', 'W10', '得分211.5分。'],
    ['全年受理。。', 'W10', '全年受理。'],
    ['四川省云岭县便民服务中心办理。', 'W02', '云岭县便民服务中心办理。'],
  ])('%s', (text, rule, mended) => {
    const [finding] = found(text).filter((one) => one.rule === rule)
    expect(finding?.mend?.patch).toEqual([{ op: 'set', at: 'overview.work', text: mended }])
    const after = evaluateDraft(apply(withText(text), finding?.mend?.patch ?? []))
    expect(
      after.checks.filter((check) => check.rule === rule).every(({ outcome }) => outcome === 'passed'),
    ).toBe(true)
  })

  test('一份报告里一句话的错，看得到是哪一段', () => {
    const [finding] = found('截止2021年底办结。')
    expect(finding?.blocks).toEqual(['work.text.0'])
  })
})

describe('原因与增减和资金相符（R03）', () => {
  test.each([
    ['general.reason', '增加了政府性基金支出', '“政府性基金”不是这笔钱'],
    ['general.reason', '人员增加', '数是减少的，原因写“增加”'],
    ['official.vehiclesReason', '新购车辆，油费上涨', '数是减少的，原因写“上涨”'],
  ])('%s：%s', (at, text, say) => {
    const own = found(text, at).filter(({ rule }) => rule === 'R03')
    expect(own.map((finding) => finding.say).join()).toContain(say)
  })

  test.each([
    ['general.reason', '人员减少'],
    ['general.reason', '人员增加，但项目减少'],
    ['general.reason', '上年增加了一次性项目'],
    ['general.reason', '工作安排有调整'],
  ])('%s：%s，不说', (at, text) => {
    expect(found(text, at).filter(({ rule }) => rule === 'R03')).toEqual([])
  })
})
