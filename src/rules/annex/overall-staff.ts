import { type Derives, sumOf } from '../../core/figures'
import type { AskRow, Card } from '../../core/report'
import { any, count as counted, lit, maybe, name, nonzero, type Pattern, say, year } from '../../core/wording'
import { count, row } from '../sections/shared'

/** Kinds of staff in post, and those who left. */
const IN_POST = [
  { id: 'Administrative', name: '行政人员' },
  { id: 'Civil', name: '参公人员' },
  { id: 'Institution', name: '事业人员' },
  { id: 'Workers', name: '工勤人员' },
] as const
const LEFT = [
  { id: 'Veterans', name: '离休人员' },
  { id: 'Retired', name: '退休人员' },
] as const

const at = (id: string): string => `review.staff${id}`

const asked = ({ id, name: called }: { id: string; name: string }): AskRow =>
  row(called, [count(at(id), called, '人')])

export const staffCard: Card = {
  title: '人员',
  heads: [lit('年末人数')],
  rows: [...IN_POST.map(asked), row('在职合计', [{ figure: 'review.staff' }]), ...LEFT.map(asked)],
}

export const staffDerives = {
  figures: {
    'review.staff': sumOf(...IN_POST.map(({ id }) => at(id))),
  },
} as const satisfies Derives

const listed = (kinds: readonly { id: string; name: string }[]): Pattern => ({
  t: 'joined',
  between: '、',
  parts: kinds.map(({ id, name: called }) => ({
    when: nonzero(at(id)),
    p: say`${called}${counted(at(id), '人')}`,
  })),
})

/** 在职 with its kinds, then 离休 and 退休; a kind that there is none of is left out. */
export const staffSentence: Pattern = say`${year}年末，${name('unit.name')}在职人员${counted('review.staff', '人')}${maybe(nonzero('review.staff'), say`，其中：${listed(IN_POST)}`)}${maybe(any(...LEFT.map(({ id }) => nonzero(at(id)))), say`；${listed(LEFT)}`)}。`
