import type { LinesSpec, TableSpec } from '../../../core/report'
import { lit, name, not, points, say } from '../../../core/wording'
import { isMixed } from '../project-form'
import { actualWords, gradeOf, level1Word, level2Word, ownUnless, targetWords } from '../words'
import {
  blank,
  FORM,
  figure,
  head,
  indicatorLines,
  label,
  line,
  noIndicators,
  none,
  side,
  words,
} from './cells'
import { unfinished } from './sichuan'

const MONEY = '项目资金（万元）'
const GOAL = '年度总体目标'
const INDICATORS = '绩效指标'

const source = (
  id: string,
  called: string,
  ids: readonly [initial: string, budget: string, final: string, rate: string],
  mixed: boolean,
): LinesSpec => {
  const [initial, budget, final, rate] = ids
  return line(
    id,
    [
      side(MONEY),
      words(lit(called), 2),
      figure(initial),
      figure(budget),
      figure(final),
      none(),
      figure(rate),
      none(),
    ],
    { when: mixed ? isMixed : not(isMixed) },
  )
}

const money: readonly LinesSpec[] = [
  line('moneyHeads', [
    side(MONEY),
    head('', 2),
    ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((text) => head(text)),
  ]),
  line('total', [
    side(MONEY),
    words(lit('年度资金总额'), 2),
    figure('.initial'),
    figure('.budget'),
    figure('.final'),
    figure('.rateWeight'),
    figure('.rate'),
    figure('.rateScore'),
  ]),
  source('all', '其中：财政拨款', ['.initial', '.budget', '.final', '.rate'], false),
  line('noOther', [side(MONEY), words(lit('其他资金'), 2), none(), none(), none(), none(), none(), none()], {
    when: not(isMixed),
  }),
  source(
    'fiscal',
    '其中：财政拨款',
    ['.initialFiscal', '.budgetFiscal', '.finalFiscal', '.rateFiscal'],
    true,
  ),
  source(
    'elsewhere',
    '其他资金',
    ['.initialElsewhere', '.budgetElsewhere', '.finalElsewhere', '.rateElsewhere'],
    true,
  ),
]

/** 项目支出绩效自评表, the national form: 10 points for the rate of execution, then 50, 30 and 10. */
export const nationalSheet: TableSpec = {
  ...FORM,
  above: true,
  columns: [620, 900, 1000, 1444, 1100, 1100, 620, 760, 1300],
  lines: [
    line('name', [head('项目名称', 3), words(name('.name'), 6)]),
    line('unit', [
      head('主管部门', 3),
      words(ownUnless('.department'), 2),
      head('实施单位', 2),
      words(ownUnless('.operator'), 2),
    ]),
    ...money,
    line('goals', [side(GOAL), head('预期目标', 4), head('实际完成情况', 4)]),
    line('goal', [side(GOAL), words(name('.goal'), 4), words(name('.done'), 4)]),
    line('heads', [
      side(INDICATORS),
      ...[
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ].map((text) => head(text)),
    ]),
    ...indicatorLines([
      side(INDICATORS),
      label(level1Word),
      label(level2Word),
      words(name('.name')),
      words(targetWords),
      words(actualWords),
      figure('.weight'),
      figure('.got'),
      words(unfinished),
    ]),
    noIndicators([side(INDICATORS)], 8),
    line('sum', [label(lit('总　分'), 6), figure('.weights'), figure('.total'), blank()], { look: 'total' }),
    line('conclusion', [
      head('自评结论', 3),
      words(say`自评总分${points('.total', '分')}，等级为${gradeOf('.total')}。`, 6),
    ]),
  ],
  merge: [0, 1, 2],
  waits: { body: true },
}
