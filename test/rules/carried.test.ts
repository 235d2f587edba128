// An evaluation carried from one edit to the next says the very same as one made anew.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acknowledge } from '../../src/core/checks'
import { apply, type Change, type Draft, type Patch, textAt } from '../../src/core/draft'
import { createEvaluator, type Evaluation, evaluate } from '../../src/core/report'
import { evaluateDraft, exampleDraft, templateFor, templateOf } from '../../src/rules'
import { evaluation, fixtures, readDraft } from '../support/fixtures'

/** Everything an evaluation says, written out. */
function said({ figures, report, gaps, unreadable, checks, findings }: Evaluation) {
  return {
    report: {
      title: report.title,
      blocks: report.blocks.map((block) =>
        block.kind === 'table' ? { ...block, body: block.body, notes: block.notes } : block,
      ),
    },
    gaps: gaps.map(({ at, label }) => `${at} ${label}`),
    unreadable: [...unreadable],
    checks: checks.map(({ finding, ...check }) => ({ ...check, finding: finding && { ...finding } })),
    findings: [...findings].map(([section, own]) => [section, own.map(({ id }) => id)]),
    figures: figures.ids().map((id) => [id, figures.value(id), figures.measure(id)]),
  }
}

const TEXTS = [
  '',
  '0',
  '12.5',
  '-3',
  '7.004',
  '一批',
  '—',
  '无',
  '增加，因为2020年多了12.5万元。',
  '乙',
  'yes',
  'no',
]

/** Edits as a person makes them: in fields that are there and in new ones, in rows, and of rows. */
interface Edit {
  readonly kind: 'field' | 'cell' | 'insert' | 'remove' | 'choice' | 'stand by'
  readonly at: number
  readonly column: number
  readonly text: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('field', 'field', 'cell', 'cell', 'cell', 'insert', 'remove', 'choice', 'stand by'),
  at: fc.nat(),
  column: fc.nat(),
  text: fc.nat(TEXTS.length - 1),
})

const CHOICES: readonly (readonly [at: string, texts: readonly string[]])[] = [
  ['unit.money', ['wan', 'yuan']],
  ['unit.year', ['2020', '2021', '2022', '2024']],
  ['unit.kind', ['unit', 'department']],
  ['unit.digits', ['keep', 'trim']],
  ['fund.absent', ['yes', '']],
  ['capital.absent', ['yes', '']],
  ['unit.name', ['甲县政务服务中心', '乙县政务服务中心']],
]

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)]

function patchOf({ kind, at, column, text }: Edit, draft: Draft, now: Evaluation): Patch {
  const words = TEXTS[text] ?? ''
  const lists = Object.entries(draft.lists).filter(([, rows]) => rows.length > 0)
  const [list = '', rows = []] = pick(lists, at) ?? []
  const row = pick(rows, column)
  const of = (change: Change | undefined): Patch => (change ? [change] : [])
  switch (kind) {
    case 'field': {
      const fields = [...Object.keys(draft.fields), 'official.abroad', 'general.reason', 'overall.opening']
      const asked = fields.filter((one) => !one.startsWith('unit.'))
      return of({ op: 'set', at: pick(asked, at) ?? '', text: words })
    }
    case 'cell': {
      const name = pick(Object.keys(row?.cells ?? {}), text + at)
      return of(row && name ? { op: 'set', at: `${list}.${row.key}.${name}`, text: words } : undefined)
    }
    case 'insert':
      return of({
        op: 'insert',
        list,
        index: column % (rows.length + 1),
        row: { key: `n${at}`, cells: row?.cells ?? {} },
      })
    case 'remove':
      return of(row && { op: 'remove', list, key: row.key })
    case 'choice': {
      const [field = '', texts = []] = pick(CHOICES, at) ?? []
      return of({ op: 'set', at: field, text: pick(texts, column) ?? '' })
    }
    case 'stand by': {
      const found = now.checks.flatMap(({ finding }) => finding ?? [])
      const one = pick(found, at)
      return one ? acknowledge(one, '核过') : []
    }
  }
}

const drafts: readonly { name: string; draft: () => Draft }[] = [
  ...[...fixtures, evaluation].map(({ number, file }) => ({ name: number, draft: () => readDraft(file) })),
  { name: '示例', draft: exampleDraft },
]

describe.each(drafts)('$name', ({ draft: read }) => {
  test('随便改几次，接着算的与从头算的一样', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 4, maxLength: 8 }), (edits) => {
        const carried = createEvaluator()
        let draft = read()
        let now = carried(templateFor(draft), draft)
        void now.checks
        for (const one of edits) {
          draft = apply(draft, patchOf(one, draft, now))
          now = carried(templateFor(draft), draft)
          expect(said(now)).toEqual(said(evaluateDraft(draft)))
        }
      }),
      { numRuns: 2, seed: 20211124 },
    )
  })
})

test('改过以后再问原来那一稿，答的还是原来那一稿', () => {
  const draft = exampleDraft()
  const template = templateFor(draft)
  const carried = createEvaluator()
  const before = carried(template, draft)
  const [row] = draft.lists.functional ?? []
  const at = `functional.${row?.key}.basic`
  const after = carried(template, apply(draft, [{ op: 'set', at, text: '999.99' }]))
  expect(after.figures.value('general.total')).not.toEqual(before.figures.value('general.total'))
  expect(said(before)).toEqual(said(evaluate(template, draft)))
  expect(before.facts.text(at)).toBe(textAt(draft, at))
})

test('没变的段落还是原来那一个', () => {
  const draft = exampleDraft()
  const template = templateFor(draft)
  const carried = createEvaluator()
  const before = carried(template, draft).report.blocks
  const after = carried(template, apply(draft, [{ op: 'set', at: 'official.receptionPrior', text: '0.12' }]))
    .report.blocks
  const others = after.filter((block, i) => block.kind !== 'table' && block !== before[i])
  expect(others.length).toBeGreaterThan(0)
  expect(others.every(({ section }) => ['official', 'review', 'overallMoney'].includes(section))).toBe(true)
})

/** Drafts one after the other, each carried on from the one before, as a session does. */
function follows(...drafts: readonly Draft[]) {
  const carried = createEvaluator()
  for (const draft of drafts) {
    const now = carried(templateFor(draft), draft)
    expect(said(now)).toEqual(said(evaluateDraft(draft)))
  }
}

describe('一处改了，写法也跟着改', () => {
  const put = (draft: Draft, at: string, text: string): Draft => apply(draft, [{ op: 'set', at, text }])

  test('小数的写法：每一句都改，也改得回来', () => {
    const draft = exampleDraft()
    follows(draft, put(draft, 'unit.digits', 'keep'), draft)
  })

  test('没有指标的项目加一个指标：权重是分数，不是金额', () => {
    const draft = readDraft('001-district-approval-bureau.json')
    const [project] = draft.lists.projects ?? []
    const at = `projects.${project?.key}.indicatorWeight`
    const bare = { ...draft, lists: { ...draft.lists, indicators: [] } }
    const carried = createEvaluator()
    const template = templateFor(bare)
    void carried(template, bare).figures.measure(at)
    const row = { key: 'i1', cells: { project: project?.key ?? '', name: '受理件数', weight: '20' } }
    const now = carried(template, apply(bare, [{ op: 'insert', list: 'indicators', index: 0, row }]))
    expect(now.figures.measure(at)).toBe(
      evaluate(template, { ...bare, lists: { ...bare.lists, indicators: [row] } }).figures.measure(at),
    )
    expect(now.figures.measure(at)).toBe('points')
  })

  test('后面的部分后到，认不出的数也认得出来', () => {
    const draft = exampleDraft()
    const [project] = draft.lists.projects ?? []
    const at = `projects.${project?.key}.granted`
    const wrong = put(draft, at, '一批')
    const carried = createEvaluator()
    void carried(templateOf(wrong, undefined), wrong).unreadable
    expect([...carried(templateFor(wrong), wrong).unreadable.keys()]).toEqual([
      ...evaluateDraft(wrong).unreadable.keys(),
    ])
    expect(carried(templateFor(wrong), wrong).unreadable.has(at)).toBe(true)
  })

  test('没有编码的类一个字一个字地写：跟着变，写上千次也一样', () => {
    const draft = exampleDraft()
    const [row] = draft.lists.functional ?? []
    const names = Array.from({ length: 520 }, (_, i) => `第${i}类`)
    const carried = createEvaluator()
    let current = put(draft, `functional.${row?.key}.code`, '')
    for (const name of names) {
      current = put(current, `functional.${row?.key}.class`, name)
      void carried(templateFor(current), current).gaps.length
    }
    expect(said(carried(templateFor(current), current))).toEqual(said(evaluateDraft(current)))
  })
})
