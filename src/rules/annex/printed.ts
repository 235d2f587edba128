import { all, type Condition, choice, name, oneOf, type Pattern, say, typed, until } from '../../core/wording'
import { kindWord } from '../sections/shared'

/** What section 十 needs to know of the annexes; the annexes themselves come later. */

/** A choice that was made, and is one of these. One that was not made is a no, not a gap: annexes are extra. */
export const chosen = (at: string, ...is: string[]): Condition => all(typed(at), choice(at, ...is))

/** 第四部分 is printed. */
export const annexPrinted: Condition = chosen('annex.print', 'yes')

/** The title of the unit's overall report; section 十 names it too. */
export const overallTitle: Pattern = oneOf(
  [
    {
      when: until(2020),
      p: say`${name('unit.name')}${{ t: 'year', which: 'this' }}年${kindWord}整体支出绩效评价报告`,
    },
  ],
  say`${{ t: 'year', which: 'this' }}年${name('unit.name')}${kindWord}整体绩效评价报告`,
)
