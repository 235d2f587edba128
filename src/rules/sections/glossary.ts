import type { Body, Section } from '../../core/report'
import { lit, maybe, oneOf, say, since, text, typed, until } from '../../core/wording'
import { accountName } from './general'
import { words } from './shared'

/** Terms before the accounts: official wording of the template. */
const INCOME_TERMS: readonly (readonly [id: string, term: string, meaning: string])[] = [
  ['fiscalIncome', '财政拨款收入', '指单位从同级财政部门取得的财政预算资金。'],
  ['serviceIncome', '事业收入', '指事业单位开展专业业务活动及辅助活动取得的收入。'],
  [
    'operatingIncome',
    '经营收入',
    '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。',
  ],
]

const CARRY_OVER_TERMS: readonly (readonly [id: string, term: string, meaning: string])[] = [
  ['opening', '年初结转和结余', '指以前年度尚未完成、结转到本年按有关规定继续使用的资金。'],
  [
    'distribution',
    '结余分配',
    '指事业单位按照会计制度规定缴纳的所得税、提取的专用结余以及转入非财政拨款结余的金额等。',
  ],
  ['closing', '年末结转和结余', '指单位按有关规定结转到下年或以后年度继续使用的资金。'],
]

const EXPENDITURE_TERMS: readonly (readonly [id: string, term: string, meaning: string])[] = [
  ['basic', '基本支出', '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。'],
  ['project', '项目支出', '指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。'],
  ['operating', '经营支出', '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动发生的支出。'],
  [
    'official',
    '“三公”经费',
    '指单位用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置及运行费反映单位公务用车车辆购置支出（含车辆购置税）及租用费、燃料费、维修费、过路过桥费、保险费等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）支出。',
  ],
  [
    'agency',
    '机关运行经费',
    '为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。',
  ],
]

const entry = ([id, term, meaning]: readonly [string, string, string]): Body => ({
  t: 'item',
  id,
  clauses: [{ id: `glossary.${id}`, p: lit(`${term}：${meaning}`) }],
})

/** 第三部分 名词解释: fixed terms and one entry for each account used. An unknown meaning is asked for. */
export const glossary: Section = {
  id: 'glossary',
  title: undefined,
  short: '名词解释',
  lead: '固定名词和用到的每个科目自动成条。目录里没有解释的科目，在这里补写。',
  cards: [
    {
      fields: [words('glossary.otherIncome', '其他收入主要是', { hint: '可不填，如：利息收入' })],
    },
    {
      title: '科目的解释',
      list: {
        list: 'functional',
        addLabel: '功能分类科目',
        columns: [{ column: 'meaning', kind: 'text', head: '解释', below: true }],
        figures: [],
        fixed: true,
      },
    },
  ],
  derives: {},
  says: [
    ...INCOME_TERMS.map(entry),
    {
      t: 'item',
      id: 'otherIncome',
      clauses: [
        {
          id: 'glossary.otherIncome',
          p: say`其他收入：指单位取得的除上述收入以外的各项收入。${maybe(typed('glossary.otherIncome'), say`主要是${text('glossary.otherIncome')}。`)}`,
        },
      ],
    },
    {
      t: 'item',
      id: 'balance',
      clauses: [
        {
          id: 'glossary.balance',
          p: oneOf(
            [
              {
                when: until(2020),
                p: lit(
                  '用事业基金弥补收支差额：指事业单位在当年的财政拨款收入、事业收入、经营收入、其他收入不足以安排当年支出的情况下，使用以前年度积累的事业基金（事业单位当年收支相抵后按国家规定提取、用于弥补以后年度收支差额的基金）弥补本年度收支缺口的资金。',
                ),
              },
            ],
            say`使用非财政拨款结余${maybe(since(2024), '（含专用结余）')}：指事业单位使用以前年度积累的非财政拨款结余弥补当年收支差额的金额。`,
          ),
        },
      ],
    },
    ...CARRY_OVER_TERMS.map(entry),
    {
      t: 'items',
      id: 'account',
      list: 'functional',
      once: 'code',
      clause: { id: 'glossary.account', p: say`${accountName}：${text('.meaning')}。` },
    },
    ...EXPENDITURE_TERMS.map(entry),
  ],
}
