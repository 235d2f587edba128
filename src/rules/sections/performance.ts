import { type Derives, rateOf, sumOf } from '../../core/figures'
import type { Body, Card } from '../../core/report'
import {
  all,
  any,
  choice,
  count as counted,
  has,
  lit,
  maybe,
  money,
  name,
  nonzero,
  not,
  oneOf,
  type Pattern,
  percent,
  say,
  since,
  text,
  typed,
  until,
  year,
} from '../../core/wording'
import { annexPrinted, overallTitle } from '../annex/printed'
import { count, kindWord, pick, words } from './shared'

/** 十（四）预算绩效管理情况, a part of section 十 with a file of its own because 2020 wrote it at length. */

/** Annexes are in this report, or somebody adds them to it. */
const attached = any(annexPrinted, choice('performance.attached', 'yes'))
const isDepartment = choice('unit.kind', 'department')

export const performanceCards: readonly Card[] = [
  {
    title: '（四）预算绩效管理',
    fields: [
      count('performance.appraised', '事前绩效评估', '个项目'),
      count('performance.targets', '编制绩效目标', '个项目'),
      count('performance.monitored', '绩效监控', '个项目'),
      count('performance.evaluated', '绩效自评', '个项目'),
      words('performance.names', '开展事前绩效评估的项目', {
        when: nonzero('performance.appraised'),
        hint: '项目名称用顿号隔开，如：业务运行费、物业管理费',
      }),
      pick('annex.print', '附件（第四部分）', { yes: '写在这份报告里', no: '不写' }, 'yes', {
        hint: '自评表和自评报告在“附件”里填',
      }),
      pick('performance.attached', '文中提到附件', { yes: '写“见附件”', no: '不提附件' }, 'no', {
        hint: '写了“见附件”的，附件要自己附在文末',
        when: not(annexPrinted),
      }),
      count('performance.ownEvaluations', '自行组织的项目支出绩效评价', '个项目', { when: until(2020) }),
      words('performance.ownResult', '评价情况', {
        when: { c: 'all', of: [until(2020), nonzero('performance.ownEvaluations')] },
      }),
    ],
  },
  {
    title: '项目绩效目标完成情况',
    when: until(2020),
    list: {
      list: 'projects',
      addLabel: '项目',
      columns: [
        { column: 'name', kind: 'text', head: '项目名称' },
        { column: 'budget', kind: 'amount', head: '全年预算' },
        { column: 'final', kind: 'amount', head: '执行数' },
        { column: 'effect', kind: 'text', head: '通过项目实施', below: true },
        { column: 'problem', kind: 'text', head: '发现的主要问题', below: true },
        { column: 'measure', kind: 'text', head: '下一步改进措施', below: true },
      ],
      figures: [{ head: '完成', id: '.rate' }],
    },
  },
]

export const performanceDerives = {
  rows: [
    {
      list: 'projects',
      inputs: { budget: 'amount', final: 'amount' },
      figures: { rate: rateOf('.final', '.budget') },
    },
  ],
  figures: {
    'performance.projects': { op: 'countRows', list: 'projects' },
    // Only asked whether there was any.
    'performance.all': sumOf(
      'performance.appraised',
      'performance.targets',
      'performance.monitored',
      'performance.evaluated',
    ),
  },
} as const satisfies Derives

const project = say`${name('.name')}项目绩效目标完成情况综述。项目全年预算数${money('.budget')}，执行数为${money('.final')}${maybe(has('.rate'), say`，完成预算的${percent('.rate')}`)}。通过项目实施，${text('.effect')}。${maybe(typed('.problem'), say`发现的主要问题：${text('.problem')}。`)}${maybe(typed('.measure'), say`下一步改进措施：${text('.measure')}。`)}`

/** The four steps of budget performance management; a step that no project went through is left out. */
const steps: Pattern = {
  t: 'joined',
  between: '，',
  parts: [
    {
      when: any(nonzero('performance.appraised'), nonzero('performance.targets')),
      p: say`在${year}年度预算编制阶段，${{
        t: 'joined',
        between: '，',
        parts: [
          {
            when: nonzero('performance.appraised'),
            p: say`组织对${text('performance.names', true)}等${counted('performance.appraised', '个项目')}开展了预算事前绩效评估`,
          },
          {
            when: nonzero('performance.targets'),
            p: say`对${counted('performance.targets', '个项目')}编制了绩效目标`,
          },
        ],
      }}`,
    },
    {
      when: nonzero('performance.monitored'),
      p: say`预算执行过程中，选取${counted('performance.monitored', '个项目')}开展绩效监控`,
    },
    {
      when: nonzero('performance.evaluated'),
      p: say`年终执行完毕后，对${counted('performance.evaluated', '个项目')}开展了${oneOf([{ when: until(2020), p: '绩效目标完成情况梳理填报' }], '绩效自评')}`,
    },
  ],
}

export const performanceSays: readonly Body[] = [
  {
    t: 'paragraph',
    id: 'performanceText',
    clauses: [
      { id: 'performance.lead', p: say`根据预算绩效管理要求，本${kindWord}` },
      {
        id: 'performance.counts',
        p: oneOf(
          [{ when: nonzero('performance.all'), p: steps }],
          say`${year}年度没有实行绩效目标管理的项目`,
        ),
      },
      {
        id: 'performance.sheets',
        p: maybe(
          all(since(2021), attached, choice('unit.kind', 'unit'), nonzero('performance.evaluated')),
          say`，${year}年特定目标类部门预算项目绩效目标自评表见附件（第四部分）`,
        ),
      },
      { id: 'performance.end', p: lit('。') },
      {
        id: 'performance.whole',
        p: maybe(
          { c: 'all', of: [isDepartment, attached] },
          say`同时，本部门对${year}年部门整体开展绩效自评，《${overallTitle}》见附件（第四部分）。`,
        ),
      },
      {
        id: 'performance.own',
        p: maybe(
          { c: 'all', of: [until(2020), nonzero('performance.ownEvaluations')] },
          say`本${kindWord}还自行组织了${counted('performance.ownEvaluations', '个项目')}支出绩效评价，从评价情况来看${text('performance.ownResult')}。`,
        ),
      },
    ],
  },
  {
    t: 'paragraph',
    id: 'projects',
    when: { c: 'all', of: [until(2020), { c: 'rows', list: 'projects' }] },
    clauses: [
      {
        id: 'performance.projects',
        p: say`本${kindWord}在${year}年度${kindWord}决算中反映${{
          t: 'each',
          list: 'projects',
          item: say`“${name('.name')}”`,
          between: '、',
        }}${counted('performance.projects', '个项目')}绩效目标实际完成情况。`,
      },
    ],
  },
  {
    t: 'items',
    id: 'project',
    list: 'projects',
    mark: 'bracket',
    when: until(2020),
    clause: { id: 'performance.project', p: project },
  },
]
