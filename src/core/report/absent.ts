import type { FieldPath, Row, Typed } from '../draft'
import { asksOf, sectionsOf, type Template } from './section'

/** Fields and lists of sections that may be declared absent, with the fields that declare them so. */
interface Gates {
  readonly fields: ReadonlyMap<FieldPath, readonly FieldPath[]>
  readonly lists: ReadonlyMap<string, readonly FieldPath[]>
}

/** A template never changes: its gates are gathered once. */
const gathered = new WeakMap<Template, Gates>()

function gatesOf(template: Template): Gates {
  const before = gathered.get(template)
  if (before) return before
  const fields = new Map<FieldPath, readonly FieldPath[]>()
  const lists = new Map<string, readonly FieldPath[]>()
  for (const { absent, absentLists = [], cards } of sectionsOf(template)) {
    if (absent === undefined) continue
    for (const { at } of cards.flatMap(asksOf)) fields.set(at, [...(fields.get(at) ?? []), absent])
    for (const list of absentLists) lists.set(list, [...(lists.get(list) ?? []), absent])
  }
  const gates: Gates = { fields, lists }
  gathered.set(template, gates)
  return gates
}

const NO_ROWS: readonly Row[] = []

/** What was typed as the figures see it: what was declared absent (无此项) is 0, and its lists have no rows. */
export interface Present extends Typed {
  isAbsent(at: FieldPath): boolean
}

export function presentIn(template: Template, typed: Typed): Present {
  const { fields, lists } = gatesOf(template)
  const closed = (gates: readonly FieldPath[] | undefined): boolean =>
    gates?.some((gate) => typed.text(gate) === 'yes') ?? false
  const isAbsent = (at: FieldPath): boolean => closed(fields.get(at))
  return {
    isAbsent,
    text: (at) => (isAbsent(at) ? '0' : typed.text(at)),
    list: (name) => (closed(lists.get(name)) ? NO_ROWS : typed.list(name)),
  }
}
