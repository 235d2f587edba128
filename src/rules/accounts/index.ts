import type { Account } from './account'
import economicTable from './economic.csv'
import functionalTable from './functional.csv'
import { makeFind } from './search'
import { OPEN_FROM, OPEN_TO, type PackedTable, type Row, unpack } from './table'

export type { Account } from './account'

/** The accounts of one year, one row per code. */
export interface Catalogue {
  readonly kind: 'functional' | 'economic'
  /** Best matches first, 20 unless told; the ranking is in search.ts. `find('zfgjj')` → 2210201 住房公积金. */
  find(query: string, limit?: number): readonly Account[]
  byCode(code: string): Account | undefined
  /**
   * Class and group above a code, highest first, as far as known: `parents('2210201')` → 221, 22102.
   * The code itself need not be listed.
   */
  parents(code: string): readonly Account[]
}

/** 支出功能分类 as offered in a report year: `functionalAccounts(2021).byCode('2130599')` → 其他扶贫支出. */
export function functionalAccounts(year: number): Catalogue {
  return catalogue('functional', year)
}

/** 部门预算支出经济分类 as offered in a report year: `economicAccounts(2021).find('差旅')` → 30211 差旅费. */
export function economicAccounts(year: number): Catalogue {
  return catalogue('economic', year)
}

const TABLES: Readonly<Record<Catalogue['kind'], PackedTable>> = {
  functional: functionalTable,
  economic: economicTable,
}

const made = new Map<string, Catalogue>()

function catalogue(kind: Catalogue['kind'], year: number): Catalogue {
  const key = `${kind} ${year}`
  const known = made.get(key) ?? makeCatalogue(kind, year)
  made.set(key, known)
  return known
}

function makeCatalogue(kind: Catalogue['kind'], year: number): Catalogue {
  const rows = new Map<string, Row[]>()
  for (const row of unpack(TABLES[kind])) rows.set(row.code, [...(rows.get(row.code) ?? []), row])
  const accounts = new Map<string, Account>()
  for (const [code, variants] of rows) {
    const row = variantOf(variants, year)
    if (row) accounts.set(code, toAccount(kind, row, year))
  }
  const byCode = (code: string) => accounts.get(code)
  const parents = (code: string) =>
    [3, 5]
      .filter((length) => length < code.length)
      .map((length) => accounts.get(code.slice(0, length)))
      .filter((account) => account !== undefined)
  return { kind, find: makeFind([...accounts.values()], parents), byCode, parents }
}

/**
 * The row offered in the year: the shortest range that contains it, since a renamed account keeps its
 * open 2020-2025 row beside the dated one; else the open row, else the first.
 */
function variantOf(variants: readonly Row[], year: number): Row | undefined {
  const [fitting] = variants
    .filter(({ from, to }) => from <= year && year <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))
  return fitting ?? variants.find(isOpen) ?? variants[0]
}

function isOpen({ from, to }: Row): boolean {
  return from === OPEN_FROM && to === OPEN_TO
}

function toAccount(kind: Catalogue['kind'], row: Row, year: number): Account {
  const { code, name, explanation, initials, meaningDoubtful } = row
  return {
    code,
    name,
    level: levelOf(kind, code),
    explanation,
    initials,
    // An account introduced after the year is still offered, but only to be checked.
    doubtful: row.doubtful || (year < row.from && !isOpen(row)),
    meaningDoubtful,
  }
}

function levelOf(kind: Catalogue['kind'], code: string): Account['level'] {
  if (code.length === 3) return 'class'
  return kind === 'functional' && code.length === 5 ? 'group' : 'item'
}
