import { type Derives, sumOf } from '../../core/figures'
import type { Body, Card } from '../../core/report'
import { all, choice, count as counted, lit, name, say, year } from '../../core/wording'
import { count, long, row } from './shared'

/** 机构设置: 内设机构 in words, and of a 部门 the counted sentence about its subordinate units and their list. */

const isDepartment = choice('unit.kind', 'department')

const KINDS = [
  ['administrative', '行政单位'],
  ['civil', '参照公务员法管理的事业单位'],
  ['institution', '其他事业单位'],
] as const

export const organisationCard: readonly Card[] = [
  { fields: [long('overview.organisation', '机构设置', { hint: '内设机构和人员，一行一段' })] },
  {
    title: '下属二级预算单位',
    heads: [lit('个数')],
    rows: [
      ...KINDS.map(([id, label]) => ({
        ...row(label, [count(`units.${id}`, label, '个')]),
        when: isDepartment,
      })),
      { ...row('合计', [{ figure: 'units.total' }]), when: isDepartment },
    ],
    note: '部门决算填；没有的填 0。',
  },
  {
    title: '纳入决算编制范围的单位',
    list: {
      list: 'units',
      addLabel: '单位',
      columns: [{ column: 'name', kind: 'text', head: '单位名称' }],
      figures: [],
    },
    when: isDepartment,
  },
]

export const organisationDerives: Derives = {
  figures: {
    'units.total': sumOf(...KINDS.map(([id]) => `units.${id}`)),
    'units.listed': { op: 'countRows', list: 'units' },
  },
}

export const organisationSays: readonly Body[] = [
  { t: 'lines', id: 'text', at: 'overview.organisation' },
  {
    t: 'paragraph',
    id: 'units',
    when: isDepartment,
    clauses: [
      {
        id: 'units.total',
        p: say`${name('unit.name')}下属二级预算单位${counted('units.total', '个')}，其中行政单位${counted('units.administrative', '个')}，参照公务员法管理的事业单位${counted('units.civil', '个')}，其他事业单位${counted('units.institution', '个')}。`,
      },
    ],
  },
  {
    t: 'paragraph',
    id: 'scope',
    when: all(isDepartment, { c: 'rows', list: 'units' }),
    clauses: [
      {
        id: 'units.scope',
        p: say`纳入${name('unit.name')}${year}年度部门决算编制范围的二级预算单位包括：`,
      },
    ],
  },
  {
    t: 'items',
    id: 'unit',
    list: 'units',
    when: isDepartment,
    clause: { id: 'units.unit', p: name('.name') },
  },
]
