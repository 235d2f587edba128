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

/**
 * A sentence as old → new: what both say, and in between what gave way to what. A figure is compared with itself,
 * words with the same words.
 */
export function piecesOf(before: readonly Inline[], after: readonly Inline[]): readonly Piece[] {
  const pieces: Piece[] = []
  let [from, to] = [0, 0]
  const gap = (i: number, j: number): void => {
    const [old, fresh] = [before.slice(from, i), after.slice(to, j)]
    if (old.length + fresh.length === 0) return
    pieces.push({ kind: 'changed', before: plainText(old), after: plainText(fresh), inlines: fresh })
  }
  for (const [i, j] of [...common(before, after), [before.length, after.length] as const]) {
    gap(i, j)
    const [old, fresh] = [before[i], after[j]]
    if (fresh)
      pieces.push(
        wordsOf(old) === wordsOf(fresh)
          ? { kind: 'same', inline: fresh }
          : { kind: 'changed', before: wordsOf(old), after: wordsOf(fresh), inlines: [fresh] },
      )
    from = i + 1
    to = j + 1
  }
  return pieces
}
