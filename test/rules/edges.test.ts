// Sentences at the edges, as a clerk of a finance bureau would read them.
import { describe, expect, test } from 'vitest'
import { apply, type Patch } from '../../src/core/draft'
import { renderText } from '../../src/render/text'
import { evaluateDraft, exampleDraft } from '../../src/rules'

const set = (fields: Record<string, string>): Patch =>
  Object.entries(fields).map(([at, text]) => ({ op: 'set', at, text }))

const textWith = (fields: Record<string, string>): string =>
  renderText(evaluateDraft(apply(exampleDraft(), set(fields))).report)

const counts = (appraised: string, targets: string, monitored: string, evaluated: string) => ({
  'performance.appraised': appraised,
  'performance.targets': targets,
  'performance.monitored': monitored,
  'performance.evaluated': evaluated,
})

describe('各种边上的数', () => {
  test.each<[string, Record<string, string>, string]>([
    ['两年相等', { 'overall.totalPrior': '6423518.20' }, '与2020年相比，收、支总计持平。\n（图1'],
    ['差几元', { 'overall.totalPrior': '6423520' }, '与2020年相比，收、支总计基本持平。\n（图1'],
    [
      '上年为 0',
      { 'overall.totalPrior': '0', 'overall.reason': '单位今年成立' },
      '收、支总计各增加642.35万元，上年为0，不可比。主要变动原因是单位今年成立。',
    ],
    [
      '三公上年为 0',
      { 'official.receptionPrior': '0' },
      '公务接待费支出决算比2020年增加0.3万元，上年无此项支出（基数为0，不可比）。',
    ],
    ['预算为 0', { 'official.receptionBudget': '0' }, '3.公务接待费支出0.3万元。公务接待费支出决算'],
    [
      '没有采购',
      { 'procurement.goods': '0', 'procurement.services': '0' },
      '政府采购服务支出0万元。\n\n（三）',
    ],
    ['不写中小企业', { 'procurement.form': 'none' }, '主要用于自助终端购置和大厅物业服务。\n\n（三）'],
    [
      '合写中小微',
      { 'procurement.form': 'merged' },
      '授予中小微企业合同金额60.64万元，占政府采购支出总额的100%。',
    ],
    [
      '行政单位写机关运行经费',
      {
        'unit.nature': 'administrative',
        'agency.now': '370955',
        'agency.prior': '400000',
        'agency.reason': '用电减少',
      },
      '机关运行经费支出37.1万元，比2020年减少2.9万元，下降7.26%。主要原因是用电减少。',
    ],
    [
      '一个绩效项目都没有',
      counts('0', '0', '0', '0'),
      '根据预算绩效管理要求，本单位2021年度没有实行绩效目标管理的项目。',
    ],
    ['只编了目标', counts('0', '2', '0', '0'), '本单位在2021年度预算编制阶段，对2个项目编制了绩效目标。'],
    [
      '没有事前评估',
      { ...counts('0', '2', '2', '1'), 'annex.print': 'no' },
      '本单位在2021年度预算编制阶段，对2个项目编制了绩效目标，预算执行过程中，选取2个项目开展绩效监控，年终执行完毕后，对1个项目开展了绩效自评。',
    ],
    [
      '只有一类',
      { 'functional.r1.class': '一般公共服务支出' },
      '一般公共服务（类）支出332.79万元，占78.86%；',
    ],
    [
      '0 的项不列',
      { 'unit.zeros': 'omit' },
      '一般公共预算财政拨款收入421.99万元，占67.08%；其他收入207.14万元，占32.92%。',
    ],
    [
      '保留末尾的 0',
      { 'unit.digits': 'keep' },
      '2021年度收、支总计642.35万元。与2020年相比，收、支总计各减少21.47万元，下降3.23%。',
    ],
    [
      '2020 年没有国有资本一项',
      { 'unit.year': '2020' },
      '政府性基金预算财政拨款收入0万元，占0%；上级补助收入0万元，占0%',
    ],
    ['2020 年支出只列两种', { 'unit.year': '2020' }, '项目支出259.19万元，占41.13%。\n（图3'],
    ['三公全是 0', zeroOfficial(), '2021年“三公”经费财政拨款支出决算为0万元。'],
    [
      '三公全是 0 就没有占比',
      zeroOfficial(),
      '因公出国（境）费支出决算0万元；公务用车购置及运行维护费支出决算0万元；公务接待费支出决算0万元。',
    ],
  ])('%s', (_, fields, expected) => {
    expect(textWith(fields)).toContain(expected)
  })

  test('三公全是 0，没有图7，也没有空', () => {
    const draft = apply(exampleDraft(), set(zeroOfficial()))
    const { report, gaps } = evaluateDraft(draft)
    expect(gaps).toEqual([])
    expect(report.blocks.filter((block) => block.kind === 'chart').map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
  })
})

function zeroOfficial(): Record<string, string> {
  const names = ['abroadBudget', 'abroad', 'abroadPrior', 'runningBudget', 'vehiclesPrior', 'receptionBudget']
  const more = ['receptionPrior', 'running', 'domestic', 'domesticBatches', 'domesticPeople']
  return Object.fromEntries([...names, ...more].map((name) => [`official.${name}`, '0']))
}
