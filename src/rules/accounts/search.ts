import type { Account } from './account'
import { SEPARATORS } from './table'

interface Entry {
  readonly account: Account
  /** The name as compared: half-width, lower case, without punctuation. */
  readonly name: string
  /** Code, own name, names and initials of the parents: what the words of a query may be found in. */
  readonly text: string
}

interface Query {
  readonly whole: string
  readonly words: readonly string[]
}

/** One row per rank, best first; an account takes the first rank it satisfies. */
const RANKS: readonly ((query: Query, entry: Entry) => boolean)[] = [
  ({ whole }, { account }) => account.code === whole,
  ({ whole }, { account }) => account.code.startsWith(whole),
  ({ whole }, { account }) => account.initials === whole,
  ({ whole }, { account }) => account.initials.startsWith(whole),
  ({ whole }, { name }) => name === whole,
  ({ whole }, { name }) => name.startsWith(whole),
  ({ whole }, { name }) => name.includes(whole),
  ({ whole }, { account }) => account.initials.includes(whole),
  ({ words }, { text }) => words.every((word) => text.includes(word)),
]

function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(SEPARATORS).filter(Boolean)
}

/**
 * Makes the find function of a catalogue.
 *
 * Ranks: exact code, code prefix, initials exact, initials prefix, name exact, name prefix, name contains,
 * initials contains, all words found in the account or its parents. Equal rank: items before groups and
 * classes, then by code. Spaces and punctuation only separate words, so `2080 505` finds 2080505.
 */
export function makeFind(
  accounts: readonly Account[],
  parents: (code: string) => readonly Account[],
): (query: string, limit?: number) => readonly Account[] {
  const entries = accounts.map((account): Entry => {
    const family = [account, ...parents(account.code)]
    return {
      account,
      name: words(account.name).join(''),
      text: [account.code, ...family.flatMap((one) => [words(one.name).join(''), one.initials])].join(' '),
    }
  })
  return (text, limit = 20) => {
    const parts = words(text)
    if (parts.length === 0) return []
    const query = { whole: parts.join(''), words: parts }
    return entries
      .map((entry) => ({
        account: entry.account,
        rank: RANKS.findIndex((matches) => matches(query, entry)),
      }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank || order(a.account, b.account))
      .slice(0, limit)
      .map(({ account }) => account)
  }
}

function order(a: Account, b: Account): number {
  const later = Number(a.level !== 'item') - Number(b.level !== 'item')
  if (later !== 0) return later
  return a.code < b.code ? -1 : 1
}
