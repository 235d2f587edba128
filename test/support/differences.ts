// What differs between two texts of the same sections: words of a clause, whole clauses, and their order.
import type { Passage } from './published'

export interface Difference {
  readonly section: string
  /** How the clause begins. */
  readonly clause: string
  readonly what: 'words' | 'only published' | 'only ours' | 'order'
  /** The fragments that differ; of a whole clause its beginning. */
  readonly published: string
  readonly ours: string
}

interface Pair {
  readonly published: number
  readonly ours: number
}

const LONGEST_EXCERPT = 20
const ALIKE = 0.5
const JOINT = /^(?:.|[()类款项]+)$/
/** Clauses with more stretches that differ say something else. */
const MOST_STRETCHES = 3

const tokensOf = (clause: string): readonly string[] => clause.match(/\d+(?:\.\d+)?|[^\d]/g) ?? []
const excerpt = (clause: string, length = LONGEST_EXCERPT): string =>
  clause.length > length ? `${clause.slice(0, length)}…` : clause

/** Positions of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const best = a.map(() => b.map(() => 0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? []
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const path: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) path.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return path
}

/** 1 for equal clauses; nearly that where one is the beginning of the other. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [tokensOf(a), tokensOf(b)]
  const begins = (a.startsWith(b) || b.startsWith(a)) && Math.min(left.length, right.length) >= 4
  return begins ? 0.99 : (2 * common(left, right).length) / (left.length + right.length)
}

/** Pairs equal clauses in their order first, then equal ones elsewhere, then the most alike. */
function paired(published: readonly string[], ours: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = common(published, ours).map(([i, j]) => ({ published: i, ours: j }))
  const free = ({ published: i, ours: j }: Pair): boolean =>
    !pairs.some((pair) => pair.published === i || pair.ours === j)
  const candidates = published
    .flatMap((left, i) => ours.map((right, j) => ({ published: i, ours: j, alike: likeness(left, right) })))
    .filter((one) => one.alike >= ALIKE && free(one))
    .sort((a, b) => b.alike - a.alike)
  for (const one of candidates) if (free(one)) pairs.push({ published: one.published, ours: one.ours })
  return pairs.sort((a, b) => a.published - b.published)
}

/** The stretches in which two clauses differ; with no more than a character or （款） between them they are one. */
function wordsThatDiffer(published: string, ours: string): readonly { published: string; ours: string }[] {
  const [a, b] = [tokensOf(published), tokensOf(ours)]
  const hunks: { a: [number, number]; b: [number, number] }[] = []
  let [i, j] = [0, 0]
  for (const [k, l] of [...common(a, b), [a.length, b.length] as const]) {
    if (k > i || l > j) {
      const last = hunks.at(-1)
      if (last && JOINT.test(a.slice(last.a[1], i).join(''))) {
        last.a[1] = k
        last.b[1] = l
      } else hunks.push({ a: [i, k], b: [j, l] })
    }
    i = k + 1
    j = l + 1
  }
  return hunks.map((hunk) => ({ published: a.slice(...hunk.a).join(''), ours: b.slice(...hunk.b).join('') }))
}

/** The pairs that stand elsewhere in ours: all but a longest run that keeps its order. */
function moved(pairs: readonly Pair[]): readonly Pair[] {
  const runs: Pair[][] = []
  for (const pair of pairs) {
    const before = runs
      .filter((run) => (run.at(-1)?.ours ?? -1) < pair.ours)
      .reduce<Pair[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...before, pair])
  }
  const kept = runs.reduce<Pair[]>((best, run) => (run.length > best.length ? run : best), [])
  return pairs.filter((pair) => !kept.includes(pair))
}

function differencesIn(
  section: string,
  published: readonly string[],
  ours: readonly string[],
): readonly Difference[] {
  const pairs = paired(published, ours)
  const found: Difference[] = []
  const note = (what: Difference['what'], clause: string, left: string, right: string): void => {
    found.push({ section, clause: excerpt(clause, 12), what, published: left, ours: right })
  }
  published.forEach((clause, i) => {
    const pair = pairs.find((one) => one.published === i)
    const mine = pair && ours[pair.ours]
    if (mine === undefined) note('only published', clause, excerpt(clause), '')
    else {
      const hunks = wordsThatDiffer(clause, mine)
      if (hunks.length > MOST_STRETCHES) note('words', mine, excerpt(clause), excerpt(mine))
      else for (const hunk of hunks) note('words', mine, hunk.published, hunk.ours)
    }
  })
  ours.forEach((clause, j) => {
    if (!pairs.some((pair) => pair.ours === j)) note('only ours', clause, '', excerpt(clause))
  })
  for (const pair of moved(pairs)) {
    const clause = published[pair.published] ?? ''
    note('order', clause, `第${pair.published + 1}句`, `第${pair.ours + 1}句`)
  }
  return found
}

/** Every difference between a published text and ours, section by section. */
export function differencesOf(
  published: readonly Passage[],
  ours: readonly Passage[],
): readonly Difference[] {
  const sections = [...new Set([...ours, ...published].map(({ section }) => section))]
  const clauses = (passages: readonly Passage[], section: string): readonly string[] =>
    passages.find((passage) => passage.section === section)?.clauses ?? []
  return sections.flatMap((section) =>
    differencesIn(section, clauses(published, section), clauses(ours, section)),
  )
}
