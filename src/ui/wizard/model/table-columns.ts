import type { AskColumn, AskList } from '../../../core/report'

/** The column that holds what a row is called. */
export const NAME = 'name'

/** The columns of a list as a table has them: the name where the list says, or else in front. */
export function tableColumns({ columns, addLabel }: AskList): readonly AskColumn[] {
  const named = columns.some(({ column }) => column === NAME)
  return named ? columns : [{ column: NAME, kind: 'text', head: addLabel }, ...columns]
}

/** Choices with more characters than this in all are a menu. */
const MOST_IN_A_ROW = 8

/** Whether a choice is a menu; the short ones stand side by side. */
export const isMenu = ({ kind, options = [] }: AskColumn): boolean =>
  kind === 'choice' && options.reduce((sum, { label }) => sum + label.length, 0) > MOST_IN_A_ROW
