import type { Marked } from '../../document/marks'
import type { Numbered } from './model/sort'
import { tags } from './tags'

/** Open findings as the paper marks them. */
export const marksFor = (open: readonly Numbered[]): readonly Marked[] =>
  open.map(({ finding, severity, number }) => ({
    id: finding.id,
    severity,
    tag: tags.tag(severity, number),
    title: finding.title,
    section: finding.section,
    figures: finding.figures,
    fields: finding.fields,
    blocks: finding.blocks,
  }))
