import type { Section } from '../../core/report'
import { lit, oneOf, say, until, year } from '../../core/wording'
import { organisationCard, organisationDerives, organisationSays } from './organisation'
import { kindWord, long } from './shared'

const duties = long('overview.duties', '主要职能', { hint: '一行一段，可写“1.”“2.”' })
const work = long('overview.work', '重点工作完成情况', { hint: '一行一段' })

const none = { derives: {} } as const

const organisation: Section = {
  id: 'organisation',
  title: lit('机构设置'),
  short: '机构设置',
  lead: '内设机构、人员，下属单位和纳入决算编制范围的单位。',
  cards: organisationCard,
  derives: organisationDerives,
  says: organisationSays,
}

/** 2020–2021, 部门: duties and work under one heading. */
const department: readonly Section[] = [
  {
    ...none,
    id: 'duties',
    title: lit('基本职能及主要工作'),
    short: '职能与重点工作',
    lead: '照“三定”规定和年度总结写，一行一段。',
    cards: [{ fields: [duties, work] }],
    says: [
      { t: 'subheading', id: 'duties', title: lit('主要职能') },
      { t: 'lines', id: 'dutiesText', at: 'overview.duties' },
      { t: 'subheading', id: 'work', title: say`${year}年重点工作完成情况` },
      { t: 'lines', id: 'workText', at: 'overview.work' },
    ],
  },
  organisation,
]

/** 2020–2021, 单位: one heading each. */
const single: readonly Section[] = [
  {
    ...none,
    id: 'duties',
    title: lit('职能简介'),
    short: '职能简介',
    lead: '照“三定”规定写，一行一段。',
    cards: [{ fields: [duties] }],
    says: [{ t: 'lines', id: 'text', at: 'overview.duties' }],
  },
  organisation,
  {
    ...none,
    id: 'work',
    title: say`${year}年重点工作完成情况`,
    short: '重点工作',
    lead: '照年度总结写，一行一段。',
    cards: [{ fields: [work] }],
    says: [{ t: 'lines', id: 'text', at: 'overview.work' }],
  },
]

/** Since 2022: 职责 and 机构设置; 重点工作 is gone. A 单位 says 主要职责 from 2023. */
const brief = (kind: 'department' | 'unit'): readonly Section[] => [
  {
    ...none,
    id: 'duties',
    title:
      kind === 'department'
        ? lit('部门职责')
        : oneOf([{ when: until(2022), p: say`${kindWord}职责` }], '主要职责'),
    short: kind === 'department' ? '部门职责' : '主要职责',
    lead: '照“三定”规定写，一行一段。',
    cards: [{ fields: [duties] }],
    says: [{ t: 'lines', id: 'text', at: 'overview.duties' }],
  },
  organisation,
]

/** 第一部分 by kind of report and year. */
export function overviewOf(kind: 'department' | 'unit', form: 'work' | 'duties'): readonly Section[] {
  if (form === 'duties') return brief(kind)
  return kind === 'department' ? department : single
}
