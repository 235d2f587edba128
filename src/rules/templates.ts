import { type Draft, textAt } from '../core/draft'
import type { Part, Template } from '../core/report'
import { lit, say, year } from '../core/wording'
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

const departmentReport: Template = {
  id: 'sichuan-department',
  parts: [front, overview(departmentOverview, '部门概况'), statement, terms],
}

const unitReport: Template = {
  id: 'sichuan-unit',
  parts: [front, overview(unitOverview, '单位概况'), statement, terms],
}

/**
 * The template a draft asks for: Sichuan, 2020 and 2021, by kind of report. What differs between the two years is
 * marked in the sections, where the patterns read the year.
 */
export const templateFor = (draft: Draft): Template =>
  textAt(draft, 'unit.kind') === 'department' ? departmentReport : unitReport
