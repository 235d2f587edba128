import { atMost, fits, notZero, ofEach, once, type Rule, same, warning, written } from '../../core/checks'
import { differs, has, shows, typed } from '../../core/wording'
import { OFFICIAL_ACCOUNTS } from '../sections/official-accounts'

/** Accounts and what was spent on them: T06, T11, T12, T19, X04, X08, N05, N07, N08, R01, R02, W13. */

const general = ['general.total', '一般公共预算财政拨款支出'] as const

export const functionalRules: readonly Rule[] = [
  ofEach(
    'functional',
    same('T06', ['.final', '填的合计'], ['.spent', '基本支出与项目支出之和'], typed('.final')),
  ),
  once('N07', 'functional', ['code', '科目']),
  ofEach(
    'functional',
    warning(
      notZero('W13', [
        ['.spent', '决算数'],
        ['.budget', '预算数'],
      ]),
    ),
  ),
]

export const generalRules: readonly Rule[] = [
  atMost('N05', general, ['expenditure.total', '本年支出合计']),
  same(
    'X04',
    general,
    [
      ['general.basic', '基本支出'],
      ['general.project', '项目支出'],
    ],
    { c: 'all', of: [has('general.basic'), has('general.project')] },
  ),
  atMost(
    'X04',
    ['general.project', '一般公共预算项目支出'],
    ['kinds.project', '项目支出'],
    has('general.project'),
  ),
  warning(atMost('T19', ['general.total', '决算数'], ['general.budget', '调整预算数'])),
  ofEach('functional', warning(atMost('T19', ['.spent', '决算数'], ['.budget', '调整预算数']))),
  warning(
    atMost(
      'X10',
      ['general.prior', '上年一般公共预算财政拨款支出'],
      ['fiscal.totalPrior', '上年财政拨款收、支总计'],
    ),
  ),
  written(
    'R01',
    ['general.reason', '变动的原因'],
    ['general.change', '一般公共预算支出的变动'],
    shows('general.change'),
  ),
  ofEach(
    'functional',
    written(
      'R02',
      ['.reason', '决算数与预算数不同的原因'],
      [
        ['.spent', '决算数'],
        ['.budget', '预算数'],
      ],
      differs('.spent', '.budget'),
    ),
  ),
]

const STAFF = ['staff']
const RUNNING = ['running']

export const economicRules: readonly Rule[] = [
  same(
    'X04',
    ['basic.total', '经济分类科目的基本支出'],
    ['general.basic', '功能分类科目的基本支出'],
    has('general.basic'),
  ),
  fits('T12', 'economic', ['part', '类别'], {
    301: STAFF,
    303: STAFF,
    302: RUNNING,
    307: RUNNING,
    309: RUNNING,
    310: RUNNING,
    312: RUNNING,
    313: RUNNING,
    399: RUNNING,
  }),
  once('N08', 'economic', ['code', '科目']),
]

export const basicRules: readonly Rule[] = [
  same(
    'T11',
    ['basic.total', '基本支出'],
    [
      ['basic.staffTotal', '人员经费'],
      ['basic.runningTotal', '公用经费'],
    ],
  ),
  atMost('N08', ['basic.total', '一般公共预算财政拨款基本支出'], ['kinds.basic', '基本支出']),
  atMost('X04', ['basic.total', '基本支出'], general),
  ...OFFICIAL_ACCOUNTS.map(([code, name, item, called]) =>
    atMost('X08', [`economicCode.${code}`, `基本支出中的${name}`], [item, called], {
      c: 'rows',
      list: 'economic',
    }),
  ),
]
