import { atMost, type Rule, same } from '../../core/checks'
import type { Ask, Body, Section } from '../../core/report'
import {
  all,
  type Condition,
  maybe,
  name,
  nonzero,
  not,
  oneOf,
  type Pattern,
  say,
  since,
  until,
  word,
  year,
} from '../../core/wording'
import { pick } from '../sections/shared'
import { indicatorFigures } from './indicators'
import { projectFigures } from './project-figures'
import { hasSheet, isMixed, projectCards } from './project-form'
import { projectReport } from './project-report'
import { nationalSheet } from './sheets/national'
import { sheet2020, sheet2021 } from './sheets/plain'
import { sichuanSheet } from './sheets/sichuan'
import { annexPrinted, chosen, type Forms, scored } from './words'

const isNational: Condition = chosen('annex.form', 'national')

const settings: readonly Ask[] = [
  pick('annex.form', '自评表的格式', { sichuan: '四川格式', national: '全国通用格式' }, 'sichuan', {
    when: since(2022),
  }),
  pick('annex.threshold', '公开的项目', { 50: '50 万元以上', 100: '100 万元以上', all: '全部' }, '50', {
    when: all(since(2021), until(2021)),
  }),
  pick('annex.scoring', '自评报告里的得分', { yes: '写', no: '不写' }, 'no', { when: until(2021) }),
]

const sheetTitle: Pattern = oneOf(
  [
    {
      when: until(2021),
      p: say`${year}年${word('annex.threshold', { 50: '50万元以上（含）', 100: '100万元以上（含）', all: '' })}特定目标类部门预算项目绩效目标自评（${name('.name')}）`,
    },
    { when: isNational, p: say`项目支出绩效自评表（${name('.name')}）（${year}年度）` },
  ],
  say`部门预算项目支出绩效自评表（${name('.name')}）（${year}年度）`,
)

/** The table of a sheet, under the title that names its project. */
const tablesOf: Readonly<Record<Forms, readonly Body[]>> = {
  plain: [{ t: 'table', id: 'sheet.2021', table: sheet2021 }],
  scored: [
    { t: 'table', id: 'sheet.sichuan', table: sichuanSheet, when: not(isNational) },
    { t: 'table', id: 'sheet.national', table: nationalSheet, when: isNational },
  ],
}

/** The sheets as annexes, from 2021 on. */
const sheets = (forms: Forms): Body => ({
  t: 'each',
  id: 'sheet',
  list: 'projects',
  when: all(since(2021), hasSheet),
  says: [{ t: 'title', id: 'sheet.title', title: sheetTitle }, ...tablesOf[forms]],
})

/** 项目绩效目标完成情况表: in 2020 the sheets stand in section 十（四）, behind the list of projects. */
export const sheetsOf2020: Body = {
  t: 'each',
  id: 'sheet',
  list: 'projects',
  when: all(until(2020), annexPrinted, hasSheet),
  says: [{ t: 'table', id: 'sheet.2020', table: sheet2020 }],
}

const ofProject = (rule: Rule, when?: Condition): Rule => ({
  ...rule,
  of: 'projects',
  ...(when ? { when } : {}),
})
const ofIndicator = (rule: Rule): Rule => ({ ...rule, of: 'indicators', when: scored })

const holds: readonly Rule[] = [
  {
    ...ofProject(atMost('P01', ['.final', '执行数'], ['.budget', '调整后预算数'])),
    severity: 'warning',
  },
  ofProject(same('P02', ['.weights', '权重合计'], ['.full', '各表的满分']), scored),
  ofIndicator(atMost('P02', ['.got', '得分'], ['.weight', '权重'])),
  atMost('P03', ['annex.projects', '列出的项目'], ['performance.targets', '编制绩效目标的项目']),
  atMost('P04', ['annex.final', '列出的项目的执行数之和'], ['kinds.project', '项目支出'], {
    c: 'rows',
    list: 'projects',
  }),
  ofProject(
    atMost('P04', ['.granted', '实际拨款'], ['.budget', '项目预算']),
    all(chosen('.report', 'yes'), not(isMixed)),
  ),
]

/** 项目自评: the projects with their indicators, their reports and their sheets. */
export const projects = (forms: Forms): Section => ({
  id: 'projects',
  title: undefined,
  short: '项目自评',
  lead: '一个项目填一次，自评表和自评报告都从这里出。',
  cards: [
    { title: '写法', fields: settings },
    {
      title: '项目',
      records: { list: 'projects', addLabel: '项目', naming: 'name', cards: projectCards(forms) },
    },
  ],
  derives: {
    rows: [projectFigures, indicatorFigures],
    figures: {
      'annex.projects': { op: 'countRows', list: 'projects' },
      'annex.final': { op: 'sumRows', list: 'projects', column: 'final' },
    },
  },
  holds,
  says: [
    {
      t: 'paragraph',
      id: 'missing',
      when: all(not({ c: 'rows', list: 'projects' }), nonzero('performance.evaluated')),
      // Projects were evaluated and none is here: the annex waits for the first.
      clauses: [{ id: 'projects.missing', p: maybe(since(2021), name('projects')) }],
    },
    projectReport,
    sheets(forms),
  ],
})
