import type { Row } from '../draft'
import { Cell, Memo } from '../memo'
import { ask, type Condition, type Facts, type Inline, type Place, textOf, within, write } from '../wording'
import { chartOf, describeChart } from './charts'
import { itemsOf } from './items'
import { Kept } from './kept'
import { partNumber, sectionNumber, subsectionNumber } from './numbering'
import type { Body, Part, Section, Template } from './section'
import type { Block, HeadingBlock, HeadingLook, Report } from './tree'

const KIND_WORD: Readonly<Record<string, string>> = {
  department: '部门决算',
  unit: '单位决算',
  evaluation: '整体绩效自评报告',
}

const reportWord = (facts: Facts): string => KIND_WORD[facts.text('unit.kind')] ?? '决算'

/** Where the numbers of a report stand: 图 runs through all of it, tables and 一、 through their part. */
interface Count {
  readonly chart: number
  readonly table: number
  readonly section: number
}

const NOTHING: Count = { chart: 0, table: 0, section: 0 }
const sameCount = (a: Count, b: Count): boolean =>
  a.chart === b.chart && a.table === b.table && a.section === b.section

/** Numbers of a section under way: （一） and 1. begin anew in it. */
interface Counters {
  chart: number
  table: number
  section: number
  subsection: number
  item: number
}

type MakeTable = ReturnType<NonNullable<Template['tables']>> | undefined

/** Where bodies are written: whose section, under which title, for which row. */
interface Site {
  readonly section: Section
  readonly facts: Facts
  readonly counters: Counters
  readonly kept: Kept
  readonly tables: MakeTable
  /** Levels that 一、 and （一） have here: one deeper under the title of an annex. */
  readonly depth: 2 | 3
  readonly place?: Place
}

/** The same body stands once for each row: its block is named by the row as well. */
const idOf = (body: Body, { section, place }: Site): string =>
  place ? `${section.id}.${body.id}.${place.row.key}` : `${section.id}.${body.id}`

const holds = (when: Condition | undefined, { facts, place }: Site): boolean =>
  when === undefined || ask(when, facts, place) !== false

/** Rows of a list; where the place is a row of another list, those that belong to it. */
function rowsFor(body: Extract<Body, { t: 'each' }>, { facts, place }: Site): readonly Row[] {
  const { list, of } = body
  const rows = facts.rows(list)
  return of === undefined ? rows : rows.filter((row) => row.cells[of] === place?.row.key)
}

function linesBlocks(body: Extract<Body, { t: 'lines' }>, site: Site): Block[] {
  const { facts, place, section } = site
  const id = idOf(body, site)
  const at = within(body.at, place)
  const lines = textOf(body.at, facts, place)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const paragraph = (key: string, inline: Inline): Block => ({
    kind: 'paragraph',
    id: key,
    section: section.id,
    number: '',
    inlines: [inline],
  })
  if (lines.length > 0) return lines.map((text, i) => paragraph(`${id}.${i}`, { kind: 'typed', at, text }))
  return body.optional ? [] : [paragraph(id, { kind: 'gap', needs: [at], label: facts.label(at) })]
}

/** The blocks of a body. What it says is kept, and written again only where something in it changed. */
function bodyBlocks(body: Body, site: Site): readonly Block[] {
  const { section, facts, counters, kept, depth, place } = site
  const id = idOf(body, site)
  const at = { section: section.id }
  const heading = (level: HeadingBlock['level'], look: HeadingLook, number: string, title: Body): Block[] => {
    if (!('title' in title)) return []
    const inlines = kept.words(id, place, (row) => write(title.title, facts, row))
    return [kept.heading({ id, ...at, level, look, number, inlines })]
  }
  switch (body.t) {
    case 'title': {
      if (!holds(body.when, site)) return []
      Object.assign(counters, { section: 0, subsection: 0, item: 0 })
      return heading(depth === 2 ? 1 : 2, 'title', '', body)
    }
    case 'section': {
      if (!holds(body.when, site)) return []
      counters.section += 1
      Object.assign(counters, { subsection: 0, item: 0 })
      return heading(depth, 'section', sectionNumber(counters.section), body)
    }
    case 'subheading': {
      if (!holds(body.when, site)) return []
      counters.subsection += 1
      counters.item = 0
      return heading(depth === 2 ? 3 : 4, 'subsection', subsectionNumber(counters.subsection), body)
    }
    case 'paragraph':
    case 'item': {
      const { when, clauses } = body
      const inlines = kept.words(id, place, (row) => {
        const p = { t: 'seq', of: clauses.map((clause) => clause.p) } as const
        return write(when ? { t: 'maybe', when, p } : p, facts, row)
      })
      if (inlines.length === 0) return []
      if (body.t === 'item') counters.item += 1
      const number = body.t === 'item' ? `${counters.item}.` : ''
      return [kept.paragraph(id, section.id, number, inlines)]
    }
    case 'items': {
      if (!holds(body.when, site)) return []
      const { blocks, counted } = kept.items(id, place, counters.item, (row, from, before) =>
        itemsOf(body, { id, section: section.id, facts, place: row, from }, before),
      )
      counters.item += counted
      return blocks
    }
    case 'each':
      return rowsFor(body, site).flatMap((row) => {
        const inner: Site = { ...site, place: { list: body.list, row } }
        return holds(body.when, inner) ? body.says.flatMap((one) => bodyBlocks(one, inner)) : []
      })
    case 'lines':
      return holds(body.when, site) ? linesBlocks(body, site).map(kept.block) : []
    case 'table': {
      if (!site.tables || !holds(body.when, site)) return []
      if (body.table.listed) counters.table += 1
      const { table } = body
      const list = place?.list ?? ''
      const { tables: make } = site
      const tables = kept.tables(id, () => make(table, { id, ...at, list }))
      return tables.get(place?.row, table.listed ? counters.table : 0)
    }
    case 'draw': {
      const { draw } = body
      const drawn = kept.chart(id, () => {
        const chart = chartOf(draw, facts)
        return chart && { chart, describe: describeChart(chart) }
      })
      if (!drawn) return []
      counters.chart += 1
      return [
        kept.block({ kind: 'chart', id, ...at, number: counters.chart, caption: draw.caption, ...drawn }),
      ]
    }
    case 'cover':
      return [
        kept.block({
          kind: 'cover',
          id,
          ...at,
          year: `${facts.year}年度`,
          name: kept.words(id, place, () => write({ t: 'name', at: 'unit.name' }, facts)),
          report: reportWord(facts),
          date: facts.text('unit.date').trim(),
        }),
      ]
    case 'contents': {
      const { note } = body
      return [
        kept.block({ kind: 'contents', id, ...at, note: kept.words(id, place, () => write(note, facts)) }),
      ]
    }
  }
}

/** A piece of the document, and where its numbers end. */
interface Piece {
  readonly blocks: readonly Block[]
  readonly end: Count
}

/** Pieces one after the other. A list of thousands is copied in one go. */
const inARow = (pieces: readonly (readonly Block[])[]): readonly Block[] => {
  const none: readonly Block[] = []
  return none.concat(...pieces)
}

/** A piece that knows where its numbers begin. */
class Numbered {
  private readonly from = new Cell(NOTHING)
  private readonly memo: Memo<Piece>

  constructor(make: (from: Count, before: Piece | undefined) => Piece) {
    this.memo = new Memo((before) => make(this.from.get(), before))
  }

  get(from: Count): Piece {
    this.from.change((before) => (sameCount(before, from) ? before : from))
    return this.memo.get()
  }
}

function sectionPiece(section: Section, part: Part, facts: Facts, tables: MakeTable): Numbered {
  const kept = new Kept()
  return new Numbered((from) => {
    const counters: Counters = { ...from, subsection: 0, item: 0 }
    const site: Site = { section, facts, counters, kept, tables, depth: part.annexes ? 3 : 2 }
    const pieces: (readonly Block[])[] = []
    const { title } = section
    if (title) {
      counters.section += 1
      const id = `${section.id}.title`
      const inlines = kept.words(id, undefined, () => write(title, facts))
      const number = sectionNumber(counters.section)
      pieces.push([kept.heading({ id, section: section.id, level: 2, look: 'section', number, inlines })])
    }
    for (const body of section.says) pieces.push(bodyBlocks(body, site))
    const { chart, table, section: sections } = counters
    return { blocks: inARow(pieces), end: { chart, table, section: sections } }
  })
}

/** Annexes are numbered where there are several: 附件1. */
function numberTitles(part: Part, blocks: readonly Block[], kept: Kept): readonly Block[] {
  if (!part.annexes) return blocks
  const titles = blocks.filter((block) => block.kind === 'heading' && block.look === 'title')
  return blocks.map((block) => {
    const at = titles.indexOf(block)
    if (at < 0 || block.kind !== 'heading') return block
    return kept.block({ ...block, number: titles.length > 1 ? `附件${at + 1}` : '附件' })
  })
}

function partPiece(part: Part, facts: Facts, tables: MakeTable): Numbered {
  const kept = new Kept()
  const sections = part.sections.map((section) => sectionPiece(section, part, facts, tables))
  return new Numbered((from) => {
    let end: Count = { ...from, table: 0, section: 0 }
    const pieces: (readonly Block[])[] = []
    for (const section of sections) {
      const piece = section.get(end)
      pieces.push(piece.blocks)
      end = piece.end
    }
    return { blocks: numberTitles(part, inARow(pieces), kept), end }
  })
}

/**
 * Builds the document: sentences, charts, tables, and all numbers of headings, items, charts and tables. Asked again, it
 * is built anew only where the facts changed.
 * @param tables makes them; without it there are none
 */
export function assemble(template: Template, facts: Facts, tables: MakeTable): () => Report {
  const kept = new Kept()
  const parts = template.parts.map((part) => ({ part, piece: partPiece(part, facts, tables) }))
  const report = new Memo((): Report => {
    const pieces: (readonly Block[])[] = []
    let titled = 0
    let { chart } = NOTHING
    for (const { part, piece } of parts) {
      if (part.when !== undefined && ask(part.when, facts) === false) continue
      const { blocks: own, end } = piece.get({ ...NOTHING, chart })
      chart = end.chart
      const [first] = part.sections
      const { title } = part
      // A part of which nothing is printed has no heading either.
      if (title && first && own.length > 0) {
        titled += 1
        const id = `${part.id}.part`
        const inlines = kept.words(id, undefined, () => write(title, facts))
        const number = partNumber(titled)
        pieces.push([kept.heading({ id, section: first.id, level: 1, look: 'part', number, inlines })])
      }
      pieces.push(own)
    }
    const name = facts.text('unit.name').trim()
    return { title: `${name}${facts.year}年度${reportWord(facts)}`, blocks: inARow(pieces) }
  })
  return () => report.get()
}
