import { type Derives, minus, sumOf } from '../../core/figures'
import type { Body, Card } from '../../core/report'
import {
  count as counted,
  less,
  maybe,
  more,
  name,
  nonzero,
  oneOf,
  type Pattern,
  say,
  text,
  typed,
  year,
} from '../../core/wording'

/** Kinds of staff at work in a unit. */
const KINDS = [
  { id: 'officials', name: '公务员' },
  { id: 'institution', name: '事业人员' },
  { id: 'workers', name: '机关工勤' },
  { id: 'others', name: '其他人员' },
] as const

/** 人员情况 of a stand-alone report: the unit itself and each unit below it. */
export const staffCard: Card = {
  title: '人员',
  list: {
    list: 'staffing',
    addLabel: '单位',
    columns: [
      ...KINDS.map(({ id, name: called }) => ({ column: id, kind: 'count' as const, head: called })),
      { column: 'prior', kind: 'count', head: '上年末人数' },
      { column: 'moves', kind: 'text', head: '变动情况', below: true },
    ],
    figures: [{ head: '在岗', id: '.total', total: 'evaluation.staff' }],
  },
  note: '本单位一行，下属单位各一行。没有的填 0。',
}

export const staffDerives = {
  rows: [
    {
      list: 'staffing',
      inputs: {
        officials: 'count',
        institution: 'count',
        workers: 'count',
        others: 'count',
        prior: 'count',
      },
      figures: {
        total: sumOf(...KINDS.map(({ id }) => `.${id}`)),
        more: minus('.total', '.prior'),
        fewer: minus('.prior', '.total'),
      },
    },
  ],
  figures: {
    'evaluation.staff': { op: 'sumRows', list: 'staffing', column: 'total' },
    'evaluation.teams': { op: 'countRows', list: 'staffing' },
  },
} as const satisfies Derives

const kinds: Pattern = {
  t: 'joined',
  between: '、',
  parts: KINDS.map(({ id, name: called }) => ({
    when: nonzero(`.${id}`),
    p: say`${called}${counted(`.${id}`, '人')}`,
  })),
}

const moved: Pattern = oneOf(
  [
    { when: more('.total', '.prior'), p: say`较上年末增加${counted('.more', '人')}` },
    { when: less('.total', '.prior'), p: say`较上年末减少${counted('.fewer', '人')}` },
  ],
  '较上年末无变动',
)

const team = say`${name('.name')}${year}年在岗人员${counted('.total', '人')}${maybe(nonzero('.total'), say`，其中：${kinds}`)}，${moved}${maybe(typed('.moves'), say`，${text('.moves')}`)}`

export const staffSays: readonly Body[] = [
  {
    t: 'paragraph',
    id: 'teams',
    clauses: [
      {
        id: 'evaluation.teams',
        p: say`${{ t: 'each', list: 'staffing', item: team, between: '；' }}。`,
      },
      {
        id: 'evaluation.staff',
        p: maybe(
          { c: 'reaches', id: 'evaluation.teams', least: 2 },
          say`合计在岗${counted('evaluation.staff', '人')}。`,
        ),
      },
    ],
  },
]
