// Each rule about figures: it passes, it fails, rounding explains it, it cannot be checked.
import { describe, expect, test } from 'vitest'
import { apply, type Change, type Draft } from '../../../src/core/draft'
import { evaluateDraft, exampleDraft } from '../../../src/rules'
import { cleanDraft } from '../../support/clean'
import { zeroDraft } from '../../support/drafts'

type Edits = Readonly<Record<string, string>>

/** A department of 2021 in 万元 with two decimals, all of it consistent. */
const BASE = cleanDraft('003-city-office.json')

const edited = (draft: Draft, edits: Edits): Draft =>
  apply(
    draft,
    Object.entries(edits).map(([at, text]): Change => ({ op: 'set', at, text })),
  )

/** How a rule ended, at all its places. Several differences of rounding in one section are one line. */
function endsOf(rule: string, edits: Edits): readonly string[] {
  const { checks } = evaluateDraft(edited(BASE, edits))
  return checks.flatMap((check) =>
    check.rule === rule || (check.title === '尾差' && check.outcome === 'note') ? [check.outcome] : [],
  )
}

interface Row {
  readonly rule: string
  readonly failed: Edits
  readonly note?: Edits
  readonly unchecked?: Edits
}

/** Totals of 公开01表 typed by themselves. */
const TYPED = { 'overall.surplus': '', 'overall.opening': '', 'overall.closing': '50.00' }

const ROWS: readonly Row[] = [
  {
    rule: 'T01',
    failed: { ...TYPED, 'overall.total': '3900.00' },
    note: { ...TYPED, 'overall.total': '3881.88' },
    unchecked: { ...TYPED, 'overall.total': '3881.87', 'overall.distribution': '' },
  },
  {
    rule: 'T02',
    failed: { 'overall.total': '3840.00' },
    note: { 'overall.total': '3831.88' },
    unchecked: { ...TYPED, 'overall.total': '3881.87' },
  },
  {
    rule: 'T03',
    failed: { 'overall.closing': '5.00' },
    note: { 'overall.closing': '0.01' },
    unchecked: { ...TYPED, 'overall.closing': '', 'overall.distribution': '' },
  },
  { rule: 'T06', failed: { 'functional.r1.final': '2100.00' }, note: { 'functional.r1.final': '2142.77' } },
  {
    rule: 'T09',
    failed: { 'fiscal.closingGeneral': '3.00' },
    note: { 'fiscal.closingGeneral': '0.01' },
    unchecked: { 'fiscal.openingGeneral': '' },
  },
  {
    rule: 'T10',
    failed: { 'fiscal.total': '3848.00' },
    note: { 'fiscal.total': '3829.87' },
    unchecked: { 'fiscal.openingGeneral': '' },
  },
  { rule: 'T12', failed: { 'economic.r1.part': 'running' } },
  {
    rule: 'T14',
    failed: { 'official.purchaseBudget': '1.00', 'official.runningBudget': '40.00' },
    note: { 'official.purchaseBudget': '1.00', 'official.runningBudget': '49.15' },
  },
  { rule: 'T17', failed: { 'official.running': '-1.00' } },
  {
    rule: 'T19',
    failed: { 'functional.r1.budget': '2000.00' },
    note: { 'functional.r1.budget': '2142.75' },
    unchecked: { 'functional.r1.budget': '' },
  },
  { rule: 'X01', failed: { 'income.other': '3.00' }, note: { 'income.other': '2.02' } },
  { rule: 'X02', failed: { 'expenditure.project': '700.00' }, note: { 'expenditure.project': '644.37' } },
  { rule: 'X03', failed: { 'income.general': '3000.00' }, unchecked: { 'income.general': '' } },
  {
    rule: 'X04',
    failed: { 'basic.staff': '2600.00' },
    note: { 'basic.staff': '2670.45' },
    unchecked: { 'basic.staff': '' },
  },
  { rule: 'X05', failed: { 'fiscal.openingGeneral': '-5.00' }, unchecked: { 'fiscal.openingGeneral': '' } },
  { rule: 'X06', failed: { 'fund.expenditure': '90.00' }, note: { 'fund.expenditure': '82.17' } },
  {
    rule: 'X07',
    failed: { 'overall.opening': '40.00' },
    note: { 'overall.opening': '42.86' },
    unchecked: { 'overall.opening': '' },
  },
  {
    rule: 'X08',
    failed: { 'economic.r22.amount': '1.00' },
    note: { 'economic.r22.amount': '0.56' },
    unchecked: {},
  },
  {
    rule: 'X09',
    failed: { 'otherLines.r1.project': '3.00' },
    note: { 'otherLines.r1.project': '2.02' },
    unchecked: { 'overall.surplus': '' },
  },
  {
    rule: 'X10',
    failed: { 'fiscal.totalPrior': '4600.00' },
    note: { 'fiscal.totalPrior': '4540.78' },
    unchecked: { 'fiscal.totalPrior': '' },
  },
  { rule: 'N05', failed: { 'otherLines.r1.project': '-100.00' } },
  { rule: 'N07', failed: { 'functional.r2.code': '2010301' } },
  {
    rule: 'N08',
    failed: { 'basic.staff': '2700.00' },
    note: { 'basic.staff': '2670.45' },
    unchecked: { 'basic.staff': '' },
  },
  {
    rule: 'N11',
    failed: { 'agency.now': '600.00' },
    note: { 'agency.now': '517.08' },
    unchecked: { 'agency.now': '' },
  },
  {
    rule: 'N12',
    failed: { 'procurement.micro': '200.00' },
    note: { 'procurement.micro': '169.44' },
    unchecked: { 'procurement.micro': '' },
  },
  { rule: 'N13', failed: { 'assets.other': '5' }, unchecked: { 'assets.other': '' } },
  { rule: 'N14', failed: { 'official.domesticBatches': '0' }, unchecked: { 'official.domesticBatches': '' } },
  { rule: 'P03', failed: { 'performance.monitored': '20' }, unchecked: { 'performance.monitored': '' } },
  { rule: 'R01', failed: { 'overall.reason': '' } },
  { rule: 'R02', failed: { 'functional.r1.budget': '2200.00' } },
  {
    rule: 'W13',
    failed: { 'functional.r1.basic': '0', 'functional.r1.project': '0', 'functional.r1.budget': '0' },
  },
  { rule: 'W17', failed: { 'performance.names': '甲项目、乙项目', 'performance.appraised': '1' } },
]

describe('每条规则', () => {
  test.each(ROWS)('$rule：对的通过', ({ rule }) => {
    expect(endsOf(rule, {})).not.toContain('failed')
    expect(endsOf(rule, {})).not.toContain('note')
  })

  test.each(ROWS)('$rule：错的说错', ({ rule, failed }) => {
    expect(endsOf(rule, failed)).toContain('failed')
  })

  const tails = ROWS.flatMap(({ rule, note }) => (note ? [{ rule, note }] : []))
  test.each(tails)('$rule：差一分是尾差', ({ rule, note }) => {
    expect(endsOf(rule, note)).toContain('note')
    expect(endsOf(rule, note)).not.toContain('failed')
  })

  const waiting = ROWS.flatMap(({ rule, unchecked }) => (unchecked ? [{ rule, unchecked }] : []))
  test.each(waiting)('$rule：缺数不算通过，说缺什么', ({ rule, unchecked }) => {
    const said = evaluateDraft(edited(BASE, unchecked)).checks.flatMap((check) =>
      check.rule === rule && check.outcome === 'unchecked' ? [check.finding?.say] : [],
    )
    expect(said.join()).toMatch(/还不能核对，缺/)
  })
})

test('总计是 0，问一句（T18）', () => {
  const draft = zeroDraft({ kind: 'unit', year: '2021', nature: 'institution', zeros: 'list' })
  const asked = evaluateDraft(draft).checks.filter(({ rule }) => rule === 'T18')
  expect(asked.map(({ finding }) => finding?.say)).toEqual(['收、支总计是 0。'])
})

test('话里有数、有式子', () => {
  const { checks } = evaluateDraft(edited(BASE, { ...TYPED, 'overall.total': '3900.00' }))
  const said = checks.flatMap(({ finding }) => (finding?.rule === 'T01' ? [finding.say] : []))
  expect(said).toEqual(['收入总计 3900.00 万元，支出总计 3881.87 万元，相差 18.13 万元；两者应当相等。'])
})

test('填的合计与各项不合，一点改成各项算出的', () => {
  const draft = edited(BASE, { 'overall.total': '3840.00' })
  const [finding] = evaluateDraft(draft).checks.flatMap((check) =>
    check.rule === 'T02' && check.finding ? [check.finding] : [],
  )
  expect(finding?.mend).toEqual({
    label: '改成 3831.87',
    patch: [{ op: 'set', at: 'overall.total', text: '3831.87' }],
  })
  const mended = evaluateDraft(apply(draft, finding?.mend?.patch ?? []))
  expect(
    mended.checks.filter(({ rule }) => rule === 'T02').every(({ outcome }) => outcome === 'passed'),
  ).toBe(true)
})

test('一节里几处尾差是一行', () => {
  const { findings } = evaluateDraft(
    edited(BASE, { 'fiscal.total': '3829.87', 'fiscal.closingGeneral': '0.01' }),
  )
  const notes = (findings.get('fiscal') ?? []).filter(({ severity }) => severity === 'note')
  expect(notes.map(({ say }) => say.slice(0, 6))).toEqual(['2 处尾差：'])
})

test('同样的事，许多行只说前二十行，其余数一数', () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({
    key: `n${i}`,
    cells: { code: String(2_010_101 + i), item: `第${i + 1}项`, basic: '9.00', project: '0', budget: '8.00' },
  }))
  const draft = { ...BASE, lists: { ...BASE.lists, functional: rows } }
  const told = evaluateDraft(draft).checks.flatMap((check) =>
    check.rule === 'R02' && check.finding ? [check.finding] : [],
  )
  expect(told).toHaveLength(21)
  expect(told.at(-1)?.say).toBe('另有 10 行也是这样：第21项、第22项、第23项等。')
})

describe('项目自评', () => {
  const base = edited(exampleDraft(), { 'unit.year': '2022' })
  const missed = {
    'indicators.r6.nature': 'atLeast',
    'indicators.r6.target': '249',
    'indicators.r6.actual': '247',
  }
  const failedIn = (draft: Draft, rule: string): readonly (string | undefined)[] =>
    evaluateDraft(draft).checks.flatMap((check) =>
      check.rule === rule && check.outcome === 'failed' ? [check.finding?.say] : [],
    )

  test('没有达到指标值，要写原因（P07）', () => {
    const draft = edited(base, { ...missed, 'indicators.r6.score': '', 'indicators.r6.reason': '' })
    expect(failedIn(draft, 'P07').join()).toContain('大厅正常开放天数的得分 19.84')
    expect(failedIn(edited(draft, { 'indicators.r6.reason': '停电两天' }), 'P07')).toEqual([])
  })

  test('执行率未到 90%，要写原因（P01）', () => {
    const draft = edited(base, { 'projects.p1.final': '300000.00', 'projects.p1.slowReason': '' })
    expect(failedIn(draft, 'P01').join()).toContain('没有写执行率未到 90% 的原因')
    expect(failedIn(edited(draft, { 'projects.p1.slowReason': '年底才验收' }), 'P01')).toEqual([])
  })
})
