import {
  absolute,
  type Exact,
  groupedText,
  printAmount,
  printCount,
  printPoints,
  subtract,
  whole,
} from '../amount'
import { type Place, textOf, within } from '../wording'
import type { Ground } from './ground'
import { type Outcome, totalOf } from './judge'
import type { Claim, Rule, Term } from './rule'
import { namesIn } from './texts/order'

const DIGITS = { zeros: 'keep' } as const

/** Between the two sides of a claim. */
const SIGNS = { same: '＝', atMost: '≤' } as const

/** A side in words: 本年收入合计＋年初结转和结余. */
const nameOf = (side: readonly Term[]): string =>
  side.map(({ name, minus }, i) => `${minus ? '－' : i === 0 ? '' : '＋'}${name}`).join('')

/** What a rule asks, in a few words. */
export function titleOf({ claim, title }: Rule): string {
  if (title !== undefined) return title
  switch (claim.is) {
    case 'same':
    case 'atMost':
      return `${nameOf(claim.a)}${SIGNS[claim.is]}${nameOf(claim.b)}`
    case 'together':
      return `${claim.a.name}与${claim.b.name}同时有`
    case 'notNegative':
      return '没有负数'
    case 'notZero':
      return `${claim.a.map(({ name }) => name).join('、')}不是 0`
    case 'written':
      return `${claim.name}写了`
    case 'named':
      return `${claim.name}不多于${claim.a.name}`
    case 'fits':
      return `${claim.name}与科目编码相符`
    case 'once':
      return `${claim.name}不重复`
  }
}

/** What a row is called in a sentence. */
export function rowName({ cells }: Place['row']): string {
  return cells.item ?? cells.name ?? cells.code ?? ''
}

/** Writes the sentences of one rule at one place. */
export class Speech {
  constructor(
    private readonly ground: Ground,
    private readonly place: Place | undefined,
  ) {}

  private value = ({ id }: Term): Exact => {
    const got = this.ground.figures.value(within(id, this.place))
    return got.state === 'known' ? got.value : whole(0n)
  }

  private number(value: Exact, { id }: Term, full: boolean): string {
    const measure = this.ground.figures.measure(within(id, this.place))
    if (measure === 'points') return printPoints(value)
    if (measure !== 'amount') return printCount(value)
    // Alike in print and yet not the same: only all digits show it.
    return full ? `${groupedText(value.n / value.d, 'yuan')} 元` : `${printAmount(value, 'wan', DIGITS)} 万元`
  }

  private called(name: string): string {
    const row = this.place && rowName(this.place.row)
    return row ? `${row}的${name}` : name
  }

  private side(side: readonly Term[], full: boolean): string {
    const [first] = side
    if (!first) return ''
    const sum = this.number(totalOf(side, this.value), first, full)
    if (side.length === 1 && !first.minus) return `${this.called(first.name)} ${sum}`
    // What is 0 adds nothing, to the sum or to the sentence.
    const told = side.filter((term) => this.value(term).n !== 0n)
    const parts = (told.length > 0 ? told : side).map((term, i) => {
      const number = this.number(this.value(term), term, full).replace(/ (?:万元|元)$/, '')
      return `${term.minus ? '－' : i === 0 ? '' : '＋'}${i === 0 ? this.called(term.name) : term.name} ${number}`
    })
    return `${parts.join('')}＝${sum}`
  }

  private twoSides({ is, a, b }: Extract<Claim, { is: 'same' | 'atMost' }>, outcome: Outcome): string {
    const [left, right] = [totalOf(a, this.value), totalOf(b, this.value)]
    const alike = printAmount(left, 'wan', DIGITS) === printAmount(right, 'wan', DIGITS)
    const numbers = `${this.side(a, alike)}，${this.side(b, alike)}`
    const [first] = a
    const gap = first ? this.number(absolute(subtract(left, right)), first, alike) : ''
    const how = is === 'same' ? `相差 ${gap}` : `多出 ${gap}`
    if (outcome.ends === 'note')
      return outcome.why === 'rounding'
        ? `${numbers}，${how}，在四舍五入的尾差之内。`
        : `${numbers}，${how}；有的数小数填得少，看不出是不是尾差。`
    return `${numbers}，${how}；${is === 'same' ? '两者应当相等' : '前者不应大于后者'}。`
  }

  /** What was found. */
  say({ claim }: Rule, outcome: Outcome): string {
    if (outcome.ends === 'unchecked') return this.waiting(claim, outcome)
    switch (claim.is) {
      case 'same':
      case 'atMost':
        return this.twoSides(claim, outcome)
      case 'together':
        return `${this.side([claim.a], false)}，${this.side([claim.b], false)}，一个是 0，一个不是 0；两者应当同时有。`
      case 'notNegative': {
        const negative = claim.a.filter((term) => this.value(term).n < 0n)
        const first = negative.slice(0, MOST_NAMED).map((term) => this.side([term], false))
        return `${first.join('，')}${negative.length > MOST_NAMED ? `，等 ${negative.length} 处` : ''}，是负数。`
      }
      case 'notZero':
        return `${claim.a.map(({ name }) => this.called(name)).join('、')}${claim.a.length > 1 ? '都' : ''}是 0。`
      case 'written':
        return `${claim.about.map((term) => this.side([term], false)).join('，')}，没有写${claim.name}。`
      case 'named':
        return `${claim.name}列了 ${namesIn(textOf(claim.at, this.ground.facts, this.place)).least} 个，${this.side([claim.a], false)}；列的不应多于说的个数。`
      case 'fits':
        return `${this.place ? `${this.place.row.cells.code ?? ''} ${rowName(this.place.row)}` : ''}的${claim.name}与编码不符。`
      case 'once':
        return `${this.place ? `${this.place.row.cells[claim.column] ?? ''} ${rowName(this.place.row)}` : ''}有不止一行。`
    }
  }

  private waiting(claim: Claim, { needs }: Extract<Outcome, { ends: 'unchecked' }>): string {
    const labels = [...new Set(needs.map((at) => this.ground.facts.label(at)))]
    const missing =
      labels.length > MOST_NAMED
        ? `${labels.slice(0, MOST_NAMED).join('、')}等 ${labels.length} 项`
        : labels.join('、')
    switch (claim.is) {
      case 'same':
      case 'atMost':
        return `${this.called(nameOf(claim.a))}与${this.called(nameOf(claim.b))}还不能核对，缺${missing}。`
      case 'together':
        return `${this.called(claim.a.name)}与${this.called(claim.b.name)}还不能核对，缺${missing}。`
      default:
        return `还不能核对，缺${missing}。`
    }
  }
}

const MOST_NAMED = 3

const TODO: Readonly<Record<Claim['is'], string>> = {
  same: '对着账看这几个数，改填错的那一个。',
  atMost: '对着账看这几个数，改填错的那一个。',
  together: '补上金额或数量；确实没有的，两个都填 0。',
  notNegative: '看看是不是多写了负号；确是负数的，认可并说明。',
  notZero: '看看是不是漏填；确实是 0 的，认可并说明。',
  written: '补写一句。',
  named: '数一数，改个数或删去多列的。',
  fits: '改类别，或改选科目。',
  once: '合并成一行，或改选科目。',
}

/** What to do about it. */
export function todoOf({ claim, todo }: Rule, outcome: Outcome): string {
  if (outcome.ends === 'unchecked') return '补填缺的数。'
  if (outcome.ends === 'note')
    return outcome.why === 'rounding' ? '不用改。' : '把小数填全（两位），再核对一次。'
  return todo ?? TODO[claim.is]
}

/** The exact values a claim was judged on. */
export const basisOf = (values: readonly Exact[]): string => values.map(({ n, d }) => `${n}/${d}`).join(' ')
