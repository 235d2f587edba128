import { type Inline, plainText } from '../wording'

/** A piece of a sentence that stays, or one that gives way to another. */
export type Piece =
  | { readonly kind: 'same'; readonly inline: Inline }
  | {
      readonly kind: 'changed'
      readonly before: string
      readonly after: string
      /** What `after` says. */
      readonly inlines: readonly Inline[]
    }

const keyOf = (inline: Inline): string => {
  switch (inline.kind) {
    case 'figure':
      return `figure ${inline.id}`
    case 'typed':
      return `typed ${inline.at}`
    case 'gap':
      return 'gap'
    case 'text':
      return `text ${inline.text}`
  }
}

const wordsOf = (inline: Inline | undefined): string => (inline ? plainText([inline]) : '')

/** The longest run of pieces two sentences have in common, as pairs of places. */
function common(before: readonly Inline[], after: readonly Inline[]): readonly (readonly [number, number])[] {
  const [rows, columns] = [before.length, after.length]
  const length = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0
  const alike = (i: number, j: number): boolean => {
    const [a, b] = [before[i], after[j]]
    return a !== undefined && b !== undefined && keyOf(a) === keyOf(b)
  }
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const row = length[i]
      if (row) row[j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    if (alike(i, j)) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** What is never cut: a number with its sign of percent, a number in words, a foreign word; else a single character. */
const TOKEN = /\p{Nd}+(?:[.,．]\p{Nd}+)*[%％‰]?|[〇零一二三四五六七八九十百千]+|[A-Za-z]+|./gsu

/** Inlines cut as small as they may be: figures and gaps stay whole. */
const tokensOf = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline): readonly Inline[] =>
    inline.kind === 'figure' || inline.kind === 'gap'
      ? [inline]
      : (inline.text.match(TOKEN) ?? []).map((text) => ({ ...inline, text })),
  )

/** Two neighbours of a kind as one; undefined where they are not. */
function oneOf(a: Inline, b: Inline): Inline | undefined {
  if (a.kind === 'text' && b.kind === 'text') return { ...a, text: a.text + b.text }
  if (a.kind === 'typed' && b.kind === 'typed' && a.at === b.at) return { ...a, text: a.text + b.text }
  return undefined
}

function joined(tokens: readonly Inline[]): readonly Inline[] {
  const inlines: Inline[] = []
  for (const token of tokens) {
    const last = inlines[inlines.length - 1]
    const both = last && oneOf(last, token)
    if (both) inlines[inlines.length - 1] = both
    else inlines.push(token)
  }
  return inlines
}

/** How many tokens two runs share at their beginnings, of at most `most`. */
function shared(a: readonly Inline[], b: readonly Inline[], most: number): number {
  let n = 0
  while (n < most && wordsOf(a[n]) === wordsOf(b[n])) n += 1
  return n
}

/** What gave way to what, without the words both begin and end with: those stay. */
function trimmed(before: readonly Inline[], after: readonly Inline[]): readonly Piece[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const most = Math.min(old.length, fresh.length)
  const head = shared(old, fresh, most)
  const tail = shared([...old].reverse(), [...fresh].reverse(), most - head)
  const [gone, come] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)]
  const same = (inline: Inline): Piece => ({ kind: 'same', inline })
  return [
    ...joined(fresh.slice(0, head)).map(same),
    ...(gone.length + come.length > 0
      ? [
          {
            kind: 'changed',
            before: plainText(gone),
            after: plainText(come),
            inlines: joined(come),
          } as const,
        ]
      : []),
    ...joined(fresh.slice(fresh.length - tail)).map(same),
  ]
}

/**
 * A sentence as old → new: what both say, and in between what gave way to what, as little of it as can be. A figure is
 * compared with itself, words with the same words.
 */
export function piecesOf(before: readonly Inline[], after: readonly Inline[]): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (more: readonly Piece[]): void => {
    for (const piece of more) {
      const last = pieces[pieces.length - 1]
      const both = last?.kind === 'same' && piece.kind === 'same' && oneOf(last.inline, piece.inline)
      if (both) pieces[pieces.length - 1] = { kind: 'same', inline: both }
      else pieces.push(piece)
    }
  }
  let [from, to] = [0, 0]
  for (const [i, j] of [...common(before, after), [before.length, after.length] as const]) {
    add(trimmed(before.slice(from, i), after.slice(to, j)))
    const [old, fresh] = [before[i], after[j]]
    if (old && fresh) add(trimmed([old], [fresh]))
    from = i + 1
    to = j + 1
  }
  return pieces
}
