import type { TextFields } from '../checks'
import { type Ask, asksOf, columnsOf, sectionsOf, type Template } from './section'

const WRITTEN: readonly Ask['kind'][] = ['text', 'long', 'name']

const gathered = new WeakMap<Template, TextFields>()

/** Where a template asks for words of a person's own, each place once. */
export function textFieldsOf(template: Template): TextFields {
  const before = gathered.get(template)
  if (before) return before
  const fields = new Map<string, TextFields['fields'][number]>()
  const columns = new Map<string, TextFields['columns'][number]>()
  for (const { id: section, cards } of sectionsOf(template)) {
    for (const { at, kind } of cards.flatMap(asksOf))
      if (WRITTEN.includes(kind) && !at.startsWith('.') && !fields.has(at)) fields.set(at, { at, section })
    for (const { list, column, kind } of cards.flatMap(columnsOf)) {
      const key = `${list}.${column}`
      if (WRITTEN.includes(kind) && !columns.has(key)) columns.set(key, { list, column, section })
    }
  }
  const found = { fields: [...fields.values()], columns: [...columns.values()] }
  gathered.set(template, found)
  return found
}
