import type { GrowthFault, OwnedRule, ReasonRule, TextRule } from '../../core/checks'
import { choice } from '../../core/wording'
import * as words from './words'

/** What hand-written texts are read for (W01–W17, N20–N23 and N27 in words, R03). */

/** Quoted from papers of others, or from the catalogue. */
const QUOTED = ['overview.duties', 'review.duties', 'evaluation.duties', 'functional.meaning', 'unit.name']

const rule = (
  id: string,
  title: string,
  looks: TextRule['looks'],
  todo: string,
  extra: Partial<TextRule> = {},
): TextRule => ({
  id,
  title,
  severity: 'warning',
  looks,
  todo,
  ...extra,
})

const find = (...found: readonly RegExp[]): TextRule['looks'] => ({ for: 'words', find: found })
const error = { severity: 'error' } as const
const note = { severity: 'note' } as const

const GROWTH: readonly (readonly [GrowthFault, string, string])[] = [
  ['N20', '增长率＝变动÷上年', '按上年数重算一次。'],
  ['N21', '增长率除的是上年', '改成除以上年的百分比。'],
  ['N22', '上年为 0 不写增长率', '删去百分比，写“上年无此项支出”。'],
  ['N23', '增减的词方向一致', '改成同一个方向。'],
]

const texts: readonly TextRule[] = [
  rule(
    'W01',
    '年份是报告年度或上年',
    { for: 'years', before: words.COMPARED, behind: words.REPORTED, allow: words.ANY_YEAR_ALLOWED },
    '改成报告年度或上年；确要写别的年份的，认可并说明。',
    { skip: QUOTED },
  ),
  rule('W02', '单位名称前后一致', { for: 'names', before: words.NAME_PREFIXES }, '改成单位全称。', {
    skip: ['unit.name'],
  }),
  rule('W03', '单位决算不写“本部门”', find(words.OWN_DEPARTMENT), '改成“本单位”。', {
    when: choice('unit.kind', 'unit'),
    skip: [...QUOTED, 'overview.organisation', 'review.organisation', 'evaluation.organisation'],
  }),
  rule('W03', '部门决算不写“本单位”', find(words.OWN_UNIT), '说的是整个部门的，改成“本部门”。', {
    when: choice('unit.kind', 'department'),
    skip: [...QUOTED, 'overview.organisation', 'review.organisation', 'evaluation.organisation'],
  }),
  rule('W05', '没有留空的占位', find(...words.PLACEHOLDERS), '补上要写的内容，或删去。', error),
  rule('W05', '没有省略号', find(...words.DOTS), '补全，或删去。'),
  rule('W06', '模板的选项选定了', find(...words.CHOICES), '留一个，删去另一个。', error),
  rule('W06', '没有留下模板的说明', find(...words.INSTRUCTIONS), '删去模板的说明。', error),
  rule('W07', '占比和增长写了 %', find(...words.BARE_SHARES), '数后面补上 %。'),
  rule('W08', '小数不多于两位', find(...words.LONG_DECIMALS), '四舍五入到两位。', note),
  rule('W09', '元和万元没有写错', { for: 'units' }, '看看单位是元还是万元。', {
    skip: ['indicators.target', 'indicators.actual'],
  }),
  rule(
    'W10',
    '标点不重复',
    { for: 'words', find: [words.DOUBLED_MARKS], to: { label: '删去重复的标点', by: '$1' } },
    '删去重复的标点。',
    { skip: ['functional.meaning'] },
  ),
  rule('W10', '标点不混用', find(...words.MIXED_MARKS), '留一个标点。', { skip: ['functional.meaning'] }),
  rule(
    'W10',
    '中文里用全角逗号',
    { for: 'words', find: [words.NARROW_COMMAS], to: { label: '改成全角逗号', by: '$1，$2' } },
    '改成全角逗号。',
    { ...note, skip: ['functional.meaning'] },
  ),
  rule(
    'W10',
    '数里没有逗号',
    { for: 'words', find: [words.COMMA_IN_NUMBER], to: { label: '改成小数点', by: '$1.$2' } },
    '改成小数点。',
    error,
  ),
  rule('W10', '数前没有星号', find(...words.STAR_NUMBERS), '删去星号。'),
  rule('W10', '字不重复', find(...words.DOUBLED_WORDS), '删去重复的字。'),
  rule('W10', '括号和引号成对', { for: 'pairs', pairs: words.PAIRS }, '补上另一半，或删去。', {
    skip: ['functional.meaning'],
  }),
  rule('W11', '序号连续', { for: 'numbering' }, '重新编号。'),
  rule(
    'W15',
    '日期前写“截至”',
    { for: 'words', find: [words.UNTIL], to: { label: '改成“截至”', by: '截至' } },
    '“截止”是停止，日期前写“截至”。',
  ),
  rule('W16', '没有个人的电话和证件', find(...words.PRIVATE), '确认可以公开，否则删去。'),
  rule('W17', '说的个数与列的一样多', { for: 'counts', of: words.COUNTED }, '数一数，改个数或补漏的。'),
  ...GROWTH.map(([id, title, todo]) => rule(id, title, { for: 'growth', fault: id }, todo, error)),
  rule(
    'N27',
    '文中的金额是报告里的数',
    { for: 'untraced', units: ['万元', '亿元', '元', '辆', '批次', '人次'] },
    '不是报告的数可以不管；是的，看看写对没有。',
    { ...note, skip: [...QUOTED, 'performance.names', 'indicators.target', 'indicators.actual'] },
  ),
]

const reason = (at: string, now: string, was: string, foreign?: RegExp): ReasonRule => ({
  id: 'R03',
  title: '原因与增减和资金相符',
  at,
  now,
  was,
  up: words.UP,
  down: words.DOWN,
  unless: words.NO_DIRECTION,
  ...(foreign ? { foreign } : {}),
})

const reasons: readonly ReasonRule[] = [
  reason('overall.reason', 'overall.grand', 'overall.totalPrior'),
  reason('fiscal.reason', 'fiscal.grand', 'fiscal.totalPrior'),
  reason('general.reason', 'general.total', 'general.prior', words.OTHER_FUNDS),
  reason('official.abroadReason', 'official.abroad', 'official.abroadPrior'),
  reason('official.vehiclesReason', 'official.vehicles', 'official.vehiclesPrior'),
  reason('official.receptionReason', 'official.reception', 'official.receptionPrior'),
  reason('agency.reason', 'agency.now', 'agency.prior', words.STAFF_MONEY),
]

/** Copied from another project, or a digit too many: what an indicator says was paid is what the project paid. */
const owned: readonly OwnedRule[] = [
  {
    id: 'P04',
    title: '指标里写的支付数就是项目的执行数',
    todo: '改指标里的数，或改项目的执行数。',
    list: 'indicators',
    of: 'project',
    column: 'actual',
    owners: 'projects',
    find: words.PAID,
    amounts: ['final'],
    called: '执行数',
  },
]

export const reads = { texts, reasons, owned } as const
