import { headingText, type Part, type Report, type Section } from '../../../core/report'
import { plainText } from '../../../core/wording'

type Heading = Extract<Report['blocks'][number], { kind: 'heading' }>

function headingOf(report: Report, id: string): Heading | undefined {
  for (const block of report.blocks) if (block.kind === 'heading' && block.id === id) return block
  return undefined
}

/** The number a section has in the document (五、), '' where it has none: read from the document, so that they agree. */
export const numberOf = (report: Report, section: Section): string =>
  headingOf(report, `${section.id}.title`)?.number ?? ''

/** The heading of a section as the document prints it; its short name where the document has none. */
export function titleOf(report: Report, section: Section): string {
  const heading = headingOf(report, `${section.id}.title`)
  return heading ? headingText(heading) : section.short
}

/** Number and short name, as the list of sections shows it. */
export const shortTitleOf = (report: Report, section: Section): string =>
  `${numberOf(report, section)}${section.short}`

/** 第二部分　决算情况说明; of a part that is not printed its name alone. */
export function partTitleOf(report: Report, part: Part): string {
  const heading = headingOf(report, `${part.id}.part`)
  return heading ? `${heading.number}　${part.short || plainText(heading.inlines)}` : part.short
}
