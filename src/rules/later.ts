import { type Part, runChecks, type Template } from '../core/report'
import { choice, lit, not } from '../core/wording'
import { annexPart, evaluationParts, sheetsOf2020 } from './annex'
import { withStandard } from './checks/standard'
import { reads } from './checks/texts'
import type { Edition } from './editions'
import { tablesSection } from './tables'
import type { Later } from './templates'

const tablesPart = (edition: Edition): Part => ({
  id: 'tables',
  short: '附表',
  title: lit('附表'),
  when: not(choice('tables.print', 'no')),
  sections: [tablesSection(edition.year, edition.tables)],
})

const checked = (template: Template): Template => ({
  ...template,
  parts: template.parts.map((part) => ({ ...part, sections: part.sections.map(withStandard) })),
  reads,
  check: runChecks,
})

/** 第四部分, 第五部分 and the stand-alone evaluation: everything behind the statement. */
export const later: Later = {
  annexPart: ({ year }, kind) => annexPart(year, kind),
  tablesPart,
  sheetsOf2020,
  evaluationParts,
  checked,
}
