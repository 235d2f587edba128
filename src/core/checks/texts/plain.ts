import type { Hit, Looks } from './text-rule'

type Of<F extends Looks['for']> = Extract<Looks, { for: F }>

/** As much of a text as can be read in passing, around a place. */
export function around(text: string, from: number, length: number): string {
  const [start, end] = [Math.max(0, from - 6), Math.min(text.length, from + length + 8)]
  const part = text
    .slice(start, end)
    .replace(/\n/g, ' ')
    .replace(/[。；，]$/, '')
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`
}

export function wordHits({ find, to }: Of<'words'>, text: string): readonly Hit[] {
  return find.flatMap((one) =>
    [...text.matchAll(one)].map((match): Hit => {
      const hit = match.groups?.hit ?? match[0]
      const from = (match.index ?? 0) + match[0].indexOf(hit)
      return {
        text: hit,
        say: `“${hit}”：${around(text, from, hit.length)}`,
        ...(to ? { mended: text.replace(one, to.by) } : {}),
      }
    }),
  )
}

/** Whether a place lies within 《》 or “”. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return ['《》', '“”', '〔〕'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  )
}

const CLAUSE = /[，。；、：\n]/

/** The clause around a place. */
function clauseAt(text: string, at: number): { readonly before: string; readonly behind: string } {
  let from = at
  while (from > 0 && !CLAUSE.test(text[from - 1] ?? '')) from -= 1
  let to = at
  while (to < text.length && !CLAUSE.test(text[to] ?? '')) to += 1
  return { before: text.slice(from, at), behind: text.slice(at, to) }
}

export function yearHits({ before, behind, allow }: Of<'years'>, text: string, year: number): readonly Hit[] {
  if (year === 0) return []
  return [...text.matchAll(/(?:19|20)\d{2}年/g)].flatMap((match): Hit[] => {
    const [at, said] = [match.index ?? 0, Number.parseInt(match[0], 10)]
    if (said === year || said === year - 1 || isQuoted(text, at)) return []
    const clause = clauseAt(text, at)
    const whole = clause.before + clause.behind
    if (allow.test(whole)) return []
    const compared = before.test(clause.before)
    if (!compared && !behind.test(clause.behind.slice(match[0].length))) return []
    const wanted = compared ? year - 1 : year
    return [
      {
        text: match[0],
        say: `写的是${match[0]}，${compared ? '上年' : '报告年度'}是${wanted}年：${around(text, at, match[0].length)}`,
      },
    ]
  })
}

/** Whether two names of about one length differ in one letter: put in, left out or another. */
function oneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1
  return Math.max(a.length, b.length) - start - end === 1
}

const SHORTEST_NAME = 6

export function nameHits({ before }: Of<'names'>, text: string, unit: string): readonly Hit[] {
  const [head, tail] = [unit.slice(0, 2), unit.slice(-2)]
  if (unit.length < SHORTEST_NAME) return []
  const variants = new Set(before.map((one) => one + unit).filter((one) => text.includes(one)))
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (text.startsWith(unit, at)) continue
    for (const length of [unit.length - 1, unit.length, unit.length + 1]) {
      const said = text.slice(at, at + length)
      if (said.endsWith(tail) && oneOff(said, unit)) variants.add(said)
    }
  }
  return [...variants].map((said) => ({
    text: said,
    say: `“${said}”与单位全称“${unit}”不同`,
    mended: text.split(said).join(unit),
  }))
}

/** Marks that number a line and have no other half: 1）, a). */
const HALF_NUMBER = /(?:^|\n)\s*[\da-zA-Z一二三四五六七八九十]+[）)]/g

export function pairHits({ pairs }: Of<'pairs'>, text: string): readonly Hit[] {
  const bare = text.replace(HALF_NUMBER, (mark) => ' '.repeat(mark.length))
  const halves = new Map(pairs.flatMap(([open = '', close = '']) => [[open, close] as const]))
  const closing = new Map(pairs.map(([open = '', close = '']) => [close, open]))
  const wide = (mark: string): string => (mark === '(' ? '（' : mark === ')' ? '）' : mark)
  const open: { mark: string; at: number }[] = []
  const alone: { mark: string; at: number }[] = []
  for (let at = 0; at < bare.length; at += 1) {
    const mark = wide(bare[at] ?? '')
    if (halves.has(mark)) open.push({ mark, at })
    else if (closing.has(mark)) {
      if (open[open.length - 1]?.mark === closing.get(mark)) open.pop()
      else alone.push({ mark, at })
    }
  }
  return [...alone, ...open].map(({ mark, at }) => ({
    text: mark,
    say: `“${mark}”缺另一半：${around(text, at, 1)}`,
  }))
}
