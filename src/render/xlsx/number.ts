/** A number as a workbook has it. */
export interface CellNumber {
  /** Digits as XML writes a number; of a percentage the ratio. */
  readonly value: string
  /** The number format that prints it again as it was printed. */
  readonly format: string
}

const PRINTED = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/

/** Two places to the left, digit by digit: 94.57 % is 0.9457 and not 0.9456999… */
function hundredth(whole: string, decimals: string): string {
  const padded = whole.padStart(3, '0')
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`.replace(/^0+(?=\d\.)/, '')
}

/**
 * Reads a number back from its printed text; undefined for what is none ('/', a dash, nothing).
 * @example readPrinted('94.57%') // { value: '0.9457', format: '0.00%' }
 */
export function readPrinted(text: string): CellNumber | undefined {
  const match = PRINTED.exec(text.trim())
  if (!match) return undefined
  const [, sign = '', grouped = '', decimals = '', percent = ''] = match
  const whole = grouped.replaceAll(',', '')
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`
  const value = percent === '' ? `${whole}${decimals && `.${decimals}`}` : hundredth(whole, decimals)
  return { value: sign + value, format: `${grouped.includes(',') ? '#,##0' : '0'}${places}${percent}` }
}
