import type { Row } from '../draft'
import {
  ask,
  type Condition,
  type Facts,
  type Inline,
  type Place,
  plainText,
  textOf,
  within,
  write,
} from '../wording'
import { chartOf, describeChart } from './charts'
import { partNumber, sectionNumber, subsectionNumber } from './numbering'
import { rowWriter } from './row-sentences'
import type { Body, Part, Section, Template } from './section'
import { tablesOf } from './tables'
import type { Block, HeadingBlock, HeadingLook, Report } from './tree'

const KIND_WORD: Readonly<Record<string, string>> = {
  department: '部门决算',
  unit: '单位决算',
  evaluation: '整体绩效自评报告',
}

const reportWord = (facts: Facts): string => KIND_WORD[facts.text('unit.kind')] ?? '决算'

/** Counters of one report: 图 runs through all of it, tables through their part, （一） and 1. begin anew. */
interface Counters {
  chart: number
  table: number
  section: number
  subsection: number
  item: number
}

/** Where bodies are written: whose section, under which title, for which row. */
interface Site {
  readonly section: Section
  readonly facts: Facts
  readonly counters: Counters
  /** Levels that 一、 and （一） have here: one deeper under the title of an annex. */
  readonly depth: 2 | 3
  readonly place?: Place
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The same body stands once for each row: its block is named by the row as well. */
const idOf = (body: Body, { section, place }: Site): string =>
  place ? `${section.id}.${body.id}.${place.row.key}` : `${section.id}.${body.id}`

const holds = (when: Condition | undefined, { facts, place }: Site): boolean =>
  when === undefined || ask(when, facts, place) !== false

function headingBlock(
  id: string,
  site: Site,
  level: HeadingBlock['level'],
  look: HeadingLook,
  number: string,
  inlines: readonly Inline[],
): HeadingBlock {
  return { kind: 'heading', id, section: site.section.id, level, look, number, inlines }
}

/** Rows of a list; where the place is a row of another list, those that belong to it. */
function rowsFor(body: Extract<Body, { t: 'items' | 'each' }>, { facts, place }: Site): readonly Row[] {
  const once = body.t === 'items' ? body.once : undefined
  const seen = new Set<string>()
  return facts.rows(body.list).filter((row) => {
    if (body.of !== undefined && row.cells[body.of] !== place?.row.key) return false
    const key = once === undefined ? '' : (row.cells[once] ?? '')
    if (key === '' || !seen.has(key)) return seen.add(key)
    return false
  })
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

function bodyBlocks(body: Body, site: Site): readonly Block[] {
  const { section, facts, counters, depth, place } = site
  const id = idOf(body, site)
  const at = { section: section.id }
  const paragraph = (key: string, inlines: readonly Inline[], number = ''): Block[] =>
    inlines.length === 0 ? [] : [{ kind: 'paragraph', id: key, ...at, number, inlines }]
  const next = (mark: 'dot' | 'bracket' = 'dot'): string => {
    counters.item += 1
    return mark === 'dot' ? `${counters.item}.` : `（${counters.item}）`
  }
  switch (body.t) {
    case 'title': {
      if (!holds(body.when, site)) return []
      Object.assign(counters, { section: 0, subsection: 0, item: 0 })
      return [headingBlock(id, site, depth === 2 ? 1 : 2, 'title', '', write(body.title, facts, place))]
    }
    case 'section': {
      if (!holds(body.when, site)) return []
      counters.section += 1
      Object.assign(counters, { subsection: 0, item: 0 })
      const number = sectionNumber(counters.section)
      return [headingBlock(id, site, depth, 'section', number, write(body.title, facts, place))]
    }
    case 'subheading': {
      if (!holds(body.when, site)) return []
      counters.subsection += 1
      counters.item = 0
      const number = subsectionNumber(counters.subsection)
      const level = depth === 2 ? 3 : 4
      return [headingBlock(id, site, level, 'subsection', number, write(body.title, facts, place))]
    }
    case 'paragraph':
    case 'item': {
      const p = { t: 'seq', of: body.clauses.map((clause) => clause.p) } as const
      const inlines = write(body.when ? { t: 'maybe', when: body.when, p } : p, facts, place)
      if (inlines.length === 0) return []
      return paragraph(id, inlines, body.t === 'item' ? next() : '')
    }
    case 'items': {
      if (!holds(body.when, site)) return []
      const sentence = rowWriter(body.clause, body.list, facts)
      return rowsFor(body, site).flatMap((row) => {
        if (body.rows !== undefined && ask(body.rows, facts, { list: body.list, row }) === false) return []
        return paragraph(`${id}.${row.key}`, sentence(row), next(body.mark))
      })
    }
    case 'each':
      return rowsFor(body, site).flatMap((row) => {
        const inner: Site = { ...site, place: { list: body.list, row } }
        return holds(body.when, inner) ? body.says.flatMap((one) => bodyBlocks(one, inner)) : []
      })
    case 'lines':
      return holds(body.when, site) ? linesBlocks(body, site) : []
    case 'table': {
      if (!holds(body.when, site)) return []
      if (body.table.listed) counters.table += 1
      const { listed, above } = body.table
      const unit = above ? plainText(write({ t: 'name', at: 'unit.name' }, facts)) : ''
      const number = listed ? sectionNumber(counters.table) : ''
      const mark = listed ? `公开${two(counters.table)}表` : ''
      return tablesOf(body.table, { id, ...at, number, mark, unit, place }, facts)
    }
    case 'draw': {
      const chart = chartOf(body.draw, facts)
      if (!chart) return []
      counters.chart += 1
      const { caption } = body.draw
      const number = counters.chart
      return [{ kind: 'chart', id, ...at, number, caption, chart, describe: describeChart(chart) }]
    }
    case 'cover':
      return [
        {
          kind: 'cover',
          id,
          ...at,
          year: `${facts.year}年度`,
          name: write({ t: 'name', at: 'unit.name' }, facts),
          report: reportWord(facts),
          date: facts.text('unit.date').trim(),
        },
      ]
    case 'contents':
      return [{ kind: 'contents', id, ...at, note: write(body.note, facts) }]
  }
}

/** Annexes are numbered where there are several: 附件1. */
function numberTitles(part: Part, blocks: readonly Block[]): readonly Block[] {
  if (!part.annexes) return blocks
  const titles = blocks.filter((block) => block.kind === 'heading' && block.look === 'title')
  return blocks.map((block) => {
    const at = titles.indexOf(block)
    if (at < 0 || block.kind !== 'heading') return block
    return { ...block, number: titles.length > 1 ? `附件${at + 1}` : '附件' }
  })
}

/** Builds the document: sentences, charts, tables, and all numbers of headings, items, charts and tables. */
export function assemble(template: Template, facts: Facts): Report {
  const blocks: Block[] = []
  const counters: Counters = { chart: 0, table: 0, section: 0, subsection: 0, item: 0 }
  let parts = 0
  for (const part of template.parts) {
    if (part.when !== undefined && ask(part.when, facts) === false) continue
    Object.assign(counters, { table: 0, section: 0 })
    const own: Block[] = []
    for (const section of part.sections) {
      Object.assign(counters, { subsection: 0, item: 0 })
      const site: Site = { section, facts, counters, depth: part.annexes ? 3 : 2 }
      if (section.title) {
        counters.section += 1
        const number = sectionNumber(counters.section)
        own.push(headingBlock(`${section.id}.title`, site, 2, 'section', number, write(section.title, facts)))
      }
      own.push(...section.says.flatMap((body) => bodyBlocks(body, site)))
    }
    const [first] = part.sections
    // A part of which nothing is printed has no heading either.
    if (part.title && first && own.length > 0) {
      parts += 1
      const site: Site = { section: first, facts, counters, depth: 2 }
      blocks.push(
        headingBlock(`${part.id}.part`, site, 1, 'part', partNumber(parts), write(part.title, facts)),
      )
    }
    blocks.push(...numberTitles(part, own))
  }
  const name = facts.text('unit.name').trim()
  return { title: `${name}${facts.year}年度${reportWord(facts)}`, blocks }
}

/** A line of the contents: a heading of the first two levels, or the title of a table. */
export interface Entry {
  readonly id: string
  readonly level: 1 | 2
  readonly text: string
}

/** The words of a heading with its number: 第二部分　…, 附件1　…, 一、…. */
export function headingText(block: HeadingBlock): string {
  const text = plainText(block.inlines)
  const apart = block.number !== '' && (block.look === 'part' || block.look === 'title')
  return apart ? `${block.number}　${text}` : `${block.number}${text}`
}

/** What the contents list, in the order of the document. */
export function contentsOf(blocks: readonly Block[]): readonly Entry[] {
  return blocks.flatMap((block): readonly Entry[] => {
    if (block.kind === 'heading' && block.level <= 2)
      return [{ id: block.id, level: block.level === 1 ? 1 : 2, text: headingText(block) }]
    if (block.kind === 'table' && block.listed)
      return [{ id: block.id, level: 2, text: `${block.number}${plainText(block.title)}` }]
    return []
  })
}

/** The caption as printed under the chart. */
export const captionText = (block: Extract<Block, { kind: 'chart' }>): string =>
  `（图${block.number}：${block.caption}）`
