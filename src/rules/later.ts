import { ACKNOWLEDGED, withAcknowledged } from '../core/checks'
import { Memo } from '../core/memo'
import { followChecks, followTables, type Part, type Template } from '../core/report'
import { choice, lit, not } from '../core/wording'
import type { Catalogue } from './accounts'
import { annexPart, evaluationParts, sheetsOf2020 } from './annex'
import { followAccounts } from './checks/catalogue'
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

/** The lists of accounts of a year. */
type Catalogues = (year: number) => readonly Catalogue[]

/** Names of accounts are checked where the lists of accounts are there: they are large. */
const checkWith =
  (catalogues: Catalogues | undefined): NonNullable<Template['check']> =>
  (of) => {
    const checks = followChecks(of)
    if (!catalogues) return checks
    const accounts = followAccounts(of, catalogues)
    const all = new Memo(() => [...checks(), ...withAcknowledged(accounts(), of.entered(ACKNOWLEDGED))])
    return () => all.get()
  }

/** 第四部分, 第五部分, the stand-alone evaluation and all that is checked: everything behind the statement. */
export function laterWith(catalogues: Catalogues | undefined): Later {
  const check = checkWith(catalogues)
  return {
    annexPart: ({ year }, kind) => annexPart(year, kind),
    tablesPart,
    sheetsOf2020,
    evaluationParts,
    checked: (template) => ({
      ...template,
      parts: template.parts.map((part) => ({ ...part, sections: part.sections.map(withStandard) })),
      tables: followTables,
      reads,
      check,
    }),
  }
}

export const later: Later = laterWith(undefined)
