import { type Draft, textAt } from '../core/draft'
import { type Part, type Template, yearOf } from '../core/report'
import { choice, lit, not, say, year } from '../core/wording'
import { annexPart, evaluationParts } from './annex'
import { withStandard } from './checks/standard'
import { reads } from './checks/texts'
import { type Edition, editionOf } from './editions'
import { economicAccounts, functionalAccounts } from './sections/accounts'
import { basic } from './sections/basic'
import { expenditure } from './sections/expenditure'
import { fiscal } from './sections/fiscal'
import { capital, fund } from './sections/funds'
import { general } from './sections/general'
import { glossary } from './sections/glossary'
import { income } from './sections/income'
import { official } from './sections/official'
import { officialFund } from './sections/official-fund'
import { other } from './sections/other'
import { overall } from './sections/overall'
import { overviewOf } from './sections/overview'
import { kindWord } from './sections/shared'
import { unit } from './sections/unit'
import { tablesSection } from './tables'

const front: Part = { id: 'front', short: '', title: undefined, sections: [unit] }

const linesPart = ({ tables }: Edition): Part => ({
  id: 'lines',
  short: '科目明细',
  title: undefined,
  sections: [functionalAccounts, economicAccounts, ...(tables === 'fourteen' ? [officialFund] : [])],
})

const statement: Part = {
  id: 'statement',
  short: '决算情况说明',
  title: say`${year}年度${kindWord}决算情况说明`,
  sections: [overall, income, expenditure, fiscal, general, basic, official, fund, capital, other],
}

const terms: Part = { id: 'terms', short: '名词解释', title: lit('名词解释'), sections: [glossary] }

const tablesPart = (edition: Edition): Part => ({
  id: 'tables',
  short: '附表',
  title: lit('附表'),
  when: not(choice('tables.print', 'no')),
  sections: [tablesSection(edition.year, edition.tables)],
})

type Kind = 'department' | 'unit'

/** A template with all that is checked in it. */
const checked = ({ id, parts }: Template): Template => ({
  id,
  parts: parts.map((part) => ({ ...part, sections: part.sections.map(withStandard) })),
  reads,
})

function reportOf(kind: Kind, edition: Edition): Template {
  return checked({
    id: `sichuan-${kind}-${edition.year}`,
    parts: [
      front,
      linesPart(edition),
      {
        id: 'overview',
        short: kind === 'department' ? '部门概况' : '单位概况',
        title: say`${kindWord}概况`,
        sections: overviewOf(kind, edition.overview),
      },
      statement,
      terms,
      annexPart(edition.year, kind),
      tablesPart(edition),
    ],
  })
}

const evaluationReport: Template = checked({ id: 'sichuan-evaluation', parts: evaluationParts })

/** A template is made once: what hangs on it (labels, forms) stays the same from one edit to the next. */
const made = new Map<string, Template>()

/** The template a draft asks for: Sichuan, by kind of report and year. */
export function templateFor(draft: Draft): Template {
  const typed = textAt(draft, 'unit.kind')
  if (typed === 'evaluation') return evaluationReport
  const kind: Kind = typed === 'department' ? 'department' : 'unit'
  const edition = editionOf(yearOf(draft))
  const key = `${kind} ${edition.year}`
  const before = made.get(key)
  if (before) return before
  const template = reportOf(kind, edition)
  made.set(key, template)
  return template
}
