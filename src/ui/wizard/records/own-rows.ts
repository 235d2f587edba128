import { type Accessor, createMemo } from 'solid-js'
import { type Row, rowsOf } from '../../../core/draft'
import type { AskList } from '../../../core/report'
import { useForm } from '../context'

/** The rows a list shows: in a record's form, those that hold its key. */
export interface OwnRows {
  readonly rows: Accessor<readonly Row[]>
  /** Every row of the list, whoever they belong to: new ones go behind them. */
  readonly all: Accessor<readonly Row[]>
  /** What each row of them holds besides what is typed. */
  readonly held: Readonly<Record<string, string>>
}

export function createOwnRows({ list, of }: AskList): OwnRows {
  const { session, record } = useForm()
  const all = () => rowsOf(session.draft(), list)
  if (of === undefined || record === undefined) return { rows: all, all, held: {} }
  const rows = createMemo(() => all().filter(({ cells }) => cells[of] === record.key))
  return { rows, all, held: { [of]: record.key } }
}
