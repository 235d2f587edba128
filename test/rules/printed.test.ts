// Whatever is typed, a report can be written, and what it prints is what an arithmetic of its own gives.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, FieldPath } from '../../src/core/draft'
import type { Figures, Measure } from '../../src/core/figures'
import type { Evaluation } from '../../src/core/report'
import type { Inline } from '../../src/core/wording'
import { renderText } from '../../src/render/text'
import { evaluateDraft } from '../../src/rules'
import { type Choices, draftOf, everyChoice } from '../support/drafts'
import { type Fraction, fraction, minus, over, plus, twoDecimals } from '../support/fractions'

/** What is typed: an amount in 分 or a count, nothing, or something that is no number. */
type Typed = bigint | 'blank' | 'unreadable'

const typed = (size: bigint): fc.Arbitrary<Typed> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: -size, max: size }) },
    // Few values, so that amounts are often equal.
    { weight: 4, arbitrary: fc.constantFrom<Typed>(0n, 0n, 1n, 49n, 300_000n, 4_950_000n) },
    { weight: 1, arbitrary: fc.constantFrom<Typed>('blank', 'unreadable') },
  )

/** 分 as a person types them in the unit of entry. */
function amountText(cents: bigint, money: 'wan' | 'yuan'): string {
  const width = money === 'wan' ? 7 : 3
  const digits = (cents < 0n ? -cents : cents).toString().padStart(width, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, 1 - width)}.${digits.slice(1 - width)}`
}

interface Filled {
  readonly draft: Draft
  readonly values: ReadonlyMap<FieldPath, bigint>
}

/** A draft filled with what was drawn, and the numbers that were meant. */
function filled(choices: Choices, money: 'wan' | 'yuan', amounts: readonly Typed[]): Filled {
  const values = new Map<FieldPath, bigint>()
  let n = 0
  const draft = draftOf(choices, (at, kind) => {
    if (kind === 'choice') return ''
    if (kind !== 'amount' && kind !== 'count' && kind !== 'points') return '文字'
    const drawn = amounts[n++ % amounts.length] ?? 0n
    if (drawn === 'blank') return ''
    if (drawn === 'unreadable') return '约三万'
    const value = kind === 'amount' ? drawn : (drawn < 0n ? -drawn : drawn) % 60n
    values.set(at, value)
    return kind === 'amount' ? amountText(value, money) : `${value}`
  })
  // Targets of indicators are texts that may be numbers.
  for (const { key, cells } of draft.lists.indicators ?? [])
    for (const column of ['target', 'actual'])
      if (/^\d+$/.test(cells[column] ?? ''))
        values.set(`indicators.${key}.${column}`, BigInt(cells[column] ?? ''))
  return {
    draft: { ...draft, fields: { ...draft.fields, 'unit.money': money } },
    values,
  }
}

/** The value of a figure by fractions; undefined where a number it needs was not typed or it divides by nothing. */
function recompute(
  id: string,
  figures: Figures,
  values: Filled['values'],
  of: (part: string) => Fraction | undefined,
): Fraction | undefined {
  const formula = figures.formula(id)
  const ratio = (a: string, b: string): Fraction | undefined => {
    const [top, bottom] = [of(a), of(b)]
    return top && bottom && bottom.n !== 0n ? over(top, bottom) : undefined
  }
  switch (formula.op) {
    case 'input': {
      const value = values.get(formula.at)
      return value === undefined ? undefined : fraction(value)
    }
    case 'rows':
      return fraction(BigInt(formula.n))
    case 'sum':
      return formula.of.map(of).reduce((sum, part) => sum && part && plus(sum, part), fraction(0n))
    case 'minus': {
      const [a, b] = [of(formula.a), of(formula.b)]
      return a && b && minus(a, b)
    }
    case 'share':
      return ratio(formula.part, formula.whole)
    case 'rate':
      return ratio(formula.done, formula.plan)
    case 'growth': {
      const share = ratio(formula.now, formula.was)
      return share && minus(share, fraction(1n))
    }
    case 'score': {
      const [done, plan, full] = [of(formula.done), of(formula.plan), of(formula.full)]
      if (!done || !plan || !full) return undefined
      const over1 = minus(done, plan).n
      const met =
        over1 === 0n || (formula.sense === 'atLeast' ? over1 > 0n : formula.sense === 'atMost' && over1 < 0n)
      const part = met
        ? fraction(1n)
        : over1 > 0n
          ? over(plan, done)
          : plan.n === 0n
            ? fraction(0n)
            : over(done, plan)
      const positive = part.n * part.d > 0n ? part : fraction(0n)
      const [left = '0', right = ''] = twoDecimals(fraction(full.n * positive.n, full.d * positive.d)).split(
        '.',
      )
      return fraction(BigInt(left + right.padEnd(2, '0')), 100n)
    }
  }
}

/** Values of figures, each worked out once. */
function recomputer(figures: Figures, values: Filled['values']): (id: string) => Fraction | undefined {
  const done = new Map<string, Fraction | undefined>()
  const of = (id: string): Fraction | undefined => {
    if (!done.has(id)) done.set(id, recompute(id, figures, values, of))
    return done.get(id)
  }
  return of
}

const absolute = ({ n, d }: Fraction): Fraction => fraction(n < 0n ? -n : n, d)

/** How a value must be printed; a movement has its word before it and no sign. */
function expected(text: string, value: Fraction, measure: Measure): string {
  const scale: Readonly<Record<typeof measure, Fraction>> = {
    amount: fraction(1_000_000n),
    count: fraction(1n),
    points: fraction(1n),
    percent: fraction(1n, 100n),
  }
  const unit = measure === 'percent' ? '%' : ''
  const word = /^(?:增加|减少|增长|下降|持平|基本持平)/.exec(text)?.[0]
  const number = (of: Fraction): string => {
    const printed = twoDecimals(over(of, scale[measure]))
    // A percentage that only rounds to 0 or 100 keeps its decimals.
    const close =
      measure === 'percent' && ((printed === '0' && of.n !== 0n) || (printed === '100' && of.n !== of.d))
    return `${printed}${close ? '.00' : ''}${unit}`
  }
  if (word === undefined) return number(value)
  if (measure === 'percent') return `${value.n > 0n ? '增长' : '下降'}${number(absolute(value))}`
  if (number(value) === '0') return value.n === 0n ? '持平' : '基本持平'
  return `${value.n > 0n ? '增加' : '减少'}${number(absolute(value))}`
}

/** A number as it is printed, and its figure. */
interface Printed {
  readonly id: string
  readonly text: string
}

const inSentences = ({ report }: Evaluation): readonly Printed[] =>
  report.blocks.flatMap((block) => {
    const inlines: readonly Inline[] = 'inlines' in block ? block.inlines : []
    return inlines.flatMap((inline) => (inline.kind === 'figure' ? [inline] : []))
  })

const inTables = ({ report }: Evaluation): readonly Printed[] =>
  report.blocks.flatMap((block) => {
    const rows = block.kind === 'table' ? block.body : []
    return rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.figure === undefined ? [] : [{ id: cell.figure, text: cell.text }])),
    )
  })

/** Tables print two decimals always. */
function tableText(text: string, measure: Measure): string {
  if (measure === 'count' || measure === 'points') return text
  const [, number = '', unit = ''] = /^(-?[\d.]+)(%?)$/.exec(text) ?? []
  const [left = '', right = ''] = number.split('.')
  return `${left}.${right.padEnd(2, '0')}${unit}`
}

const anyDraft = fc.record({
  choices: fc.constantFrom(...everyChoice),
  money: fc.constantFrom('wan' as const, 'yuan' as const),
  amounts: fc.array(fc.oneof(typed(9_000_000_000n), typed(60_000n)), { minLength: 150, maxLength: 150 }),
})

describe('印出的数', () => {
  test('不管填什么都写得出，印出的数与另算的一样', () => {
    const checked = { sentences: 0, tables: 0 }
    fc.assert(
      fc.property(anyDraft, ({ choices, money, amounts }) => {
        const one = filled(choices, money, amounts)
        const evaluation = evaluateDraft(one.draft)
        renderText(evaluation.report)
        const { figures } = evaluation
        const recomputed = recomputer(figures, one.values)
        const wrong: string[] = []
        const check = ({ id, text }: Printed, wanted: (value: Fraction) => string): void => {
          const value = recomputed(id)
          if (!value || wanted(value) !== text) wrong.push(`${id}: ${text}, not ${value && wanted(value)}`)
        }
        for (const printed of inSentences(evaluation)) {
          check(printed, (value) => expected(printed.text, value, figures.measure(printed.id)))
          checked.sentences += 1
        }
        for (const printed of inTables(evaluation)) {
          const measure = figures.measure(printed.id)
          check(printed, (value) => tableText(expected(printed.text, value, measure), measure))
          checked.tables += 1
        }
        expect(wrong).toEqual([])
      }),
      { seed: 20211231, numRuns: 150 },
    )
    expect(checked.sentences).toBeGreaterThan(5000)
    expect(checked.tables).toBeGreaterThan(50_000)
  }, 60_000)

  test('没认出的数都说得出，而且不印出来', () => {
    fc.assert(
      fc.property(anyDraft, ({ choices, money, amounts }) => {
        const one = filled(choices, money, amounts)
        const { unreadable } = evaluateDraft(one.draft)
        const texts = [
          ...Object.entries(one.draft.fields),
          ...Object.entries(one.draft.lists).flatMap(([list, rows]) =>
            rows.flatMap(({ key, cells }) =>
              Object.entries(cells).map(([column, text]) => [`${list}.${key}.${column}`, text] as const),
            ),
          ),
        ]
        const wrong = texts.filter(([, text]) => text === '约三万').map(([at]) => at)
        // The typed totals of 基本支出 give way to the accounts below them, and are then not read.
        const read = wrong.filter((at) => !['basic.staff', 'basic.running'].includes(at))
        expect([...unreadable.keys()].filter((at) => !wrong.includes(at))).toEqual([])
        expect(read.filter((at) => !unreadable.has(at))).toEqual([])
      }),
      { seed: 20211231, numRuns: 60 },
    )
  })
})
