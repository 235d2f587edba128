// What must hold inside and between the tables (T01–T16, X01–X07 of the catalogue of checks), from the cells themselves.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/core/draft'
import type { TableBlock, TableCell, TableRow } from '../../src/core/report'
import { evaluateDraft } from '../../src/rules'
import { consistentDraft } from '../support/consistent'
import { fraction, over, twoDecimals } from '../support/fractions'

type Amount = bigint | undefined

/** The tables of a report; amounts are exact, in 分, of the figure behind a cell. */
class Tables {
  private readonly evaluation
  readonly blocks: readonly TableBlock[]

  constructor(draft: Draft) {
    this.evaluation = evaluateDraft(draft)
    this.blocks = this.evaluation.report.blocks.filter((block): block is TableBlock => block.kind === 'table')
  }

  has = (id: string): boolean => this.blocks.some((block) => block.id === `tables.${id}`)

  block(id: string): TableBlock {
    const found = this.blocks.find((block) => block.id === `tables.${id}`)
    if (!found) throw new Error(`no table ${id}`)
    return found
  }

  /** A table and its further pieces. */
  pieces = (id: string): readonly TableBlock[] =>
    this.blocks.filter((block) => block.id === `tables.${id}` || block.id.startsWith(`tables.${id}.`))

  amount(cell: TableCell | undefined): Amount {
    if (cell?.figure === undefined) return undefined
    const value = this.evaluation.figures.value(cell.figure)
    if (value.state !== 'known') throw new Error(`${cell.figure} is printed without a value`)
    return value.value.n / value.value.d
  }

  /** The amount of a line in a column, by the id of the line. */
  at(id: string, row: string, column: number): Amount {
    return this.amount(this.block(id).body.find((one) => one.id === row)?.cells[column])
  }

  /** The line of an account. */
  account(id: string, code: string, column: number): Amount {
    const row = this.block(id).body.find(({ cells }) => cells[0]?.text === code)
    return this.amount(row?.cells[column])
  }
}

const sum = (amounts: readonly Amount[]): Amount =>
  amounts.reduce<Amount>((all, one) => (all === undefined || one === undefined ? undefined : all + one), 0n)

/** Names of identities that do not hold, and how many were looked at. */
class Verdicts {
  readonly broken: string[] = []
  readonly seen = new Map<string, number>()

  /** Both sides are there and the same. */
  same(rule: string, where: string, a: Amount, b: Amount): void {
    if (a === undefined || b === undefined) this.broken.push(`${rule} ${where}: ${a} and ${b}`)
    else if (a !== b) this.broken.push(`${rule} ${where}: ${a} ≠ ${b}`)
    this.seen.set(rule, (this.seen.get(rule) ?? 0) + 1)
  }
}

const isAccount = (row: TableRow): boolean => /^\d{3,7}$/.test(row.cells[0]?.text ?? '')
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

/** T07: 合计 is the sum of its 类, a 类 of its 款, a 款 of its 项, in every column with amounts. */
function checkTree(tables: Tables, id: string, verdicts: Verdicts): void {
  for (const { body, columns } of tables.pieces(id)) {
    const accounts = body.filter(isAccount)
    const codeOf = (row: TableRow): string => row.cells[0]?.text ?? ''
    for (const row of body) {
      const code = isAccount(row) ? codeOf(row) : ''
      const length = code === '' ? 3 : code.length + 2
      if (length > 7 || row.look === 'head') continue
      const below = accounts.filter((one) => codeOf(one).length === length && codeOf(one).startsWith(code))
      for (const column of range(2, columns.length)) {
        const parts = below.map(({ cells }) => tables.amount(cells[column]))
        verdicts.same('T07', `${id} ${code} ${column}`, tables.amount(row.cells[column]), sum(parts))
      }
    }
  }
}

function checkOverall(tables: Tables, verdicts: Verdicts): void {
  const at = (row: string, column: number): Amount => tables.at('overall', row, column)
  const lines = tables.block('overall').body.filter(({ id }) => id.startsWith('line'))
  const side = (column: number): Amount =>
    sum(
      lines.flatMap(({ cells }) =>
        cells[column]?.figure === undefined ? [] : [tables.amount(cells[column])],
      ),
    )
  verdicts.same('T01', '收入总计＝支出总计', at('grand', 1), at('grand', 3))
  verdicts.same('T02', '收入总计', at('grand', 1), sum([at('year', 1), at('surplus', 1), at('carried', 1)]))
  verdicts.same('T03', '支出总计', at('grand', 3), sum([at('year', 3), at('surplus', 3), at('carried', 3)]))
  verdicts.same('T04', '本年收入合计＝各来源', at('year', 1), side(1))
  verdicts.same('T04', '本年支出合计＝各类', at('year', 3), side(3))
}

/** T05, T06: each line is the sum of its columns. */
function checkRows(tables: Tables, verdicts: Verdicts): void {
  for (const [rule, id, columns] of [
    ['T05', 'income', range(3, 9)],
    ['T06', 'expenditure', range(3, 8)],
    ['T06', 'general', range(3, 5)],
  ] as const) {
    for (const { id: row, cells } of tables.block(id).body) {
      const parts = columns.map((column) => tables.amount(cells[column]))
      verdicts.same(rule, `${id} ${row}`, tables.amount(cells[2]), sum(parts))
    }
  }
}

/** T08, T09, T10: 财政拨款收入支出决算总表. */
function checkFiscal(tables: Tables, verdicts: Verdicts): void {
  for (const { id, cells } of tables.block('fiscal').body) {
    if (cells[3]?.figure === undefined) continue
    const funds = [4, 5, 6].map((column) => tables.amount(cells[column]))
    verdicts.same('T08', id, tables.amount(cells[3]), sum(funds))
  }
  const at = (row: string, column: number): Amount => tables.at('fiscal', row, column)
  for (const n of [1, 2, 3]) {
    const before = sum([at(`opening${n}`, 1), at(`line${n}`, 1)])
    verdicts.same('T09', `第${n}种`, before, sum([at('year', 3 + n), at('carried', 3 + n)]))
  }
  verdicts.same('T10', '收入总计＝支出总计', at('grand', 1), at('grand', 3))
  verdicts.same('T10', '收入总计', at('grand', 1), sum([at('year', 1), at('carried', 1)]))
}

/** T11, T12, T13: 基本支出, by economic account. */
function checkBasic(tables: Tables, verdicts: Verdicts): void {
  const { body } = tables.block('basic')
  const total = body.find(({ id }) => id === 'total')
  const basic = tables.at('general', 'total', 3)
  verdicts.same('T11', '人员＋公用', basic, sum([2, 5].map((column) => tables.amount(total?.cells[column]))))
  for (const [name, column, classes] of [
    ['人员', 0, ['301', '303']],
    ['公用', 3, ['302', '310']],
  ] as const) {
    const lines = body.flatMap(({ cells }) => {
      const code = cells[column]?.text ?? ''
      return /^\d+$/.test(code) ? [{ code, amount: tables.amount(cells[column + 2]) }] : []
    })
    const of = (code: string): Amount => lines.find((one) => one.code === code)?.amount
    const used = lines.filter(({ code }) => code.length === 3)
    verdicts.same('T12', name, tables.amount(total?.cells[column + 2]), sum(classes.map(of)))
    expect(used.map(({ code }) => code)).toEqual(classes)
    for (const { code, amount } of used) {
      const own = lines.filter((one) => one.code.length === 5 && one.code.startsWith(code))
      verdicts.same('T13', code, amount, sum(own.map((one) => one.amount)))
    }
  }
}

/** T13 for the tables with a column for each economic account: 合计 of a line, a class of accounts, and each. */
function checkDetail(tables: Tables, id: string, verdicts: Verdicts): void {
  const pieces = tables.pieces(id)
  for (const [i, { id: row, cells }] of (pieces[0]?.body ?? []).entries()) {
    const all = pieces.flatMap(({ body }) => body[i]?.cells.slice(3) ?? [])
    const code = (cell: TableCell | undefined): string => cell?.figure?.split('.e')[1] ?? ''
    const classes = all.filter((cell) => code(cell).length === 3)
    const of = (list: typeof all): Amount => sum(list.map((cell) => tables.amount(cell)))
    verdicts.same('T13', `${id} ${row}`, tables.amount(cells[2]), of(classes))
    for (const one of classes) {
      const own = all.filter((cell) => code(cell).length === 5 && code(cell).startsWith(code(one)))
      verdicts.same('T13', `${id} ${row} ${code(one)}`, tables.amount(one), of(own))
    }
  }
}

/** T14: “三公”经费, budget and final. */
function checkOfficial(tables: Tables, verdicts: Verdicts): void {
  for (const id of ['official', 'generalOfficial', 'fundOfficial'].filter(tables.has)) {
    const [row] = tables.block(id).body
    if (row?.id !== 'official') continue
    for (const from of [0, 6]) {
      const at = (column: number): Amount => tables.amount(row.cells[from + column])
      verdicts.same('T14', `${id} 合计`, at(0), sum([at(1), at(2), at(5)]))
      verdicts.same('T14', `${id} 用车`, at(2), sum([at(3), at(4)]))
    }
  }
}

/** Tables of one fund with what their column in 财政拨款总表 is. */
const FUNDS = [
  { id: 'fund', column: 5, row: 2 },
  { id: 'capital', column: 6, row: 3 },
] as const

const isEmpty = ({ body, notes }: TableBlock): boolean =>
  body[0]?.id === 'empty0' && notes.some((note) => note.startsWith('说明：'))

/** T15, T16 and X06: 政府性基金 and 国有资本经营. */
function checkFunds(tables: Tables, verdicts: Verdicts): void {
  for (const { id, column, row } of FUNDS) {
    const block = tables.block(id)
    const at = (line: string, of: number): Amount => tables.at('fiscal', line, of)
    const figures = [at(`opening${row}`, 1), at(`line${row}`, 1), at('year', column)]
    verdicts.same('T15', id, isEmpty(block) ? 0n : 1n, figures.every((one) => one === 0n) ? 0n : 1n)
    if (isEmpty(block)) continue
    for (const { id: line, cells } of block.body) {
      const [opening, income, spent, basic, project, left] = range(2, 8).map((n) => tables.amount(cells[n]))
      verdicts.same('T16', `${id} ${line} 年末`, sum([opening, income]), sum([spent, left]))
      verdicts.same('T16', `${id} ${line} 支出`, spent, sum([basic, project]))
    }
    checkTree(tables, id, verdicts)
    verdicts.same('X06', `${id} 年初`, at(`opening${row}`, 1), tables.at(id, 'total', 2))
    verdicts.same('X06', `${id} 收入`, at(`line${row}`, 1), tables.at(id, 'total', 3))
    verdicts.same('X06', `${id} 支出`, at('year', column), tables.at(id, 'total', 4))
    verdicts.same('X06', `${id} 年末`, at('carried', column), tables.at(id, 'total', 7))
  }
  const spending = tables.block('capitalSpending')
  const spent = tables.at('fiscal', 'year', 6)
  verdicts.same('T15', 'capitalSpending', isEmpty(spending) ? 0n : 1n, spent === 0n ? 0n : 1n)
  if (isEmpty(spending)) return
  checkTree(tables, 'capitalSpending', verdicts)
  verdicts.same('X06', 'capitalSpending', spent, tables.at('capitalSpending', 'total', 2))
}

/** X01 to X05: between the tables. */
function checkBetween(tables: Tables, verdicts: Verdicts): void {
  const overall = (row: string, column: number): Amount => tables.at('overall', row, column)
  const total = (id: string, column: number): Amount => tables.at(id, 'total', column)
  verdicts.same('X01', '合计', overall('year', 1), total('income', 2))
  verdicts.same(
    'X01',
    '财政拨款',
    sum(['line1', 'line2', 'line3'].map((row) => overall(row, 1))),
    total('income', 3),
  )
  for (const n of range(4, 9)) verdicts.same('X01', `第${n}行`, overall(`line${n}`, 1), total('income', n))
  verdicts.same('X02', '合计', overall('year', 3), total('expenditure', 2))
  const classes = tables.block('overall').body.filter(({ id }) => id.startsWith('line'))
  for (const { cells } of classes) {
    const code = cells[3]?.figure?.split('.')[1] ?? ''
    const own = tables.account('expenditure', code, 2) ?? 0n
    verdicts.same('X02', code, tables.amount(cells[3]), own)
  }
  verdicts.same('X03', '合计', tables.at('fiscal', 'year', 4), total('general', 2))
  for (const { cells } of tables.block('fiscal').body) {
    const code = /^classFiscal\.(\d+)$/.exec(cells[3]?.figure ?? '')?.[1]
    if (code !== undefined)
      verdicts.same('X03', code, tables.amount(cells[4]), tables.account('general', code, 2) ?? 0n)
  }
  const project = isEmpty(tables.block('project')) ? 0n : total('project', 2)
  const [staff, running] = [tables.at('basic', 'total', 2), tables.at('basic', 'total', 5)]
  verdicts.same('X04', '基本', total('general', 3), sum([staff, running]))
  verdicts.same('X04', '项目', total('general', 4), project)
  verdicts.same('X05', '财政拨款收入', total('income', 3), tables.at('fiscal', 'year', 1))
  verdicts.same('X03', '附表五', tables.at('fiscal', 'year', 3), total('fiscalDetail', 2))
  verdicts.same('X03', '附表七', total('general', 2), total('generalDetail', 2))
}

/** X07: 总表 exceeds 财政拨款总表 by exactly the other income, balances and carry-over; what is not less than 0 adds. */
function checkOther(tables: Tables, verdicts: Verdicts): void {
  const overall = (row: string, column: number): Amount => tables.at('overall', row, column)
  const less = (a: Amount, b: Amount): Amount => (a === undefined || b === undefined ? undefined : a - b)
  const grand = less(overall('grand', 1), tables.at('fiscal', 'grand', 1))
  const others = sum(range(4, 9).map((n) => overall(`line${n}`, 1)))
  const carried = less(overall('carried', 1), tables.at('fiscal', 'carried', 1))
  verdicts.same('X07', '总计', grand, sum([others, overall('surplus', 1), carried]))
  const spent = less(overall('year', 3), tables.at('fiscal', 'year', 3))
  const left = sum([grand, less(0n, overall('surplus', 3)), less(0n, spent)])
  verdicts.same('X07', '年末', less(overall('carried', 3), tables.at('fiscal', 'carried', 3)), left)
}

const RULES = [
  ...range(1, 17).map((n) => `T${String(n).padStart(2, '0')}`),
  ...range(1, 8).map((n) => `X0${n}`),
]

function checkAll(draft: Draft, verdicts: Verdicts): void {
  const tables = new Tables(draft)
  checkOverall(tables, verdicts)
  checkRows(tables, verdicts)
  for (const id of ['income', 'expenditure', 'general', 'fiscalDetail', 'generalDetail'])
    checkTree(tables, id, verdicts)
  checkFiscal(tables, verdicts)
  checkBasic(tables, verdicts)
  checkDetail(tables, 'fiscalDetail', verdicts)
  checkDetail(tables, 'generalDetail', verdicts)
  checkOfficial(tables, verdicts)
  checkFunds(tables, verdicts)
  checkBetween(tables, verdicts)
  checkOther(tables, verdicts)
}

/** A number of a table, from the exact amount of its figure: rounded once, two decimals always. */
function printed(amount: bigint): string {
  const [left = '', right = ''] = twoDecimals(over(fraction(amount), fraction(1_000_000n))).split('.')
  return `${left}.${right.padEnd(2, '0')}`
}

const hasLines = ({ lists }: Draft): boolean => (lists.functional ?? []).length > 0

describe.each([
  ['14 张表的年度', ['2020', '2021'], 14],
  ['13 张表的年度', ['2022', '2023', '2024', '2025'], 13],
] as const)('%s', (_, years, count) => {
  test('表内 T01–T16、表间 X01–X07 都成立', () => {
    const verdicts = new Verdicts()
    fc.assert(
      fc.property(consistentDraft(years).filter(hasLines), (draft) => {
        checkAll(draft, verdicts)
        expect(verdicts.broken).toEqual([])
      }),
      { seed: 20241231, numRuns: 40 },
    )
    expect(RULES.filter((rule) => (verdicts.seen.get(rule) ?? 0) < 40)).toEqual([])
  }, 60_000)

  test('印出的每个数，是它的数只修约一次', () => {
    let cells = 0
    fc.assert(
      fc.property(consistentDraft(years), (draft) => {
        const tables = new Tables(draft)
        const listed = tables.blocks.filter(({ number }) => number !== '')
        expect(listed).toHaveLength(count)
        const wrong: string[] = []
        for (const cell of tables.blocks.flatMap(({ body }) => body).flatMap((row) => row.cells)) {
          const amount = tables.amount(cell)
          if (amount === undefined) continue
          cells += 1
          if (cell?.text !== printed(amount)) wrong.push(`${cell?.figure}: ${cell?.text}`)
          if ((cell?.zero === true) !== (amount === 0n)) wrong.push(`${cell?.figure}: zero`)
        }
        expect(wrong).toEqual([])
      }),
      { seed: 20241231, numRuns: 25 },
    )
    expect(cells).toBeGreaterThan(20_000)
  }, 60_000)

  test('有科目就没有待填的数；一个科目也没有，表等着第一行', () => {
    fc.assert(
      fc.property(consistentDraft(years), (draft) => {
        const { blocks } = new Tables(draft)
        const needs = blocks.flatMap((block) => block.needs)
        if (hasLines(draft)) expect(needs).toEqual([])
        else expect(needs).toContain('functional')
      }),
      { seed: 20241231, numRuns: 40 },
    )
  })
})
