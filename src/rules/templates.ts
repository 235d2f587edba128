import { type Draft, textAt } from '../core/draft'
import { type Body, type Part, type Template, yearOf } from '../core/report'
import { lit, say, year } from '../core/wording'
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

const front: Part = { id: 'front', short: '', title: undefined, sections: [unit] }

const linesPart = ({ tables }: Edition): Part => ({
  id: 'lines',
  short: '科目明细',
  title: undefined,
  sections: [functionalAccounts, economicAccounts, ...(tables === 'fourteen' ? [officialFund] : [])],
})

const statement = (later: Later | undefined): Part => ({
  id: 'statement',
  short: '决算情况说明',
  title: say`${year}年度${kindWord}决算情况说明`,
  sections: [
    overall,
    income,
    expenditure,
    fiscal,
    general,
    basic,
    official,
    fund,
    capital,
    later ? { ...other, says: [...other.says, later.sheetsOf2020] } : other,
  ],
})

const terms: Part = { id: 'terms', short: '名词解释', title: lit('名词解释'), sections: [glossary] }

export type Kind = 'department' | 'unit'

/** The parts behind the statement. They are large, and the page shows the report before they are there. */
export interface Later {
  readonly annexPart: (edition: Edition, kind: Kind) => Part
  readonly tablesPart: (edition: Edition) => Part
  /** What 2020 printed within section 十. */
  readonly sheetsOf2020: Body
  readonly evaluationParts: readonly Part[]
  /** The template with all that is checked in it. */
  readonly checked: (template: Template) => Template
}

function reportOf(kind: Kind, edition: Edition, later: Later | undefined): Template {
  return {
    id: `sichuan-${kind}-${edition.year}`,
    ...(edition.doubt === undefined ? {} : { doubt: edition.doubt }),
    parts: [
      front,
      linesPart(edition),
      {
        id: 'overview',
        short: kind === 'department' ? '部门概况' : '单位概况',
        title: say`${kindWord}概况`,
        sections: overviewOf(kind, edition.overview),
      },
      statement(later),
      terms,
      ...(later ? [later.annexPart(edition, kind), later.tablesPart(edition)] : []),
    ],
  }
}

/** A template is made once: what hangs on it (labels, forms) stays the same from one edit to the next. */
const made = new WeakMap<object, Map<string, Template>>()
/** Stands for no later parts. */
const NONE = {}

/** The template a draft asks for, without the parts behind the statement where they are not given. */
export function templateOf(draft: Draft, later: Later | undefined): Template {
  const typed = textAt(draft, 'unit.kind')
  const edition = editionOf(yearOf(draft))
  const key = `${typed} ${edition.year}`
  const known = made.get(later ?? NONE) ?? new Map<string, Template>()
  made.set(later ?? NONE, known)
  const before = known.get(key)
  if (before) return before
  const template: Template =
    typed === 'evaluation'
      ? { id: 'sichuan-evaluation', parts: later?.evaluationParts ?? [front] }
      : reportOf(typed === 'department' ? 'department' : 'unit', edition, later)
  const complete = later ? later.checked(template) : template
  known.set(key, complete)
  return complete
}
