import type { Section } from '../../core/report'
import { lit, say, year } from '../../core/wording'
import { long } from './shared'

const duties = long('overview.duties', '主要职能', { hint: '一行一段，可写“1.”“2.”' })
const work = long('overview.work', '重点工作完成情况', { hint: '一行一段' })
const organisation = long('overview.organisation', '机构设置', {
  hint: '内设机构、下属单位和纳入编制范围的单位，一行一段',
})

const none = { derives: {} } as const

/** 第一部分 of a 部门: duties and work under one heading. */
export const departmentOverview: readonly Section[] = [
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
  {
    ...none,
    id: 'organisation',
    title: lit('机构设置'),
    short: '机构设置',
    lead: '内设机构、下属二级单位，和纳入决算编制范围的单位。',
    cards: [{ fields: [organisation] }],
    says: [{ t: 'lines', id: 'text', at: 'overview.organisation' }],
  },
]

/** 第一部分 of a 单位: one heading each. */
export const unitOverview: readonly Section[] = [
  {
    ...none,
    id: 'duties',
    title: lit('职能简介'),
    short: '职能简介',
    lead: '照“三定”规定写，一行一段。',
    cards: [{ fields: [duties] }],
    says: [{ t: 'lines', id: 'text', at: 'overview.duties' }],
  },
  {
    ...none,
    id: 'organisation',
    title: lit('机构设置'),
    short: '机构设置',
    lead: '内设机构和人员。',
    cards: [{ fields: [organisation] }],
    says: [{ t: 'lines', id: 'text', at: 'overview.organisation' }],
  },
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
