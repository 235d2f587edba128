// Drafts made from what the forms ask for: nothing typed, zeros everywhere, everything filled in.
import type { Draft, FieldPath, Row } from '../../src/core/draft'
import { type Ask, type AskList, asksOf, columnsOf, listsOf, sectionsOf } from '../../src/core/report'
import { newDraft, templateFor, type UnitChoices } from '../../src/rules'
import { editions } from '../../src/rules/editions'

export interface Choices extends Pick<UnitChoices, 'kind' | 'year' | 'nature'> {
  readonly zeros: 'list' | 'omit'
}

export const years: readonly string[] = editions.map(({ year }) => String(year)).sort()

/** Every combination of what changes the wording of a report. */
export const everyChoice: readonly Choices[] = (['department', 'unit'] as const).flatMap((kind) =>
  years.flatMap((year) =>
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

const cardsFor = (draft: Draft) => sectionsOf(templateFor(draft)).flatMap((section) => section.cards)

/** Fields of the forms; those of a record's own form are columns of its list. */
export const asksFor = (draft: Draft): readonly Ask[] =>
  cardsFor(draft)
    .flatMap(asksOf)
    .filter(({ at }) => !at.startsWith('.'))

export const listsFor = (draft: Draft): readonly AskList[] => cardsFor(draft).flatMap(listsOf)

/** Lists whose rows are forms of their own. */
export const recordsFor = (draft: Draft): readonly string[] =>
  cardsFor(draft).flatMap((card) => ('records' in card ? [card.records.list] : []))

/** Fields of the forms of records, with paths that begin with '.'. */
export const recordAsksFor = (draft: Draft): readonly { readonly list: string; readonly ask: Ask }[] =>
  cardsFor(draft).flatMap((card) => {
    if (!('records' in card)) return []
    const { list, cards } = card.records
    return cards.flatMap(asksOf).map((ask) => ({ list, ask }))
  })

export const columnsFor = (draft: Draft) => cardsFor(draft).flatMap(columnsOf)

type Cells = Readonly<Record<string, string>>

const OFFICE = { class: '一般公共服务支出', group: '政府办公厅（室）及相关机构事务' }

/** Accounts as a person chooses them; two of one class, one class used once, both kinds of economic accounts. */
const ROWS: Readonly<Record<string, readonly Cells[]>> = {
  functional: [
    { code: '2010301', ...OFFICE, item: '行政运行' },
    { code: '2010302', ...OFFICE, item: '一般事务' },
    { code: '2210201', class: '住房保障支出', group: '住房改革支出', item: '住房公积金' },
  ],
  fundLines: [
    {
      code: '2120803',
      class: '城乡社区支出',
      group: '国有土地使用权出让收入安排的支出',
      item: '城市建设支出',
    },
  ],
  capitalLines: [
    { code: '2230199', class: '国有资本经营预算支出', group: '解决历史遗留问题', item: '其他遗留问题' },
  ],
  otherLines: [{ code: '2010302', ...OFFICE, item: '一般事务' }],
  economic: [
    { code: '30101', name: '基本工资', part: 'staff' },
    { code: '30102', name: '津贴补贴', part: 'staff' },
    { code: '30201', name: '办公费', part: 'running' },
  ],
  projects: [
    { name: '甲', sheet: 'yes', report: 'yes', funds: 'mixed' },
    { name: '乙', sheet: 'yes', report: 'no', funds: 'fiscal' },
  ],
  indicators: [
    { name: '受理件数', level2: 'quantity', nature: 'atLeast', target: '3', actual: '2' },
    { name: '满意度', level2: 'satisfaction', nature: 'text', target: '满意', actual: '满意' },
  ],
}

/** What rows of other lists are called. */
const NAMES = ['甲', '乙']

export type Fill = (at: FieldPath, kind: Ask['kind']) => string

/** The rows of one list, with every cell its forms ask for. */
function rowsOf(list: string, bare: Draft, fill: Fill): readonly Row[] {
  const shown = listsFor(bare).filter((one) => one.list === list)
  const columns = columnsFor(bare).filter((one) => one.list === list)
  const across = shown.flatMap(({ across: over }) =>
    over ? (ROWS[over.list] ?? []).map(({ code }) => `${over.prefix}${code}`) : [],
  )
  const owned = shown.flatMap(({ of }) => (of === undefined ? [] : [of]))
  return (ROWS[list] ?? NAMES.map((name): Cells => ({ name }))).map((cells, i) => {
    const key = `r${i + 1}`
    const text = (column: string, kind: Ask['kind']): [string, string] => [
      column,
      cells[column] ?? fill(`${list}.${key}.${column}`, kind),
    ]
    const asked = columns.map(({ column, kind }) => text(column, kind))
    const spread = across.map((column) => text(column, 'amount'))
    const owners = owned.map((column): [string, string] => [column, key])
    return { key, cells: { ...cells, ...Object.fromEntries([...asked, ...spread, ...owners]) } }
  })
}

/** A draft in which `fill` answers every field of the forms that has no choice yet. */
export function draftOf(choices: Choices, fill: Fill): Draft {
  const bare = bareDraft(choices)
  const fields: Record<FieldPath, string> = { ...bare.fields }
  for (const { at, kind } of asksFor(bare)) if (kind !== 'choice') fields[at] ||= fill(at, kind)
  const names = new Set([...recordsFor(bare), ...listsFor(bare).map(({ list }) => list)])
  return { fields, lists: Object.fromEntries([...names].map((list) => [list, rowsOf(list, bare, fill)])) }
}

const isNumber = (kind: Ask['kind']): boolean => kind === 'amount' || kind === 'count' || kind === 'points'

/** What a text is filled with; a choice in a row is left open, but for those its account says. */
const word = (kind: Ask['kind']): string => (kind === 'choice' ? '' : '文字')

export const zeroDraft = (choices: Choices): Draft =>
  draftOf(choices, (_, kind) => (isNumber(kind) ? '0' : word(kind)))

/** Every amount differs from every other, so that every change and every reason is there. */
export function fullDraft(choices: Choices): Draft {
  let n = 0
  return draftOf(choices, (_, kind) => {
    n += 1
    if (kind === 'amount') return (100 + n * 1.37).toFixed(2)
    return isNumber(kind) ? String(n) : word(kind)
  })
}
