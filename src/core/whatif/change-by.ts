import { add, centsIn, type Exact, exactText, type MoneyUnit, multiply, readAmount, whole } from '../amount'
import { evaluate } from '../amount/expression'
import { toCents } from './cents'

/** A changed amount as it would be typed, or the sentence that says why there is none. */
export type Changed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly say: string }

const refuse = (say: string): Changed => ({ ok: false, say })

/** Amounts step by 100 元. */
const STEP = 10_000n
/** With Shift. */
const LARGE = 10n

function changed(text: string, unit: MoneyUnit, to: (cents: Exact) => Exact): Changed {
  const reading = readAmount(text, unit)
  if (reading.state === 'unreadable') return refuse(reading.say)
  if (reading.state === 'blank') return refuse('这里还没有数，先填一个再调。')
  return { ok: true, text: exactText(toCents(to(reading.value)), unit) }
}

/** One step up or down with an arrow key. */
export const stepped = (text: string, unit: MoneyUnit, by: 1 | -1, large = false): Changed =>
  changed(text, unit, (cents) => add(cents, whole(STEP * BigInt(by) * (large ? LARGE : 1n))))

/**
 * An amount moved by a slider, to the 分.
 * @param hundredths of a percent: -500 is 5 % less
 */
export const moved = (text: string, unit: MoneyUnit, hundredths: number): Changed =>
  changed(text, unit, (cents) => multiply(cents, { n: 10_000n + BigInt(hundredths), d: 10_000n }))

/**
 * An amount changed by a formula: ×0.95, ÷2, +3, -1200, +5%. A number by itself takes its place. What a product leaves
 * below the 分 is rounded, half up.
 * @example changeBy('4200', 'yuan', '×0.95') // { ok: true, text: '3990' }
 */
export function changeBy(text: string, unit: MoneyUnit, formula: string): Changed {
  const bare = formula
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/[×✕xX]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[−–]/g, '-')
  if (bare === '') return refuse('写 ×0.95、+300 或 -5% 这样的算式。')
  const [, sign = '', size] = /^([+-])(.+)%$/.exec(bare) ?? []
  if (size !== undefined) {
    const part = evaluate(size)
    if (!part) return refuse(notRead(formula))
    const factor = add(whole(100n), multiply(part, whole(sign === '-' ? -1n : 1n)))
    return changed(text, unit, (cents) => multiply(cents, { n: factor.n, d: factor.d * 100n }))
  }
  if (!/^[*/+-]/.test(bare)) {
    const typed = readAmount(formula, unit)
    if (typed.state === 'read') return { ok: true, text: exactText(typed.value.n, unit) }
    return refuse(typed.state === 'unreadable' ? typed.say : notRead(formula))
  }
  // The text stands for the amount in its unit, so that + and - are in that unit too.
  const reading = readAmount(text, unit)
  if (reading.state !== 'read') return changed(text, unit, (cents) => cents)
  const own = exactText(reading.value.n, unit)
  const value = evaluate(`(${own})${bare}`)
  if (!value) return refuse(notRead(formula))
  return { ok: true, text: exactText(toCents(multiply(value, whole(centsIn(unit)))), unit) }
}

const notRead = (formula: string): string => `没认出“${formula.trim()}”。写 ×0.95、+300 或 -5% 这样的算式。`
