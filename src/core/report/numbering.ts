const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 99 in Chinese: 十, 十一, 二十. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const unit = ones === 0 && n > 0 ? '' : (DIGITS[ones] ?? '')
  if (tens === 0) return DIGITS[ones] ?? ''
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${unit}`
}

export const partNumber = (n: number): string => `第${chineseNumber(n)}部分`
export const sectionNumber = (n: number): string => `${chineseNumber(n)}、`
export const subsectionNumber = (n: number): string => `（${chineseNumber(n)}）`
