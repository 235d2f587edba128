import { type Exact, whole } from './exact'
import { evaluate } from './expression'
import { centsIn, groupedText, type MoneyUnit, unitWord } from './print'

/**
 * What was understood of a typed text. `places` are the decimals typed, in the unit of entry: they tell how exact the
 * number is. `echo` is what to show under the field where the text is not already plain digits.
 */
export type Reading =
  | { readonly state: 'blank'; readonly echo?: string }
  | { readonly state: 'read'; readonly value: Exact; readonly places: number; readonly echo?: string }
  | { readonly state: 'unreadable'; readonly say: string }

/** Words that mean "there is no figure"; never 0. */
const NO_FIGURE = /^(?:[-—–－/]+|不适用|无|没有)$/
const PLAIN = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const COUNT_UNIT = /(?:台[(（]?套[)）]?|人次|批次|[辆台套次人批个项])$/
/** 10^15 元: far above any unit's accounts, far below what the rounding can bear. */
const LARGEST = 10n ** 17n

const CHINESE_DIGITS = '零一二三四五六七八九'

/** Several numbers pasted into one field; put together they would be a number nobody wrote. */
const SEVERAL = /[\t\r\n]|\d +\d/

/** The text as one line of plain characters. Spaces are dropped, but for those that part two numbers. */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\u202a-\u202e\ufeff]/g, '')
    .trim()
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
    .replace(/ +/g, (space, at: number, whole: string) =>
      /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole[at + space.length] ?? '') ? space : '',
    )
    .replace(/[，﹐]/g, ',')
    .replace(/[×✕]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[−–]/g, '-')
    .replace(/^[¥￥]/, '')
    .replace(/^=/, '')
}

/** A digit hint for Chinese numerals below one hundred: 六批 → 6. Silent where the numeral goes on (六百). */
function chineseNumber(text: string): number | undefined {
  const match =
    /^([一二三四五六七八九])?(十)?([一二三四五六七八九零])?(?![一二三四五六七八九零十百千万亿多几点余来])/.exec(
      text.replace(/^两/, '二'),
    )
  const [found, tens, ten, ones] = match ?? []
  if (!found) return undefined
  const unit = ones ? CHINESE_DIGITS.indexOf(ones) : 0
  if (ten) return (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + unit
  return CHINESE_DIGITS.indexOf(tens ?? ones ?? '零')
}

function notUnderstood(text: string, example: string): Reading {
  const shown = text.trim().length > 12 ? `${text.trim().slice(0, 12)}…` : text.trim()
  const number = chineseNumber(text.trim())
  return {
    state: 'unreadable',
    say: `没认出“${shown}”，原样留着。请写${number === undefined ? `数字，如 ${example}` : ` ${number}`}。`,
  }
}

/** Longer than any calculation a person types; keeps a pasted book from being taken for one. */
const LONGEST_TEXT = 200

const tooLong = (text: string): Reading => ({
  state: 'unreadable',
  say: `“${text.trim().slice(0, 12)}…”太长了，原样留着。这里只写一个数。`,
})

/**
 * Decimals that were typed. A product or a quotient is not rounded where it was typed: all its decimals count.
 */
const decimalsOf = (text: string): number => (/[*/]/.test(text) ? MOST_DECIMALS : typedDecimals(text))

/** 分 in 万元. */
const MOST_DECIMALS = 6

const typedDecimals = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map((m) => m[1]?.length ?? 0))

function plainNote(text: string): Reading | undefined {
  if (text === '') return { state: 'blank' }
  if (SEVERAL.test(text)) {
    return { state: 'unreadable', say: '这里有好几个数，原样留着。一格只写一个数。' }
  }
  if (NO_FIGURE.test(text)) return { state: 'blank', echo: `“${text}”当作没有数，不是 0` }
  return undefined
}

/**
 * Reads a typed amount into whole 分. Accepts full-width digits, thousands separators, a unit of its own
 * (`1,595.64 万元`), and small calculations (`12+3.5`). Never guesses: what is not understood stays with a sentence.
 * @param unit the unit of entry, used where the text names none
 * @example readAmount('1,595.64 万元', 'yuan') // value 1595640000 分, echo '读作 15,956,400.00 元'
 */
export function readAmount(text: string, unit: MoneyUnit): Reading {
  if (text.length > LONGEST_TEXT) return tooLong(text)
  const bare = clean(text)
  const none = plainNote(bare)
  if (none) return none
  const [, body = bare, suffix] = /^(.*?)(亿元|亿|万元|万|元)$/.exec(bare) ?? []
  if (/^\([\d.,]+\)$/.test(body)) {
    return {
      state: 'unreadable',
      say: `“${text.trim()}”是负数还是正数？负数写 -${body.slice(1, -1)}，正数不写括号。`,
    }
  }
  const typed = evaluate(body)
  if (typed === undefined) return notUnderstood(text, unit === 'wan' ? '1595.64' : '15956400.00')
  const own: MoneyUnit = suffix === undefined ? unit : suffix.startsWith('元') ? 'yuan' : 'wan'
  const scale = centsIn(own) * (suffix?.startsWith('亿') ? 10_000n : 1n)
  const scaled = typed.n * scale
  if (scaled % typed.d !== 0n) {
    return {
      state: 'unreadable',
      say: `“${text.trim()}”算到了分以下，原样留着。请写到分（${own === 'wan' ? '万元最多六位' : '最多两位'}小数）。`,
    }
  }
  const cents = scaled / typed.d
  if (cents > LARGEST || cents < -LARGEST) {
    return { state: 'unreadable', say: `“${text.trim()}”太大了，原样留着。请看看是否多写了数字。` }
  }
  const value = whole(cents)
  const shift = own === unit ? 0 : own === 'wan' ? -4 : 4
  const places = Math.max(0, decimalsOf(body) + shift)
  if (PLAIN.test(text.trim()) && suffix === undefined) return { state: 'read', value, places }
  return { state: 'read', value, places, echo: `读作 ${groupedText(cents, unit)} ${unitWord[unit]}` }
}

/**
 * Reads a plain number with decimals: a weight, a score, a target of any unit. A percent sign is part of its unit.
 * @example readPoints('99.86%') // value 9986/100
 */
export function readPoints(text: string): Reading {
  if (text.length > LONGEST_TEXT) return tooLong(text)
  const bare = clean(text)
  const none = plainNote(bare)
  if (none) return none
  const value = evaluate(bare.replace(/%$/, ''))
  if (value === undefined) return notUnderstood(text, '9.5')
  return { state: 'read', value, places: typedDecimals(bare) }
}

/**
 * Reads a typed count: a whole number, not negative, perhaps with its measure word (`3辆`, `40 人次`).
 * @example readCount('３辆') // value 3, echo '读作 3'
 */
export function readCount(text: string): Reading {
  if (text.length > LONGEST_TEXT) return tooLong(text)
  const bare = clean(text)
  const none = plainNote(bare)
  if (none) return none
  const body = bare.replace(COUNT_UNIT, '')
  const value = evaluate(body)
  if (value === undefined) return notUnderstood(text, '6')
  if (value.n % value.d !== 0n)
    return { state: 'unreadable', say: `“${text.trim()}”不是整数，原样留着。数量请写整数。` }
  if (value.n < 0n) return { state: 'unreadable', say: `“${text.trim()}”小于 0，原样留着。数量不会是负数。` }
  const read = whole(value.n / value.d)
  if (read.n > LARGEST) return { state: 'unreadable', say: `“${text.trim()}”太大了，原样留着。` }
  return PLAIN.test(text.trim())
    ? { state: 'read', value: read, places: 0 }
    : { state: 'read', value: read, places: 0, echo: `读作 ${read.n}` }
}
