import type { Part } from '../../core/report'
import { lit } from '../../core/wording'
import { overallReview } from './overall'
import { unitReviews } from './overall-units'
import { projects } from './projects'
import { annexPrinted, type Forms } from './words'

export { evaluationParts } from './evaluation'
export { sheetsOf2020 } from './projects'

export type Kind = 'department' | 'unit'

/** The first year whose sheets have scores. */
const FIRST_SCORED = 2022

const partOf = (kind: Kind, forms: Forms): Part => ({
  id: 'annexes',
  short: '附件',
  title: lit('附件'),
  when: annexPrinted,
  annexes: true,
  // Only a department has units below it with reports of their own.
  sections: [overallReview, ...(kind === 'department' ? [unitReviews] : []), projects(forms)],
})

const PARTS: Readonly<Record<Kind, Readonly<Record<Forms, Part>>>> = {
  department: { plain: partOf('department', 'plain'), scored: partOf('department', 'scored') },
  unit: { plain: partOf('unit', 'plain'), scored: partOf('unit', 'scored') },
}

/** 第四部分 附件 of a year and a kind of report; the same part each time. */
export const annexPart = (year: number, kind: Kind): Part =>
  PARTS[kind][year < FIRST_SCORED ? 'plain' : 'scored']
