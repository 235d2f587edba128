import { ask, type Facts, type Inline, plainText, write } from '../wording'
import { chartOf, describeChart } from './charts'
import { partNumber, sectionNumber, subsectionNumber } from './numbering'
import type { Body, Section, Template } from './section'
import type { Block, Report } from './tree'

const KIND_WORD: Readonly<Record<string, string>> = { department: '部门决算', unit: '单位决算' }

/** Counters of one report: 图 runs through all of it, （一） and 1. begin anew under each heading. */
interface Counters {
  chart: number
  subsection: number
  item: number
}

function bodyBlocks(body: Body, section: Section, facts: Facts, counters: Counters): Block[] {
  const id = `${section.id}.${body.id}`
  const at = { section: section.id }
  const paragraph = (key: string, inlines: readonly Inline[], number = ''): Block[] =>
    inlines.length === 0 ? [] : [{ kind: 'paragraph', id: key, ...at, number, inlines }]
  const next = (mark: 'dot' | 'bracket' = 'dot'): string => {
    counters.item += 1
    return mark === 'dot' ? `${counters.item}.` : `（${counters.item}）`
  }
  switch (body.t) {
    case 'subheading':
      counters.subsection += 1
      counters.item = 0
      return [
        {
          kind: 'heading',
          id,
          ...at,
          level: 3,
          look: 'subsection',
          number: subsectionNumber(counters.subsection),
          inlines: write(body.title, facts),
        },
      ]
    case 'paragraph':
    case 'item': {
      const p = { t: 'seq', of: body.clauses.map((clause) => clause.p) } as const
      const inlines = write(body.when ? { t: 'maybe', when: body.when, p } : p, facts)
      if (inlines.length === 0) return []
      return paragraph(id, inlines, body.t === 'item' ? next() : '')
    }
    case 'items': {
      if (body.when && ask(body.when, facts) === false) return []
      const seen = new Set<string>()
      const rows = facts.rows(body.list).filter((row) => {
        const key = body.once === undefined ? '' : (row.cells[body.once] ?? '')
        if (key === '' || !seen.has(key)) return seen.add(key)
        return false
      })
      return rows.flatMap((row) =>
        paragraph(`${id}.${row.key}`, write(body.clause.p, facts, { list: body.list, row }), next(body.mark)),
      )
    }
    case 'lines': {
      const lines = facts
        .text(body.at)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
      if (lines.length === 0) {
        return paragraph(id, [{ kind: 'gap', needs: [body.at], label: facts.label(body.at) }])
      }
      return lines.flatMap((text, i) => paragraph(`${id}.${i}`, [{ kind: 'typed', at: body.at, text }]))
    }
    case 'draw': {
      const chart = chartOf(body.draw, facts)
      if (!chart) return []
      counters.chart += 1
      const { caption } = body.draw
      return [
        { kind: 'chart', id, ...at, number: counters.chart, caption, chart, describe: describeChart(chart) },
      ]
    }
    case 'cover':
      return [
        {
          kind: 'cover',
          id,
          ...at,
          year: `${facts.year}年度`,
          name: write({ t: 'name', at: 'unit.name' }, facts),
          report: KIND_WORD[facts.text('unit.kind')] ?? '决算',
          date: facts.text('unit.date').trim(),
        },
      ]
    case 'contents':
      return [{ kind: 'contents', id, ...at, note: write(body.note, facts) }]
    case 'title':
    case 'section':
    case 'each':
    case 'table':
      return []
  }
}

/** Builds the document: sentences, charts, and all numbers of headings, items and charts. */
export function assemble(template: Template, facts: Facts): Report {
  const blocks: Block[] = []
  const counters: Counters = { chart: 0, subsection: 0, item: 0 }
  let parts = 0
  for (const part of template.parts) {
    const [first] = part.sections
    if (part.title && first) {
      parts += 1
      const inlines = write(part.title, facts)
      blocks.push({
        kind: 'heading',
        id: `${part.id}.part`,
        section: first.id,
        level: 1,
        look: 'part',
        number: partNumber(parts),
        inlines,
      })
    }
    let sections = 0
    for (const section of part.sections) {
      counters.subsection = 0
      counters.item = 0
      if (section.title) {
        sections += 1
        const inlines = write(section.title, facts)
        const number = sectionNumber(sections)
        blocks.push({
          kind: 'heading',
          id: `${section.id}.title`,
          section: section.id,
          level: 2,
          look: 'section',
          number,
          inlines,
        })
      }
      for (const body of section.says) blocks.push(...bodyBlocks(body, section, facts, counters))
    }
  }
  const name = facts.text('unit.name').trim()
  return { title: `${name}${facts.year}年度${KIND_WORD[facts.text('unit.kind')] ?? '决算'}`, blocks }
}

/** A line of the contents: a heading of the first two levels, or the title of a table. */
export interface Entry {
  readonly id: string
  readonly level: 1 | 2
  readonly text: string
}

/** The words of a heading with its number: 第二部分　…, 附件1　…, 一、…. */
export function headingText(block: Extract<Block, { kind: 'heading' }>): string {
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
