import { type Exact, printAmount, printCount, printPercent, printPoints, printsAsZero, sign } from '../amount'
import type { FieldPath } from '../draft'
import type { FigureId } from '../figures'
import { ask, type Facts, type Place, textOf, within } from './context'
import type { Condition, Inline, Pattern } from './pattern'

const plain = (text: string): Inline => ({ kind: 'text', text })

/** More names than this are counted rather than listed. */
const MOST_NAMES = 3

/** What a gap is called: the fields it waits for, as many as can be read in passing. */
export function gapLabel(needs: readonly FieldPath[], facts: Facts): string {
  const names = needs.map((at) => facts.label(at))
  return names.length > MOST_NAMES ? `${names[0]}等${names.length}项` : names.join('、')
}

function gap(needs: readonly FieldPath[], facts: Facts): Inline {
  const unique = [...new Set(needs)]
  return { kind: 'gap', needs: unique, label: gapLabel(unique, facts) }
}

/** Takes off what the pattern itself writes after a text: a full stop, and 等 where asked. */
export function bareText(text: string, etc = false): string {
  const bare = text.trim().replace(/[。；;，,、.\s]+$/, '')
  return etc ? bare.replace(/等$/, '') : bare
}

/** What has been written so far. Neighbouring texts are one text, and neighbouring gaps one gap. */
class Line {
  readonly inlines: Inline[] = []

  constructor(private readonly facts: Facts) {}

  text(text: string): void {
    if (text === '') return
    const before = this.inlines[this.inlines.length - 1]
    if (before?.kind === 'text') this.inlines[this.inlines.length - 1] = plain(before.text + text)
    else this.inlines.push(plain(text))
  }

  add(inline: Inline): void {
    if (inline.kind === 'text') return this.text(inline.text)
    const before = this.inlines[this.inlines.length - 1]
    if (inline.kind === 'gap' && before?.kind === 'gap') {
      this.inlines[this.inlines.length - 1] = gap([...before.needs, ...inline.needs], this.facts)
    } else this.inlines.push(inline)
  }

  /** Whether gaps already written ask for all of these fields. */
  asksFor(needs: readonly FieldPath[]): boolean {
    const asked = new Set(this.inlines.flatMap((inline) => (inline.kind === 'gap' ? inline.needs : [])))
    return needs.every((at) => asked.has(at))
  }
}

/** Where a pattern is written: into which line, from which facts, in which row. */
interface Writing {
  readonly line: Line
  readonly facts: Facts
  readonly place: Place | undefined
}

/** A figure with its unit, or a gap. A figure without a value (a share of 0) must have been asked for with has(). */
function figure(id: FigureId, to: Writing, print: (value: Exact) => string, unit = ''): void {
  const full = within(id, to.place)
  const value = to.facts.value(full)
  if (value.state === 'missing') return to.line.add(gap(value.needs, to.facts))
  if (value.state === 'undefined')
    throw new Error(`${full} has no value (${value.why}); ask has() before writing it`)
  to.line.add({ kind: 'figure', id: full, text: print(value.value) })
  to.line.text(unit)
}

/** 主要原因是, 是, 因为, 由于 at the beginning of a reason: the pattern has said it. */
const SAID = /^(?:主要(?:变动)?原因[是为：:]*|是)*(?:因为|由于)?/

function bareOf({ etc, reason }: Of<'text'>, typed: string): string {
  const bare = bareText(typed, etc)
  return reason ? bare.replace(SAID, '') || bare : bare
}

type Of<T extends Pattern['t']> = Extract<Pattern, { t: T }>

/** 增加 and 减少 say the sign; rounding is the same on both sides of zero. */
const unsigned = (text: string): string => text.replace('-', '')

/** 增加/减少/持平, the amount without its sign, and the rate where last year gives one. */
function moved(pattern: Of<'moved'>, { line, facts, place }: Writing): void {
  const [changeId, growthId] = [within(pattern.change, place), within(pattern.growth, place)]
  const change = facts.value(changeId)
  if (change.state !== 'known') return line.add(gap(change.state === 'missing' ? change.needs : [], facts))
  const versus = pattern.form === 'versus'
  const last = `${facts.year - 1}年`
  if (printsAsZero(change.value, 'wan')) {
    // A change of a few 元 prints as 0: the printed figures are alike, but 持平 is kept for those that really are.
    if (versus) line.text(`与${last}${pattern.same ?? ''}`)
    return line.add({ kind: 'figure', id: changeId, text: sign(change.value) === 0 ? '持平' : '基本持平' })
  }
  const up = sign(change.value) > 0
  line.text(`${versus ? `比${last}` : ''}${pattern.each ?? ''}`)
  const amount = unsigned(printAmount(change.value, 'wan', facts.digits))
  line.add({ kind: 'figure', id: changeId, text: `${up ? '增加' : '减少'}${amount}` })
  line.text('万元，')
  const growth = facts.value(growthId)
  if (growth.state === 'missing') return line.add(gap(growth.needs, facts))
  if (growth.state === 'undefined') {
    return line.text(growth.why === 'negative-base' ? '上年为负数，不可比' : pattern.zeroBase)
  }
  const rate = unsigned(printPercent(growth.value, facts.digits))
  line.add({ kind: 'figure', id: growthId, text: `${up ? '增长' : '下降'}${rate}` })
}

function typedText(pattern: Of<'text'> | Of<'name'>, { line, facts, place }: Writing): void {
  const at = facts.origin(within(pattern.at, place))
  const typed = textOf(pattern.at, facts, place)
  const bare = pattern.t === 'text' ? bareOf(pattern, typed) : typed.trim()
  if (bare === '') return line.add(gap([at], facts))
  const end = pattern.t === 'name' ? pattern.trim : undefined
  const text = end !== undefined && bare !== end && bare.endsWith(end) ? bare.slice(0, -end.length) : bare
  line.add({ kind: 'typed', at, text })
}

/**
 * A part under a condition: written where it holds, a gap where the answer waits for something that this line does not
 * ask for yet.
 */
function under(when: Condition | undefined, pattern: Pattern, to: Writing): void {
  const answer = when ? ask(when, to.facts, to.place) : true
  if (answer === true) put(pattern, to)
  else if (answer !== false && !to.line.asksFor(answer)) to.line.add(gap(answer, to.facts))
}

/** Parts with something between those of them that are not empty. */
function joined(parts: readonly ((line: Line) => void)[], between: string, { line, facts }: Writing): void {
  let first = true
  for (const part of parts) {
    const one = new Line(facts)
    part(one)
    if (one.inlines.length === 0) continue
    if (!first) line.text(between)
    first = false
    for (const inline of one.inlines) line.add(inline)
  }
}

function each(pattern: Of<'each'>, { line, facts, place: outer }: Writing): void {
  const { list, when, item, between } = pattern
  const write = (): readonly Inline[] => {
    const written = new Line(facts)
    const parts = facts
      .rows(list)
      .map((row) => (one: Line) => under(when, item, { line: one, facts, place: { list, row } }))
    joined(parts, between, { line: written, facts, place: outer })
    return written.inlines
  }
  const written = facts.kept && !outer ? facts.kept(pattern, write) : write()
  // A list that the sentence announces and that has nothing to name waits for its first row.
  if (written.length === 0) line.add(gap([list], facts))
  for (const inline of written) line.add(inline)
}

function oneOf({ arms, otherwise }: Of<'oneOf'>, to: Writing): void {
  for (const arm of arms) {
    const answer = ask(arm.when, to.facts, to.place)
    if (answer === true) return put(arm.p, to)
    if (answer !== false) return to.line.add(gap(answer, to.facts))
  }
  put(otherwise, to)
}

function put(pattern: Pattern, to: Writing): void {
  const { line, facts, place } = to
  switch (pattern.t) {
    case 'lit':
      return line.text(pattern.write)
    case 'year':
      return line.text(String(pattern.which === 'this' ? facts.year : facts.year - 1))
    case 'amount':
      return figure(pattern.id, to, (value) => printAmount(value, 'wan', facts.digits), '万元')
    case 'percent':
      return figure(pattern.id, to, (value) => printPercent(value, facts.digits))
    case 'count':
      return figure(pattern.id, to, printCount, pattern.unit)
    case 'points':
      return figure(pattern.id, to, printPoints, pattern.unit)
    case 'text':
    case 'name':
      return typedText(pattern, to)
    case 'word': {
      const chosen = pattern.of[textOf(pattern.at, facts, place)]
      return chosen === undefined ? line.add(gap([within(pattern.at, place)], facts)) : line.text(chosen)
    }
    case 'moved':
      return moved(pattern, to)
    case 'maybe':
      return under(pattern.when, pattern.p, to)
    case 'oneOf':
      return oneOf(pattern, to)
    case 'each':
      return each(pattern, to)
    case 'joined': {
      const parts = pattern.parts.map(
        ({ when, p }) =>
          (one: Line) =>
            under(when, p, { line: one, facts, place }),
      )
      return joined(parts, pattern.between, to)
    }
    case 'seq':
      for (const part of pattern.of) put(part, to)
  }
}

/**
 * Writes a pattern. A missing figure or text becomes a gap that lists the fields it waits for; nothing is invented.
 * @example plainText(write(say`收、支总计${money('overall.total')}。`, facts)) // '收、支总计3850.87万元。'
 */
export function write(pattern: Pattern, facts: Facts, place?: Place): readonly Inline[] {
  const line = new Line(facts)
  put(pattern, { line, facts, place })
  return line.inlines
}

/** A gap as a document prints it. */
export const gapText = (label: string): string => `〔待填：${label}〕`

/** The written words without marks. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'gap' ? gapText(inline.label) : inline.text)).join('')
