// 第二部分 of a report, ours or a published one, as clauses that can be compared: one way of writing, no free text.
import type { Report } from '../../src/core/report'

/** The clauses under one heading, named by the numbers of our own headings: 五（一）. */
export interface Passage {
  readonly section: string
  readonly clauses: readonly string[]
}

interface Heading {
  readonly section: string
  readonly title: string
}

/** Stands for the unit, whichever of its names was used. */
const UNIT = '◎'
/** Stands for words a person wrote: they are not compared. */
const FREE = '◇'
/** Stands for a figure we do not know. */
const GAP = '□'

/** One width of characters, no spaces, no quotes. Accounts are cited with and without 支出 before （类）. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》]/g, '')
    .replace(/支出\(类\)/g, '(类)')
}

/** Begins and ends of clauses beside ；。 and line ends: a head is cut from its list, and so are clauses whose ； was lost. */
function cut(text: string): readonly string[] {
  const parts = text
    .replace(/(其中|以下方面):/g, '$1\n')
    .replace(/%(?=\p{Script=Han})/gu, '%\n')
    .replace(/(?=截至\d|年终执行完毕后|,\d{4}年特定目标类|通过项目实施|发现的主要问题|下一步改进措施)/g, '\n')
    .split(/[;。\n]/)
  return parts.flatMap((part) => {
    const [head = '', list] = part.split('主要包括:')
    return list === undefined ? [part] : [`${head}主要包括`, ...list.split('、')]
  })
}

/** Takes out what a person wrote, from the words that introduce it to the end of the clause. */
function masked(clause: string): string {
  return clause
    .replace(/(主要(?:变动)?原因是?).+$/, `$1${FREE}`)
    .replace(/(主要用于(?!以下方面)|主要是用于|具体内容包括:?).+$/, `$1${FREE}`)
    .replace(/^(主要是(?!用于)|通过项目实施|发现的主要问题|下一步改进措施|从评价情况来看).+$/, `$1${FREE}`)
    .replace(/(从评价情况来看).+$/, `$1${FREE}`)
    .replace(/(组织对).+?((?:等\d+个项目)?开展了预算事前)/, `$1${FREE}$2`)
}

function clausesOf(lines: readonly string[], unitNames: readonly string[]): readonly string[] {
  const named = [...unitNames].sort((a, b) => b.length - a.length)
  const text = named.reduce(
    (rest, name) => rest.replaceAll(normal(name), UNIT),
    lines.map(normal).filter(isProse).map(withoutNumber).join('\n'),
  )
  return cut(text)
    .map((clause) => masked(clause).replace(/[,:、]|\.(?!\d)|(?<!\d)\./g, ''))
    .filter((clause) => !NOTHING.test(clause))
}

/** A line that holds only the unit's name, a lost head, and what a project did and lacked: all prose. */
const NOTHING = new RegExp(`^(?:${UNIT}|其中|通|(?:通过项目实施|发现的主要问题|下一步改进措施)${FREE})?$`)

const isProse = (line: string): boolean => !/^\(?图\d+:/.test(line)

/** Numbers of items jump in published reports and say nothing. */
const withoutNumber = (line: string): string => line.replace(/^(?:\d{1,2}\.(?!\d)|\(\d{1,2}\))/, '')

const written = (inlines: Report['blocks'][number] & { kind: 'paragraph' | 'heading' }): string =>
  inlines.inlines.map((inline) => (inline.kind === 'gap' ? GAP : inline.text)).join('')

/** 第二部分 of our own report: headings with their paragraphs. */
function ourParts(report: Report): readonly (Heading & { readonly lines: readonly string[] })[] {
  const parts: (Heading & { lines: string[] })[] = []
  const start = report.blocks.findIndex((block) => block.id === 'statement.part')
  let section = ''
  for (const block of report.blocks.slice(start + 1)) {
    if (block.kind === 'heading') {
      if (block.level === 1) break
      const number = block.number.replace('、', '')
      if (block.level === 2) section = number
      parts.push({
        section: block.level === 2 ? section : section + number,
        title: normal(written(block)),
        lines: [],
      })
    } else if (block.kind === 'paragraph') parts.at(-1)?.lines.push(written(block))
  }
  return parts
}

export const ourStatement = (report: Report, unitNames: readonly string[]): readonly Passage[] =>
  ourParts(report).map(({ section, lines }) => ({ section, clauses: clausesOf(lines, unitNames) }))

/** The lines of 第二部分: no marks of pictures and bookmarks, no tables, nothing behind it. */
function statementLines(text: string): readonly string[] {
  const lines = text
    .replace(/\[(?:bookmark|image)[^\]]*\]/g, '')
    .split('\n')
    .filter((line) => !line.startsWith('\t') && !/^\(\d{4}年度\)$/.test(line))
  const start = lines.findIndex((line) => /第[二2]部分.*决算情况说明/.test(line))
  const length = lines
    .slice(start + 1)
    .findIndex((line) => /第[三3]部分/.test(line) || /^[^《]{0,40}绩效评价报告$/.test(line.trim()))
  return lines.slice(start + 1, start + 1 + length)
}

/** A heading at the beginning of a line, numbered in whatever way, and what follows on the same line. */
function headingAt(
  line: string,
  headings: readonly Heading[],
): { heading: Heading; rest: string } | undefined {
  const numbered = /^(?:[一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,2}\))/.exec(line)?.[0]
  if (numbered === undefined) return undefined
  const body = line.slice(numbered.length)
  const heading = headings.find(({ title }) => body.startsWith(title))
  return heading && { heading, rest: body.slice(heading.title.length).replace(/^。/, '') }
}

/** 第二部分 of a published report, cut by the headings of ours. */
export function publishedStatement(
  text: string,
  report: Report,
  unitNames: readonly string[],
): readonly Passage[] {
  const headings = ourParts(report)
  const bodies = new Map<string, string[]>()
  let section = ''
  for (const line of statementLines(text)) {
    const found = headingAt(normal(line), headings)
    if (found) section = found.heading.section
    const body = bodies.get(section) ?? []
    bodies.set(section, [...body, found ? found.rest : line])
  }
  return [...bodies]
    .map(([name, lines]) => ({ section: name, clauses: clausesOf(lines, unitNames) }))
    .filter(({ section: name, clauses }) => name !== '' || clauses.length > 0)
}
