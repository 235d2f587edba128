// What must hold of the sections as data: nothing doubled, nothing orphaned, every sentence can be written.
import { describe, expect, test } from 'vitest'
import { apply, type Draft, emptyDraft, textAt } from '../../src/core/draft'
import { type Figures, type Formula, inputsOf } from '../../src/core/figures'
import { type Body, type Evaluation, type Section, sectionsOf } from '../../src/core/report'
import type { Inline } from '../../src/core/wording'
import { write } from '../../src/core/wording'
import { renderText } from '../../src/render/text'
import { evaluateDraft, exampleDraft, templateFor } from '../../src/rules'
import {
  asksFor,
  bareDraft,
  type Choices,
  everyChoice,
  fullDraft,
  listsFor,
  recordAsksFor,
  recordsFor,
  years,
  zeroDraft,
} from '../support/drafts'
import { evaluation, fixtures, readDraft } from '../support/fixtures'
import type { Reads } from '../support/patterns'
import { printedBy, readsOf } from '../support/reads'

/** Each edition of each kind of report has its own sections. */
const kinds: readonly Choices[] = (['department', 'unit'] as const).flatMap((kind) =>
  years.map((year): Choices => ({ kind, year, nature: 'administrative', zeros: 'list' })),
)

const templateOf = (choices: Choices) => templateFor(bareDraft(choices))
const together = (reads: readonly Reads[], what: keyof Reads): readonly string[] => [
  ...new Set(reads.flatMap((one) => [...one[what]])),
]

const doubled = (names: readonly string[]): readonly string[] =>
  names.filter((name, i) => names.indexOf(name) !== i)

/** Lines of a tree name an account; what is typed is its rows. */
const treesOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ derives }) => (derives.trees ?? []).map(({ list }) => list))

const clausesOf = (body: Body): readonly string[] => {
  if (body.t === 'items') return [body.clause.id]
  if (body.t === 'each') return body.says.flatMap(clausesOf)
  return 'clauses' in body ? body.clauses.map(({ id }) => id) : []
}

const named = ({ kind, year, nature, zeros }: Choices): string => `${kind} ${year} ${nature} ${zeros}`

/** What a formula reads: other figures, or what was typed. */
const partsOf = (formula: Formula): readonly string[] =>
  formula.op === 'input' ? [formula.at] : inputsOf(formula)

/** The figures of a draft without lists, and without the parts that make a typed total superfluous. */
function withTypedTotals(sections: readonly Section[], draft: Draft): readonly Figures[] {
  const derivations = sections.flatMap(({ derives }) => Object.values(derives.figures ?? {}))
  const parts = new Set(
    derivations
      .flatMap((one) => (one.op === 'either' ? one.given : []))
      .filter((at) => typeof at === 'string'),
  )
  const columns = new Set(
    sections.flatMap(({ derives }) =>
      (derives.rows ?? []).flatMap(({ list, figures }) =>
        Object.values(figures).flatMap((one) =>
          one.op === 'either' ? one.given.map((at) => `${list}${at}`) : [],
        ),
      ),
    ),
  )
  const kept = (texts: Readonly<Record<string, string>>, drop: (at: string) => boolean) =>
    Object.fromEntries(Object.entries(texts).filter(([at]) => !drop(at)))
  const fields = kept(draft.fields, (at) => parts.has(at))
  const lists = Object.entries(draft.lists).map(([list, rows]) => [
    list,
    rows.map(({ key, cells }) => ({ key, cells: kept(cells, (at) => columns.has(`${list}.${at}`)) })),
  ])
  return [
    evaluateDraft({ fields, lists: {} }).figures,
    evaluateDraft({ fields, lists: Object.fromEntries(lists) }).figures,
  ]
}

describe.each(kinds)('$kind $year 的各节', (choices) => {
  const template = templateOf(choices)
  const sections = sectionsOf(template)
  const draft = fullDraft(choices)
  const { figures, facts, report } = evaluateDraft(draft)
  const reads = (section: Section): Reads => readsOf(section, Number(choices.year))
  // Lists of rows are the same for every row: one row stands for all.
  const inRows = (id: string): readonly string[] => {
    const [list = '', column] = id.split('.*.')
    return column === undefined ? [id] : facts.rows(list).map(({ key }) => `${list}.${key}.${column}`)
  }

  test('节、字段、推算的数、句子的名字各不重复', () => {
    expect(doubled(template.parts.map(({ id }) => id))).toEqual([])
    expect(doubled(sections.map(({ id }) => id))).toEqual([])
    expect(doubled(asksFor(draft).map(({ at }) => at))).toEqual([])
    const derived = sections.flatMap(({ derives }) => Object.keys(derives.figures ?? {}))
    expect(doubled([...derived, ...asksFor(draft).map(({ at }) => at)])).toEqual([])
    expect(doubled(sections.flatMap(({ says }) => says.flatMap(clausesOf)))).toEqual([])
    expect(doubled(report.blocks.map(({ id }) => id))).toEqual([])
  })

  test('填进每个字段的字都留得住', () => {
    for (const { at } of asksFor(draft)) {
      expect(textAt(apply(draft, [{ op: 'set', at, text: '6' }]), at), at).toBe('6')
    }
  })

  test('句子、图和表里用到的数都推算得出', () => {
    const used = together(sections.map(reads), 'figures').flatMap(inRows)
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((id) => !figures.has(id))).toEqual([])
  })

  test('句子里用到的字段都填得到', () => {
    const asked = new Set(asksFor(draft).map(({ at }) => at))
    const columns = new Set(
      Object.entries(draft.lists).flatMap(([list, rows]) =>
        rows.flatMap(({ cells }) => Object.keys(cells).map((column) => `${list}.*.${column}`)),
      ),
    )
    for (const tree of treesOf(sections))
      for (const column of ['code', 'name', 'level']) columns.add(`${tree}.*.${column}`)
    const used = together(sections.map(reads), 'fields')
    // A list without rows is waited for by its own name.
    const lists = new Set(Object.keys(draft.lists))
    expect(used.filter((at) => !asked.has(at) && !columns.has(at) && !lists.has(at))).toEqual([])
  })

  test('句子所依的选择，都是选得到的', () => {
    const options = new Set([
      ...asksFor(draft).flatMap((ask) => (ask.options ?? []).map(({ value }) => `${ask.at} = ${value}`)),
      ...listsFor(draft).flatMap(({ list, columns }) =>
        columns.flatMap(({ column, options: some = [] }) =>
          some.map(({ value }) => `${list}.*.${column} = ${value}`),
        ),
      ),
      ...recordAsksFor(draft).flatMap(({ list, ask }) =>
        (ask.options ?? []).map(({ value }) => `${list}.*${ask.at} = ${value}`),
      ),
      ...treesOf(sections).flatMap((tree) =>
        ['class', 'group', 'item'].map((level) => `${tree}.*.level = ${level}`),
      ),
    ])
    const answers = together(sections.map(reads), 'answers')
    expect(answers.length).toBeGreaterThan(5)
    expect(answers.filter((answer) => !options.has(answer))).toEqual([])
  })

  test('句子里用到的表都有', () => {
    const lists = new Set([
      ...listsFor(draft).map(({ list }) => list),
      ...recordsFor(draft),
      ...treesOf(sections),
    ])
    expect(together(sections.map(reads), 'lists').filter((list) => !lists.has(list))).toEqual([])
  })

  // A field that one year asks stays in the forms of others, where nobody sees it: used in any year is used.
  test('每个字段都有名称，都用得上', () => {
    const fields = asksFor(draft)
    expect(fields.filter(({ label }) => label === '')).toEqual([])
    const computed = [figures, ...withTypedTotals(sections, draft)].flatMap((all) =>
      all.ids().flatMap((id) => {
        const formula = all.formula(id)
        return formula.op === 'input' && formula.at !== id ? [formula.at] : inputsOf(formula)
      }),
    )
    const printed = sections.map((section) => printedBy(section))
    const used = new Set([
      ...computed,
      ...together(
        sections.map((section) => readsOf(section)),
        'fields',
      ),
      ...together(printed, 'figures'),
      // Read where a draft is computed, not where a sentence is written.
      ...['unit.year', 'unit.money', 'unit.digits'],
    ])
    expect(fields.map(({ at }) => at).filter((at) => !used.has(at))).toEqual([])
  })

  test('每张表的每一列都有名称，都用得上', () => {
    const all = sections.map((section) => readsOf(section))
    const read = new Set([...together(all, 'figures'), ...together(all, 'fields')])
    const columns = listsFor(draft).flatMap(({ list, columns: all }) =>
      all.map(({ column, head }) => ({ at: `${list}.*.${column}`, head })),
    )
    expect(columns.filter(({ head }) => head === '')).toEqual([])
    const summed = new Set(
      [figures, ...withTypedTotals(sections, draft)].flatMap((all) =>
        all.ids().flatMap((id) => partsOf(all.formula(id)).map((part) => part.replace(/\.r\d+\./, '.*.'))),
      ),
    )
    expect(columns.filter(({ at }) => !read.has(at) && !summed.has(at))).toEqual([])
  })
})

/** Writes all of a draft, the form's own sentences included. */
function writeAll(evaluation: Evaluation, choices: Choices): string {
  const { facts, report } = evaluation
  for (const section of sectionsOf(templateOf(choices))) {
    for (const card of section.cards) {
      const rows = 'rows' in card ? card.rows : []
      for (const { when, p } of rows.flatMap(({ follows = [] }) => follows)) {
        write(when ? { t: 'maybe', when, p } : p, facts)
      }
    }
  }
  return renderText(report)
}

const inlinesOf = ({ report }: Evaluation): readonly Inline[] =>
  report.blocks.flatMap((block) => ('inlines' in block ? block.inlines : []))

const combinations = everyChoice.map((choices) => ({ choices, title: named(choices) }))

describe('每一种报告都写得出', () => {
  test.each(combinations)('$title：什么都没填时，只有待填，没有数', ({ choices }) => {
    const evaluation = evaluateDraft(bareDraft(choices))
    expect(writeAll(evaluation, choices)).toContain('待填')
    expect(inlinesOf(evaluation).filter(({ kind }) => kind === 'figure')).toEqual([])
    expect(evaluation.gaps.length).toBeGreaterThan(30)
  })

  test.each(combinations)('$title：全是 0 时，不除以 0', ({ choices }) => {
    const evaluation = evaluateDraft(zeroDraft(choices))
    // The forms of projects say what is asked for under 90 %.
    const text = writeAll(evaluation, choices).replaceAll('未达到90%', '')
    expect(text).not.toMatch(/NaN|Infinity|undefined|%/)
    expect(evaluation.gaps).toEqual([])
  })

  test.each(combinations)('$title：都填了，没有待填', ({ choices }) => {
    const evaluation = evaluateDraft(fullDraft(choices))
    const text = writeAll(evaluation, choices)
    expect(evaluation.gaps).toEqual([])
    expect(text).not.toMatch(/待填|NaN|undefined|。。|，，|；。|、。|：。/)
  })

  test('连单位都没填时也不出错', () => {
    expect(renderText(evaluateDraft(emptyDraft).report)).toContain('待填')
  })
})

test('填好的稿件里没有哪个字段是表上没有的', () => {
  const drafts = [
    ['example', exampleDraft()] as const,
    ...[...fixtures, evaluation].map(({ number, file }) => [number, readDraft(file)] as const),
  ]
  const unknown = drafts.flatMap(([name, draft]) => {
    const known = new Set(asksFor(draft).map(({ at }) => at))
    const absent = sectionsOf(templateFor(draft)).flatMap((section) => section.absent ?? [])
    const fields = Object.keys(draft.fields).filter((at) => !known.has(at) && !absent.includes(at))
    const shown = new Set([...listsFor(draft).map(({ list }) => list), ...recordsFor(draft)])
    const lists = Object.keys(draft.lists).filter((list) => !shown.has(list))
    return [...fields, ...lists].map((at) => `${name}: ${at}`)
  })
  expect(unknown).toEqual([])
})
