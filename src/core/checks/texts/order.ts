import { around } from './plain'
import type { Hit, Looks } from './text-rule'

const DIGITS = '零一二三四五六七八九十'

/** 十二 → 12, 3 → 3. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number.parseInt(text, 10)
  const [tens, ones] = text.replace('两', '二').split('十')
  if (ones === undefined) return DIGITS.indexOf(text.replace('两', '二'))
  return (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

/** Ways to number, each counted for itself: at the beginning of a line, or 一是…二是… within it. */
const STYLES: readonly RegExp[] = [
  /(?:^|\n)[ \t\u3000]*(?<n>\d{1,2})[.．、](?!\d)/g,
  /(?:^|\n)[ \t\u3000]*[（(](?<n>\d{1,2})[）)]/g,
  /(?:^|\n)[ \t\u3000]*(?<n>[一二三四五六七八九十]{1,3})、/g,
  /(?:^|\n)[ \t\u3000]*[（(](?<n>[一二三四五六七八九十]{1,3})[）)]/g,
  /(?:^|[，。；：:\n）”\u3000 ])(?<n>[一二三四五六七八九十]{1,2})是(?![一不否])/g,
]

export function numberingHits(text: string): readonly Hit[] {
  return STYLES.flatMap((style): Hit[] => {
    let last = 0
    for (const match of text.matchAll(style)) {
      const said = match.groups?.n ?? ''
      const n = numberOf(said)
      // Each list begins anew with 1.
      if (n !== 1 && n !== last + 1 && !(last === 0 && n < 1)) {
        const at = (match.index ?? 0) + match[0].indexOf(said)
        const after = last === 0 ? '开头不是 1' : `${last} 后面是 ${n}`
        return [{ text: `${last} ${n}`, say: `序号${after}：${around(text, at, said.length)}` }]
      }
      last = n
    }
    return []
  })
}

/** What stands in brackets or quotes may hold marks of its own. */
const bare = (text: string): string => text.replace(/[（(][^（()）]*[)）]|“[^”]*”|《[^》]*》/g, '某')

/** How many names a list may hold: 和 may join two of them, or belong to one. */
export function namesIn(text: string): { readonly least: number; readonly most: number } {
  const list = bare(text)
  const least = list.split('、').filter((one) => one.trim() !== '').length
  return { least, most: least + (list.match(/[和及与]/g) ?? []).length }
}

const NUMBER = '(?<n>\\d{1,3}|[二两三四五六七八九十]{1,3})'

/** Names counted behind them: 甲、乙等2个项目. */
function countedBehind(of: string, text: string): readonly Hit[] {
  const pattern = new RegExp(
    `(?<list>[^，。；：:\\n]*、[^，。；：:\\n、]*?)(?<etc>等)?${NUMBER}(?:个|家|类)(?:${of})`,
    'g',
  )
  return [...bare(text).matchAll(pattern)].flatMap((match): Hit[] => {
    const { list = '', etc, n = '' } = match.groups ?? {}
    const [count, { least, most }] = [numberOf(n), namesIn(list)]
    const fits = etc ? least <= count : least <= count && count <= most
    return fits ? [] : [{ text: match[0], say: `写的是 ${count} 个，列了 ${least} 个：${match[0]}` }]
  })
}

/** Names announced before them: 2个项目：甲、乙。 */
function countedBefore(of: string, text: string): readonly Hit[] {
  const pattern = new RegExp(
    `${NUMBER}(?:个|家|类)(?:${of})(?:分别是|分别为|包括|：|:)(?<list>[^，。；：:\\n]*、[^，。；：:\\n]*)`,
    'g',
  )
  return [...bare(text).matchAll(pattern)].flatMap((match): Hit[] => {
    const { list = '', n = '' } = match.groups ?? {}
    const etc = /等(?:[^、]{0,4})$/.test(list)
    const [count, { least, most }] = [numberOf(n), namesIn(list)]
    const fits = etc ? least <= count : least <= count && count <= most
    return fits ? [] : [{ text: match[0], say: `写的是 ${count} 个，列了 ${least} 个：${match[0]}` }]
  })
}

export function countHits({ of }: Extract<Looks, { for: 'counts' }>, text: string): readonly Hit[] {
  const things = of.join('|')
  return [...countedBehind(things, text), ...countedBefore(things, text)]
}
