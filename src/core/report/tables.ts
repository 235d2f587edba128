import { printAmount, printCount, printPercent, printPoints, sign } from '../amount'
import type { FieldPath, Row } from '../draft'
import { Cell, Memo, same } from '../memo'
import { ask, type Facts, gapLabel, type Inline, type Place, plainText, within, write } from '../wording'
import { acrossColumns, type Piece } from './across'
import { sectionNumber } from './numbering'
import type {
  CellSpec,
  FollowedTable,
  HalfSpec,
  LinesSpec,
  TableGround,
  TablePlace,
  TableSpec,
} from './table-spec'
import { hasTails } from './tails'
import type { TableBlock, TableCell, TableRow } from './tree'
import { followWaiting, type Waiting } from './waiting'

const KEEP = { zeros: 'keep' } as const

type Look = TableRow['look']

/** What a cell needs to know of the line it stands in. */
interface Line {
  readonly facts: Facts
  readonly place: Place | undefined
  readonly look: Look
}

const LOOKS: Readonly<Record<string, Look>> = { class: 'class', group: 'group', item: 'item' }
const INDENTS: Readonly<Partial<Record<Look, 1 | 2>>> = { group: 1, item: 2 }

const spans = ({ cols, rows }: CellSpec) => ({
  ...(cols === undefined ? {} : { cols }),
  ...(rows === undefined ? {} : { rows }),
})

/** Words of a cell. A single piece keeps what it is; of several the text remains, and what they wait for. */
function wordsCell(inlines: readonly Inline[]): Pick<TableCell, 'text' | 'figure' | 'at' | 'needs'> {
  const [one] = inlines
  if (inlines.length === 1 && one) {
    if (one.kind === 'gap') return { text: one.label, needs: one.needs }
    if (one.kind === 'figure') return { text: one.text, figure: one.id }
    return one.kind === 'typed' ? { text: one.text, at: one.at } : { text: one.text }
  }
  const needs = inlines.flatMap((inline) => (inline.kind === 'gap' ? inline.needs : []))
  return { text: plainText(inlines), ...(needs.length > 0 ? { needs } : {}) }
}

function figureCell(spec: Extract<CellSpec, { c: 'figure' }>, { facts, place }: Line): TableCell {
  const id = within(spec.id, place)
  const value = facts.value(id)
  const base = { kind: 'number', ...spans(spec) } as const
  if (value.state === 'missing') return { ...base, text: gapLabel(value.needs, facts), needs: value.needs }
  if (value.state === 'undefined') return { ...base, text: spec.without ?? '' }
  const exact = value.value
  switch (facts.measure(id)) {
    case 'amount':
      return {
        ...base,
        figure: id,
        text: printAmount(exact, 'wan', KEEP),
        ...(sign(exact) === 0 ? { zero: true } : {}),
      }
    case 'percent':
      return { ...base, figure: id, text: printPercent(exact, KEEP) }
    case 'count':
      return { ...base, figure: id, text: printCount(exact) }
    case 'points':
      return { ...base, figure: id, text: printPoints(exact) }
  }
}

function cellOf(spec: CellSpec, line: Line, usual: TableCell['kind'] = 'words'): TableCell {
  if (spec.c === 'blank') return { kind: usual, text: '', ...spans(spec) }
  if (spec.c === 'figure') return figureCell(spec, line)
  const indent = spec.indent ? INDENTS[line.look] : undefined
  return {
    kind: spec.kind ?? usual,
    ...wordsCell(write(spec.p, line.facts, line.place)),
    ...(spec.align ? { align: spec.align } : {}),
    ...(indent ? { indent } : {}),
    ...spans(spec),
  }
}

/** Puts the cells of lines into their places: a span leaves the places it covers empty. */
class Grid {
  readonly rows: TableRow[] = []
  /** For each column, how many lines below are still covered. */
  private readonly covered: number[]

  constructor(private readonly width: number) {
    this.covered = Array.from({ length: width }, () => 0)
  }

  add(id: string, look: Look, given: readonly TableCell[]): void {
    const cells: (TableCell | undefined)[] = Array.from({ length: this.width }, () => undefined)
    const below = [...this.covered].map((left) => Math.max(0, left - 1))
    let at = 0
    for (const cell of given) {
      while ((this.covered[at] ?? 0) > 0) at += 1
      cells[at] = cell
      const { cols = 1, rows = 1 } = cell
      for (let i = 0; i < cols; i += 1) below[at + i] = rows - 1
      at += cols
    }
    this.covered.splice(0, this.width, ...below)
    this.rows.push({ id, look, cells })
  }
}

const rowsOf = (
  list: string,
  when: HalfSpec['when'],
  facts: Facts,
  of?: string,
  place?: Place,
): readonly Row[] =>
  facts.rows(list).filter((row) => {
    if (of !== undefined && row.cells[of] !== place?.row.key) return false
    return when === undefined || ask(when, facts, { list, row }) !== false
  })

const lookOf = (row: Row): Look => LOOKS[row.cells.level ?? ''] ?? 'item'

const labelIn = (row: TableRow | undefined, column: number): string => {
  const cell = row?.cells[column]
  return cell?.kind === 'label' ? cell.text : ''
}

/** Joins each label of some columns with the one above where both say the same, and all before them do too. */
function merged(rows: readonly TableRow[], columns: readonly number[]): readonly TableRow[] {
  const out = rows.map((row) => ({ ...row, cells: [...row.cells] }))
  for (const column of columns) {
    const first = columns.slice(0, columns.indexOf(column) + 1)
    let top = 0
    for (let at = 1; at <= rows.length; at += 1) {
      const said = labelIn(rows[top], column)
      const same = said !== '' && first.every((one) => labelIn(rows[at], one) === labelIn(rows[top], one))
      if (same) continue
      const [head, count] = [out[top]?.cells[column], at - top]
      if (head && count > 1) {
        for (let i = top + 1; i < at; i += 1) out[i]?.cells.splice(column, 1, undefined)
        out[top]?.cells.splice(column, 1, { ...head, rows: count })
      }
      top = at
    }
  }
  return out
}

function beside(spec: Extract<LinesSpec, { l: 'beside' }>, facts: Facts, grid: Grid): void {
  const half = ({ list, when, cells }: HalfSpec) =>
    rowsOf(list, when, facts).map((row) => {
      const line: Line = { facts, place: { list, row }, look: lookOf(row) }
      return { id: `${list}.${row.key}`, look: line.look, cells: cells.map((cell) => cellOf(cell, line)) }
    })
  const [left, right] = [half(spec.left), half(spec.right)]
  const blanks = ({ cells }: HalfSpec): TableCell[] => cells.map(() => ({ kind: 'words', text: '' }))
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [a, b] = [left[i], right[i]]
    // A line is as plain as the plainer of its halves: shading belongs to whole lines.
    const look = a?.look === 'class' && b?.look === 'class' ? 'class' : 'item'
    grid.add(`${a?.id ?? ''}|${b?.id ?? ''}`, look, [
      ...(a?.cells ?? blanks(spec.left)),
      ...(b?.cells ?? blanks(spec.right)),
    ])
  }
}

function bodyOf(
  { lines, merge = [] }: Pick<TableSpec, 'lines' | 'merge'>,
  width: number,
  facts: Facts,
  place: Place | undefined,
): readonly TableRow[] {
  const rows: TableRow[] = []
  for (const spec of lines) {
    const grid = new Grid(width)
    if (spec.l === 'beside') beside(spec, facts, grid)
    else if (spec.l === 'each') {
      for (const row of rowsOf(spec.list, spec.when, facts, spec.of, place)) {
        const line: Line = { facts, place: { list: spec.list, row }, look: lookOf(row) }
        grid.add(
          `${spec.list}.${row.key}`,
          line.look,
          spec.cells.map((cell) => cellOf(cell, line)),
        )
      }
    } else if (spec.when === undefined || ask(spec.when, facts, place) !== false) {
      const line: Line = { facts, place, look: spec.look }
      grid.add(
        spec.id,
        spec.look,
        spec.cells.map((cell) => cellOf(cell, line)),
      )
    }
    rows.push(...grid.rows)
  }
  return spanned(merge.length > 0 ? merged(rows, merge) : rows, width)
}

/** Lines with a cell that reaches down into the next ones: those leave its place free. */
function spanned(rows: readonly TableRow[], width: number): readonly TableRow[] {
  if (!rows.some(({ cells }) => cells.some((cell) => (cell?.rows ?? 1) > 1))) return rows
  const grid = new Grid(width)
  for (const { id, look, cells } of rows) {
    grid.add(
      id,
      look,
      cells.flatMap((cell) => cell ?? []),
    )
  }
  return grid.rows
}

function headOf(
  head: TableSpec['head'],
  width: number,
  facts: Facts,
  place: Place | undefined,
): readonly TableRow[] {
  const grid = new Grid(width)
  head.forEach((cells, i) => {
    const line: Line = { facts, place, look: 'head' }
    grid.add(
      `head${i}`,
      'head',
      cells.map((cell) => ({ ...cellOf(cell, line, 'head') })),
    )
  })
  return grid.rows
}

const EMPTY_LINES = 5

const TAIL_NOTE = '因四舍五入，部分合计数与分项之和可能存在尾差。'

/** A table without figures: blank lines under its head. */
function emptyBody(width: number): readonly TableRow[] {
  const cell: TableCell = { kind: 'words', text: '' }
  const blanks = (count: number): readonly TableCell[] => Array.from({ length: count }, () => cell)
  const [total, ...rest] = Array.from({ length: EMPTY_LINES }, (_, i): TableRow => {
    return { id: `empty${i}`, look: 'item', cells: blanks(width) }
  })
  if (!total || width < 3) return total ? [total, ...rest] : []
  const name: TableCell = { kind: 'label', text: '合　计', align: 'center', cols: 2 }
  return [{ ...total, look: 'total', cells: [name, undefined, ...blanks(width - 2)] }, ...rest]
}

function needsOf(
  { waits }: TableSpec,
  body: () => readonly TableRow[],
  waiting: Waiting,
  place: Place | undefined,
): readonly FieldPath[] {
  const needs = new Set<FieldPath>()
  if (waits.body)
    for (const cell of body().flatMap(({ cells }) => cells)) for (const at of cell?.needs ?? []) needs.add(at)
  for (const { list, columns } of waits.lists ?? [])
    for (const column of columns) for (const at of waiting.blanks(list, column)) needs.add(at)
  for (const { list, prefix, whole } of waits.spread ?? [])
    for (const at of waiting.unspread(list, prefix, whole)) needs.add(at)
  for (const id of waits.figures ?? []) for (const at of waiting.needs(within(id, place))) needs.add(at)
  return [...needs]
}

/** A table, or what of it fits on a page, under way. */
interface Shape {
  readonly piece: Piece
  readonly empty: boolean
  readonly place: Place | undefined
}

/** The lines of one table: made when they are asked for, and again where something in them changed. */
class Lines {
  private readonly shape: Cell<Shape>
  readonly body: Memo<readonly TableRow[]>
  readonly needs: Memo<readonly FieldPath[]>

  constructor(spec: TableSpec, facts: Facts, waiting: Waiting, shape: Shape) {
    this.shape = new Cell(shape)
    this.body = new Memo(() => {
      const { piece, empty, place } = this.shape.get()
      const width = piece.columns.length
      return empty ? emptyBody(width) : bodyOf({ ...spec, lines: piece.lines }, width, facts, place)
    })
    this.needs = new Memo((): readonly FieldPath[] => {
      const { empty, place } = this.shape.get()
      return empty ? [] : needsOf(spec, () => this.body.get(), waiting, place)
    }, same)
  }

  take(shape: Shape): void {
    this.shape.set(shape)
  }
}

class Tables implements FollowedTable {
  private readonly row = new Cell<Row | undefined>(undefined)
  private readonly number = new Cell(0)
  private readonly empty: Memo<boolean>
  private readonly pieces: Memo<readonly Piece[]>
  private readonly made: Memo<readonly TableBlock[]>
  private readonly lines: Lines[] = []

  constructor(
    private readonly spec: TableSpec,
    private readonly at: TablePlace,
    private readonly facts: Facts,
    private readonly waiting: Waiting,
  ) {
    this.empty = new Memo(
      () => spec.empty !== undefined && ask(spec.empty.when, facts, this.place()) === true,
    )
    this.pieces = new Memo(() => acrossColumns(spec, facts))
    this.made = new Memo<readonly TableBlock[]>(() =>
      this.pieces.get().map((piece, i) => this.block(piece, i)),
    )
  }

  private place(): Place | undefined {
    const row = this.row.get()
    return row && { list: this.at.list, row }
  }

  get(row: Row | undefined, number: number): readonly TableBlock[] {
    this.row.set(row)
    this.number.set(number)
    return this.made.get()
  }

  private linesOf(i: number, shape: Shape): Lines {
    const before = this.lines[i]
    if (before) {
      before.take(shape)
      return before
    }
    const made = new Lines(this.spec, this.facts, this.waiting, shape)
    this.lines[i] = made
    return made
  }

  private block(piece: Piece, i: number): TableBlock {
    const { spec, facts } = this
    const { id, section } = this.at
    const [place, empty, number] = [this.place(), this.empty.get(), this.number.get()]
    const width = piece.columns.length
    const lines = this.linesOf(i, { piece, empty, place })
    const unit = spec.above ? plainText(write({ t: 'name', at: 'unit.name' }, facts)) : ''
    return {
      kind: 'table',
      id: i === 0 ? id : `${id}.${i + 1}`,
      section,
      number: i === 0 && number > 0 ? sectionNumber(number) : '',
      title: [
        ...write(spec.title, facts, place),
        ...(i === 0 ? [] : [{ kind: 'text', text: '（续）' } as const]),
      ],
      listed: spec.listed && i === 0,
      mark: number > 0 ? `公开${String(number).padStart(2, '0')}表` : '',
      above: spec.above ? { left: `单位：${unit}`, right: '金额单位：万元' } : { left: '', right: '' },
      orientation: spec.orientation,
      newPage: spec.newPage || i > 0,
      size: spec.size,
      columns: piece.columns.map((one) => ({ width: one })),
      head: headOf(piece.head, width, facts, place),
      get body() {
        return lines.body.get()
      },
      get notes() {
        const notes = (spec.notes ?? []).filter(
          ({ when }) => when === undefined || ask(when, facts, place) === true,
        )
        const said = empty && spec.empty ? [spec.empty.note] : notes.map(({ p }) => p)
        const written = said.map((p) => plainText(write(p, facts, place)))
        return spec.tails && !empty && hasTails(this.body) ? [...written, TAIL_NOTE] : written
      },
      needs: lines.needs.get(),
    }
  }
}

/** Follows the tables of a report. */
export function followTables(ground: TableGround): (spec: TableSpec, at: TablePlace) => FollowedTable {
  const waiting = followWaiting(ground)
  return (spec, at) => new Tables(spec, at, ground.facts, waiting)
}
