import { absolute, add, compare, type Exact, sign, subtract, whole } from '../amount'
import type { FieldPath } from '../draft'
import {
  type FigureId,
  type Figures,
  type FigureValue,
  type Formula,
  inputsOf,
  type Measure,
} from '../figures'
import { fullText, type Numbers, printedText } from './numbers'

/** What a sentence is made from. */
export interface Telling {
  readonly figures: Figures
  readonly numbers: Numbers
  readonly name: (id: FigureId) => string
  /** What a field is called. */
  readonly label: (at: FieldPath) => string
  /** The text typed at a path. */
  readonly text: (at: FieldPath) => string
}

/** So many parts of a sum are named; the others are one number. */
const NAMED = 3

const amountOf = (id: FigureId, { figures }: Telling): Exact => {
  const got = figures.value(id)
  return got.state === 'known' ? got.value : whole(0n)
}

/** A figure with its name and its number: 年末结转和结余3.2万元. */
function named(id: FigureId, telling: Telling): string {
  return `${telling.name(id)}${fullText(amountOf(id, telling), telling.figures.measure(id), telling.numbers)}`
}

/** What a result comes to, and what is printed of it where that is not the same. */
function result(value: Exact, measure: Measure, { numbers }: Telling): string {
  const [full, printed] = [fullText(value, measure, numbers), printedText(value, measure, numbers)]
  if (full === printed) return `等于${full}`
  if (measure === 'amount' && numbers.unit === 'yuan') return `等于${full}，文中印${printed}`
  return `等于${full}，四舍五入为${printed}`
}

function sum(ids: readonly FigureId[], value: Exact, measure: Measure, telling: Telling): string {
  const [first] = ids
  if (first === undefined) return `没有要相加的数，${result(value, measure, telling)}。`
  if (ids.length === 1) return `就是${named(first, telling)}${tail(value, measure, telling)}。`
  if (ids.length <= NAMED + 1)
    return `${ids.map((id) => named(id, telling)).join('，加')}，${result(value, measure, telling)}。`
  const largest = [...ids]
    .map((id) => ({ id, value: amountOf(id, telling) }))
    .sort((a, b) => compare(absolute(b.value), absolute(a.value)))
    .slice(0, NAMED)
  const shown = largest.reduce((sum, one) => add(sum, one.value), whole(0n))
  const rest = fullText(subtract(value, shown), measure, telling.numbers)
  const parts = largest.map(({ id }) => named(id, telling)).join('，加')
  return `${parts}，加其余${ids.length - NAMED}项${rest}，共${ids.length}项，${result(value, measure, telling)}。`
}

/** Of a number that is taken over unchanged only what is printed is said. */
function tail(value: Exact, measure: Measure, { numbers }: Telling): string {
  const [full, printed] = [fullText(value, measure, numbers), printedText(value, measure, numbers)]
  if (full === printed) return ''
  return measure === 'amount' && numbers.unit === 'yuan' ? `，文中印${printed}` : `，四舍五入为${printed}`
}

function minus(a: FigureId, b: FigureId, value: Exact, measure: Measure, telling: Telling): string {
  const base = `${named(a, telling)}，减去${named(b, telling)}，${result(value, measure, telling)}`
  return `${base}${sign(value) === 0 ? '，两数相同' : ''}。`
}

/** 比上年减少的130.96万元，除以上年的483.19万元，等于27.103%，四舍五入为27.1%. */
function growth(was: FigureId, now: FigureId, telling: Telling): string {
  const { figures, numbers } = telling
  const [before, after] = [amountOf(was, telling), amountOf(now, telling)]
  const measure = figures.measure(was)
  const change = subtract(after, before)
  const base = fullText(before, measure, numbers)
  if (sign(change) === 0) return `与上年的${base}相同，没有增减，增长率是0%。`
  const ratio = { n: absolute(change).n * before.d, d: change.d * before.n }
  const moved = `比上年${sign(change) > 0 ? '增加' : '减少'}的${fullText(absolute(change), measure, numbers)}`
  return `${moved}，除以上年的${base}，${result(ratio, 'percent', telling)}。`
}

function score(formula: Extract<Formula, { op: 'score' }>, value: Exact, telling: Telling): string {
  const { figures, numbers } = telling
  const shown = (id: FigureId): string => fullText(amountOf(id, telling), figures.measure(id), numbers)
  const [done, plan, full] = [shown(formula.done), shown(formula.plan), shown(formula.full)]
  const order = compare(amountOf(formula.done, telling), amountOf(formula.plan, telling))
  const got = fullText(value, 'points', numbers)
  const met =
    order === 0 || (formula.sense === 'atLeast' ? order > 0 : formula.sense === 'atMost' && order < 0)
  const given = `完成${done}，指标${formula.sense === 'atMost' ? '不超过' : formula.sense === 'atLeast' ? '不少于' : '等于'}${plan}`
  if (met) return `${given}，达到了，得全部权重${got}分。`
  const part = order > 0 ? `${plan}除以${done}` : `${done}除以${plan}`
  return `${given}，没有达到；${part}，乘以权重${full}，保留两位小数，得${got}分。`
}

function typed(formula: Extract<Formula, { op: 'input' }>, value: Exact, telling: Telling): string {
  const { label, text, figures, numbers } = telling
  const written = text(formula.at).trim()
  const measure = figures.measure(formula.at)
  const number = fullText(value, measure, numbers)
  if (written === '') return `${label(formula.at)}写了无此项，按0算。`
  const bare = number.replace(/[元万]+$/, '')
  const reading =
    written === bare || written.replace(/,/g, '') === bare.replace(/,/g, '') ? '' : `“${written}”，读作`
  return `${label(formula.at)}填的是${reading}${number}${tail(value, measure, telling)}。`
}

const WITHOUT = {
  'zero-base': '上年是0，没有增长率',
  'zero-whole': '合计是0，不算占比',
  'zero-plan': '预算是0，不算完成预算的比例',
  'negative-base': '作为除数的数是负数，不可比',
} as const

const MOST_NEEDS = 3

function waiting(needs: readonly FieldPath[], { label }: Telling): string {
  const names = [...new Set(needs.map(label))]
  const shown = names.slice(0, MOST_NEEDS).join('、')
  return `还不能算，缺${shown}${names.length > MOST_NEEDS ? `等${names.length}项` : ''}。`
}

/** Why a figure has no value, with the names of what it was to be worked out from. */
function without(why: keyof typeof WITHOUT, formula: Formula, telling: Telling): string {
  const culprit = inputsOf(formula).find((id) => telling.figures.value(id).state === 'undefined')
  return culprit === undefined ? `${WITHOUT[why]}。` : `${telling.name(culprit)}没有数：${WITHOUT[why]}。`
}

/** One sentence that tells how a figure came about, with its numbers. */
export function tell(id: FigureId, formula: Formula, value: FigureValue, telling: Telling): string {
  if (value.state === 'missing') return waiting(value.needs, telling)
  if (value.state === 'undefined') return without(value.why, formula, telling)
  const measure = telling.figures.measure(id)
  switch (formula.op) {
    case 'input':
      return typed(formula, value.value, telling)
    case 'rows':
      return `一共${formula.n}行，按行数算。`
    case 'sum':
      return sum(formula.of, value.value, measure, telling)
    case 'minus':
      return minus(formula.a, formula.b, value.value, measure, telling)
    case 'share':
      return `${named(formula.part, telling)}，除以${named(formula.whole, telling)}，${result(value.value, 'percent', telling)}。`
    case 'growth':
      return growth(formula.was, formula.now, telling)
    case 'rate':
      return `${named(formula.done, telling)}，除以${named(formula.plan, telling)}，${result(value.value, 'percent', telling)}。`
    case 'score':
      return score(formula, value.value, telling)
  }
}

/** How a figure follows, in a few words under its name: 决算 ÷ 预算. */
export function inShort(formula: Formula): string {
  switch (formula.op) {
    case 'input':
      return ''
    case 'rows':
      return '按行数算'
    case 'sum':
      return formula.of.length === 1 ? '照抄' : `${formula.of.length} 项相加`
    case 'minus':
      return '前者 － 后者'
    case 'share':
      return '部分 ÷ 合计'
    case 'growth':
      return '（本年 － 上年）÷ 上年'
    case 'rate':
      return '决算 ÷ 预算'
    case 'score':
      return '按完成的程度得分'
  }
}
