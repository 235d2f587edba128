import type { LinesSpec, TableSpec } from '../../../core/report'
import {
  all,
  any,
  has,
  less,
  lit,
  maybe,
  name,
  not,
  oneOf,
  points,
  say,
  text,
  typed,
} from '../../../core/wording'
import { SOURCES } from '../project-figures'
import { isMixed, isSlow } from '../project-form'
import { gradeOf, ifTyped, level1Word, level2Word, natureWord, ownUnless } from '../words'
import {
  blank,
  centred,
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

const EXECUTION = '预算执行情况（10分）'

/** Money of one source; a source that there is none of has no figures. */
const source = (id: string, called: string): readonly LinesSpec[] => [
  line(
    id,
    [
      side(EXECUTION, 2),
      words(lit(called)),
      figure(`.initial${id}`),
      figure(`.budget${id}`),
      figure(`.final${id}`),
      figure(`.rate${id}`),
      none(),
      none(),
      blank(),
    ],
    { when: isMixed },
  ),
  line(
    `no${id}`,
    [side(EXECUTION, 2), words(lit(called)), none(), none(), none(), none(), none(), none(), blank()],
    { when: not(isMixed) },
  ),
]

const execution: readonly LinesSpec[] = [
  line('executionHeads', [
    side(EXECUTION, 2),
    ...['资金来源', '年初预算', '调整后预算数', '预算执行数', '执行率', '权重', '得分', '原因'].map((text) =>
      head(text),
    ),
  ]),
  line('total', [
    side(EXECUTION, 2),
    words(lit('总额')),
    figure('.initial'),
    figure('.budget'),
    figure('.final'),
    figure('.rate'),
    figure('.rateWeight'),
    figure('.rateScore'),
    words(maybe(isSlow, text('.slowReason'))),
  ]),
  line(
    'all',
    [
      side(EXECUTION, 2),
      words(lit('其中：财政资金')),
      figure('.initial'),
      figure('.budget'),
      figure('.final'),
      figure('.rate'),
      none(),
      none(),
      blank(),
    ],
    { when: not(isMixed) },
  ),
  line(
    'fiscal',
    [
      side(EXECUTION, 2),
      words(lit('其中：财政资金')),
      figure('.initialFiscal'),
      figure('.budgetFiscal'),
      figure('.finalFiscal'),
      figure('.rateFiscal'),
      none(),
      none(),
      blank(),
    ],
    { when: isMixed },
  ),
  ...SOURCES.flatMap(({ id, name: called }) => source(id, called)),
]

/** 未完成原因: asked for where the score is short of the weight. */
export const unfinished = maybe(
  any(typed('.reason'), all(has('.got'), less('.got', '.weight'))),
  text('.reason'),
)

/** The words of 评价结论: the total and its grade come first. */
const verdict = say`自评总分${points('.total', '分')}，等级为${gradeOf('.total')}。${text('.conclusion')}。`

/**
 * 部门预算项目支出绩效自评表, the Sichuan form seen for 2023: 10 points for the rate of execution, 90 that are free. Used
 * from 2022 on.
 */
export const sichuanSheet: TableSpec = {
  ...FORM,
  above: true,
  columns: [1040, 1050, 1400, 860, 1030, 860, 760, 500, 600, 744],
  lines: [
    line('name', [
      head('项目名称', 2),
      words(say`${maybe(typed('.code'), say`${name('.code')}－`)}${name('.name')}`, 8),
    ]),
    line('unit', [
      head('主管部门', 2),
      words(ownUnless('.department'), 3),
      head('实施单位', 2),
      words(ownUnless('.operator'), 3),
    ]),
    line('goal', [
      head('项目年度目标', 2),
      words(name('.goal'), 3),
      head('年度目标完成情况', 2),
      words(name('.done'), 3),
    ]),
    line('content', [head('项目实施内容及过程概述', 2), words(name('.content'), 8)]),
    ...execution,
    line(
      'heads',
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '性质',
        '指标值',
        '单位',
        '完成值',
        '权重',
        '得分',
        '未完成原因',
      ].map((text_) => head(text_)),
    ),
    ...indicatorLines([
      label(level1Word),
      label(level2Word),
      words(name('.name')),
      centred(natureWord),
      centred(name('.target')),
      centred(oneOf([{ when: typed('.unit'), p: name('.unit') }], '/')),
      centred(name('.actual')),
      figure('.weight'),
      figure('.got'),
      words(unfinished),
    ]),
    noIndicators([], 10),
    line('sum', [label(lit('合　计'), 7), figure('.weights'), figure('.total'), blank()], { look: 'total' }),
    line('conclusion', [head('评价结论', 2), words(verdict, 8)]),
    line('problem', [head('存在问题', 2), words(say`${text('.problem')}。`, 8)]),
    line('measure', [head('改进措施', 2), words(say`${text('.measure')}。`, 8)]),
    line('signed', [
      head('项目负责人', 2),
      centred(ifTyped('.leader'), 3),
      head('财务负责人', 2),
      centred(ifTyped('.accountant'), 3),
    ]),
  ],
  merge: [0, 1],
  notes: [
    { p: lit('1.预算执行率为预算执行数除以调整后预算数，不到九成的说明原因。') },
    { p: lit('2.其他资金包括社会投入资金、银行贷款等。'), when: isMixed },
  ],
  waits: { body: true },
}
