import { growthHits } from './growth'
import { countHits, numberingHits } from './order'
import { nameHits, pairHits, wordHits, yearHits } from './plain'
import type { Hit, Setting, TextRule } from './text-rule'
import { holdsNumbers, unitHits, untracedHits } from './traces'

/** What the rules find in one text; what hangs on the figures of the report is looked for each time. */
export interface Scanned {
  readonly hits: readonly (readonly Hit[])[]
  readonly numbers: boolean
  /** Nothing found, and nothing that a figure could change. */
  readonly quiet: boolean
}

const none: readonly Hit[] = []

function lookFor({ looks }: TextRule, text: string, { year, unit }: Setting): readonly Hit[] {
  switch (looks.for) {
    case 'words':
      return wordHits(looks, text)
    case 'years':
      return yearHits(looks, text, year)
    case 'names':
      return nameHits(looks, text, unit)
    case 'pairs':
      return pairHits(looks, text)
    case 'numbering':
      return numberingHits(text)
    case 'counts':
      return countHits(looks, text)
    case 'growth':
      return growthHits(looks.fault, text)
    case 'units':
    case 'untraced':
      return none
  }
}

/** Texts are read again with every edit, and hardly ever change. */
const MOST_KEPT = 4000
const kept = new WeakMap<readonly TextRule[], Map<string, Scanned>>()

/** Reads one text by all rules. */
export function scan(rules: readonly TextRule[], text: string, setting: Setting): Scanned {
  const all = kept.get(rules) ?? new Map<string, Scanned>()
  kept.set(rules, all)
  const key = `${setting.year} ${setting.unit}\n${text}`
  const before = all.get(key)
  if (before) return before
  const hits = rules.map((rule) => lookFor(rule, text, setting))
  const numbers = holdsNumbers(text)
  const scanned = { hits, numbers, quiet: !numbers && hits.every((one) => one.length === 0) }
  if (all.size >= MOST_KEPT) all.clear()
  all.set(key, scanned)
  return scanned
}

/** What a rule finds in a text that was scanned, the `at`th of the rules. */
export function hitsOf(
  rule: TextRule,
  at: number,
  scanned: Scanned,
  text: string,
  setting: Setting,
): readonly Hit[] {
  const { looks } = rule
  if (looks.for === 'units') return scanned.numbers ? unitHits(text, setting) : none
  if (looks.for === 'untraced') return scanned.numbers ? untracedHits(looks, text, setting) : none
  return scanned.hits[at] ?? none
}
