// A template with records: projects with nested indicators, as an annex asks for them.
import type { AskList, AskRecords, Section, Template } from '../../src/core/report'
import {
  all,
  choice,
  has,
  lit,
  money,
  nonzero,
  not,
  oneOf,
  priorYear,
  say,
  typed,
  year,
} from '../../src/core/wording'

export const indicators: AskList = {
  list: 'indicators',
  of: 'project',
  addLabel: '绩效指标',
  columns: [
    {
      column: 'first',
      kind: 'choice',
      head: '一级指标',
      options: [
        { value: 'output', label: '产出指标' },
        { value: 'benefit', label: '效益指标' },
        { value: 'content', label: '满意度指标' },
      ],
    },
    { column: 'second', kind: 'text', head: '二级指标' },
    { column: 'name', kind: 'text', head: '三级指标' },
    {
      column: 'nature',
      kind: 'choice',
      head: '性质',
      options: ['≥', '≤', '=', '定性'].map((label) => ({ value: label, label })),
    },
    { column: 'target', kind: 'text', head: '指标值' },
    { column: 'unit', kind: 'text', head: '单位' },
    { column: 'actual', kind: 'text', head: '完成值' },
    { column: 'weight', kind: 'points', head: '权重', total: '.weights' },
    { column: 'score', kind: 'points', head: '得分' },
    { column: 'reason', kind: 'text', head: '未完成原因', below: true },
  ],
  figures: [],
}

export const projects: AskRecords = {
  list: 'projects',
  addLabel: '项目',
  naming: 'name',
  cards: [
    {
      title: '基本情况',
      fields: [
        { at: '.name', kind: 'name', label: '项目名称' },
        {
          at: '.kind',
          kind: 'choice',
          label: '项目类别',
          initial: 'once',
          options: [
            { value: 'once', label: '一次性' },
            { value: 'yearly', label: '常年' },
          ],
        },
        { at: '.goal', kind: 'long', label: '年度目标' },
        {
          at: '.yearlyReason',
          kind: 'text',
          label: '常年安排的理由',
          when: all(choice('.kind', 'yearly'), not(choice('unit.kind', 'department'))),
        },
      ],
    },
    {
      title: '预算执行',
      heads: [say`${year}年预算`, lit('执行数')],
      rows: [
        {
          label: '总额',
          cells: [
            { at: '.budget', kind: 'amount', label: '预算' },
            { at: '.final', kind: 'amount', label: '执行数' },
          ],
          follows: [
            { when: has('.rate'), p: say`完成预算${{ t: 'percent', id: '.rate' }}` },
            {
              p: oneOf([{ when: nonzero('.final'), p: say`${priorYear}年后用${money('.final')}` }], '没有用'),
            },
          ],
        },
        { label: '余下', cells: [undefined, { figure: '.left' }], when: typed('.final') },
      ],
    },
    { title: '绩效指标', list: indicators },
    { title: '评价结论', fields: [{ at: '.conclusion', kind: 'long', label: '评价结论' }] },
  ],
}

export const projectsSection: Section = {
  id: 'projects',
  title: undefined,
  short: '项目自评',
  lead: '每个项目一张表。',
  cards: [{ title: '项目', records: projects }],
  derives: {},
  says: [],
}

export const withProjects: Template = {
  id: 'with-projects',
  parts: [{ id: 'annex', short: '附件', title: undefined, sections: [projectsSection] }],
}
