// Drafts made from what the forms ask for: nothing typed, zeros everywhere, everything filled in.
import type { Draft, FieldPath, Row } from '../../src/core/draft'
import { type Ask, type AskList, asksOf, sectionsOf } from '../../src/core/report'
import { newDraft, templateFor, type UnitChoices } from '../../src/rules'

export interface Choices extends Pick<UnitChoices, 'kind' | 'year' | 'nature'> {
  readonly zeros: 'list' | 'omit'
}

/** Every combination of what changes the wording of a report. */
export const everyChoice: readonly Choices[] = (['department', 'unit'] as const).flatMap((kind) =>
  ['2020', '2021'].flatMap((year) =>
    (['administrative', 'civil', 'institution'] as const).flatMap((nature) =>
      (['list', 'omit'] as const).map((zeros) => ({ kind, year, nature, zeros })),
    ),
  ),
)

/** A unit and its choices, without a figure. */
export function bareDraft({ zeros, ...choices }: Choices): Draft {
  const draft = newDraft({ ...choices, name: '云岭县某单位', level: 'county', money: 'wan' })
  return { ...draft, fields: { ...draft.fields, 'unit.zeros': zeros } }
}

export const asksFor = (draft: Draft) =>
  sectionsOf(templateFor(draft)).flatMap((section) => section.cards.flatMap(asksOf))

export const listsFor = (draft: Draft): readonly AskList[] =>
  sectionsOf(templateFor(draft)).flatMap((section) =>
    section.cards.flatMap((card) => ('list' in card ? [card.list] : [])),
  )

/** Accounts as a person chooses them; two of one class, one class used once, both kinds of economic accounts. */
const ACCOUNTS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  functional: [
    { code: '2010301', class: '一般公共服务支出', group: '政府办公厅（室）及相关机构事务', item: '行政运行' },
    { code: '2010302', class: '一般公共服务支出', group: '政府办公厅（室）及相关机构事务', item: '一般事务' },
    { code: '2210201', class: '住房保障支出', group: '住房改革支出', item: '住房公积金' },
  ],
  economic: [
    { code: '30101', name: '基本工资', part: 'staff' },
    { code: '30102', name: '津贴补贴', part: 'staff' },
    { code: '30201', name: '办公费', part: 'running' },
  ],
  projects: [{ name: '大厅运行' }, { name: '物业管理' }],
}

export type Fill = (at: FieldPath, kind: Ask['kind']) => string

/** A draft in which `fill` answers every field of the forms that has no choice yet. */
export function draftOf(choices: Choices, fill: Fill): Draft {
  const bare = bareDraft(choices)
  const fields: Record<FieldPath, string> = { ...bare.fields }
  for (const { at, kind } of asksFor(bare)) if (kind !== 'choice') fields[at] ||= fill(at, kind)
  const lists: Record<string, readonly Row[]> = {}
  for (const [list, rows] of Object.entries(ACCOUNTS)) {
    const columns = listsFor(bare)
      .filter((one) => one.list === list)
      .flatMap((one) => one.columns)
    lists[list] = rows.map((cells, i) => {
      const key = `r${i + 1}`
      const asked = columns.map(({ column, kind }): [string, string] => [
        column,
        cells[column] ?? fill(`${list}.${key}.${column}`, kind),
      ])
      return { key, cells: { ...cells, ...Object.fromEntries(asked) } }
    })
  }
  return { fields, lists }
}

export const zeroDraft = (choices: Choices): Draft =>
  draftOf(choices, (_, kind) => (kind === 'amount' || kind === 'count' ? '0' : '文字'))

/** Every amount differs from every other, so that every change and every reason is there. */
export function fullDraft(choices: Choices): Draft {
  let n = 0
  return draftOf(choices, (_, kind) => {
    n += 1
    if (kind === 'amount') return (100 + n * 1.37).toFixed(2)
    return kind === 'count' ? String(n) : '文字'
  })
}
