import { type Draft, textAt } from '../core/draft'
import { type Part, type Template, yearOf } from '../core/report'
import { lit, say, year } from '../core/wording'
import { annexPart, evaluationParts } from './annex'
import { basic } from './sections/basic'
import { expenditure } from './sections/expenditure'
import { fiscal } from './sections/fiscal'
import { capital, fund } from './sections/funds'
import { general } from './sections/general'
import { glossary } from './sections/glossary'
import { income } from './sections/income'
import { official } from './sections/official'
import { other } from './sections/other'
import { overall } from './sections/overall'
import { departmentOverview, unitOverview } from './sections/overview'
import { kindWord } from './sections/shared'
import { unit } from './sections/unit'

const front: Part = { id: 'front', short: '', title: undefined, sections: [unit] }

const statement: Part = {
  id: 'statement',
  short: '决算情况说明',
  title: say`${year}年度${kindWord}决算情况说明`,
  sections: [overall, income, expenditure, fiscal, general, basic, official, fund, capital, other],
}

const terms: Part = { id: 'terms', short: '名词解释', title: lit('名词解释'), sections: [glossary] }

const overview = (sections: Part['sections'], short: string): Part => ({
  id: 'overview',
  short,
  title: say`${kindWord}概况`,
  sections,
})

const report = (kind: 'department' | 'unit', year: number): Template => ({
  id: `sichuan-${kind}-${year}`,
  parts: [
    front,
    kind === 'department' ? overview(departmentOverview, '部门概况') : overview(unitOverview, '单位概况'),
    statement,
    terms,
    annexPart(year, kind),
  ],
})

const reports: Readonly<Record<'department' | 'unit', Readonly<Record<'plain' | 'scored', Template>>>> = {
  department: { plain: report('department', 2021), scored: report('department', 2022) },
  unit: { plain: report('unit', 2021), scored: report('unit', 2022) },
}

const evaluationReport: Template = { id: 'sichuan-evaluation', parts: evaluationParts }

/**
 * The template a draft asks for: Sichuan, by kind of report and by the forms of its annexes. What else differs between
 * years is marked in the sections, where the patterns read the year.
 */
export const templateFor = (draft: Draft): Template => {
  const kind = textAt(draft, 'unit.kind')
  if (kind === 'evaluation') return evaluationReport
  return reports[kind === 'department' ? 'department' : 'unit'][yearOf(draft) < 2022 ? 'plain' : 'scored']
}
