import type { FieldPath } from '../../../core/draft'
import type { AskList } from '../../../core/report'

/** Of the lists of a grid the one a path belongs to: the same list may be in several, with other columns. */
export function listAt(lists: readonly AskList[], at: FieldPath): number {
  const [list, , column = ''] = at.split('.')
  const fits = (one: AskList) =>
    one.columns.some((ask) => ask.column === column) ||
    (one.across !== undefined && column !== '' && column.startsWith(one.across.prefix))
  const exact = lists.findIndex((one) => one.list === list && fits(one))
  return exact >= 0 ? exact : lists.findIndex((one) => one.list === list && !one.across)
}
