// Drafts made from what the forms ask for: nothing typed, zeros everywhere, everything filled in.
import type { Draft, FieldPath, Row } from '../../src/core/draft'
import { type Ask, type AskList, asksOf, columnsOf, listsOf, sectionsOf } from '../../src/core/report'
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
  sectionsOf(templateFor(draft)).flatMap((section) => section.cards.flatMap(listsOf))

/** Every column that is typed, in lists and in the forms of records. */
export const columnsFor = (draft: Draft) =>
  sectionsOf(templateFor(draft)).flatMap((section) => section.cards.flatMap(columnsOf))

/** What a choice in the form of a record can be. */
export const recordAsksFor = (draft: Draft): readonly (Ask & { readonly list: string })[] =>
  sectionsOf(templateFor(draft))
    .flatMap((section) => section.cards)
    .flatMap((card) =>
      'records' in card
        ? card.records.cards.flatMap(asksOf).map((ask) => ({ ...ask, list: card.records.list }))
        : [],
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
  projects: [
    { name: '大厅运行', sheet: 'yes', report: 'yes', funds: 'fiscal' },
    { name: '物业管理', sheet: 'yes', report: 'yes', funds: 'mixed' },
  ],
  indicators: [
    { project: 'r1', name: '受理事项', level2: 'quantity', nature: 'atLeast' },
    { project: 'r1', name: '运行费用', level2: 'cost', nature: 'atMost' },
    { project: 'r2', name: '环境整洁', level2: 'social', nature: 'text' },
    { project: 'r2', name: '群众满意度', level2: 'satisfaction', nature: 'equal' },
  ],
  unitReports: [{ name: '云岭县热线受理站' }],
  staffing: [{ name: '云岭县便民服务中心' }, { name: '云岭县热线受理站' }],
  costs: [{ name: '大厅维护费用' }],
}

export type Fill = (at: FieldPath, kind: Ask['kind']) => string

/** A draft in which `fill` answers every field of the forms that has no choice yet. */
export function draftOf(choices: Choices, fill: Fill): Draft {
  const bare = bareDraft(choices)
  const fields: Record<FieldPath, string> = { ...bare.fields }
  for (const { at, kind, options = [] } of asksFor(bare)) {
    if (kind !== 'choice') fields[at] ||= fill(at, kind)
    else if (fields[at] === undefined) fields[at] = options[0]?.value ?? ''
  }
  const lists: Record<string, readonly Row[]> = {}
  for (const [list, rows] of Object.entries(ACCOUNTS)) {
    const columns = columnsFor(bare).filter((one) => one.list === list)
    if (columns.length === 0) continue
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

/** Kinds of fields that hold a number. */
const NUMBERS: readonly Ask['kind'][] = ['amount', 'count', 'points']

export const zeroDraft = (choices: Choices): Draft =>
  draftOf(choices, (_, kind) => (NUMBERS.includes(kind) ? '0' : '文字'))

/** Every amount differs from every other, so that every change and every reason is there. */
export function fullDraft(choices: Choices): Draft {
  let n = 0
  return draftOf(choices, (_, kind) => {
    n += 1
    if (kind === 'amount') return (100 + n * 1.37).toFixed(2)
    return kind === 'count' || kind === 'points' ? String(n) : '文字'
  })
}
