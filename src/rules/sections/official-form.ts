import type { Card } from '../../core/report'
import { has, lit, nonzero, type Pattern, percent, priorYear, say, shows, year } from '../../core/wording'
import { amount, count, NO_SUCH_EXPENDITURE, pick, row, words } from './shared'

/** The three items of “三公”经费. */
export const ITEMS = [
  { id: 'official.abroad', plan: 'official.abroadBudget', share: '因公出国（境）费' },
  { id: 'official.vehicles', plan: 'official.vehiclesPlan', share: '公务用车购置及运行维护费' },
  { id: 'official.reception', plan: 'official.receptionBudget', share: '公务接待费' },
] as const

export type Item = (typeof ITEMS)[number]['id']

/** Kinds of official vehicles bought and kept. */
export const VEHICLES = [
  { id: 'Sedan', name: '轿车' },
  { id: 'Offroad', name: '越野车' },
  { id: 'Coach', name: '载客汽车' },
] as const

export const versus = (id: Item): Pattern => ({
  t: 'moved',
  change: `${id}Change`,
  growth: `${id}Growth`,
  form: 'versus',
  zeroBase: NO_SUCH_EXPENDITURE,
})

const HEADS = [say`${year} 年预算`, say`${year} 年决算`, say`${priorYear} 年决算`]

/** What section 七 asks; a file of its own because it asks the most. */
export const officialCards: readonly Card[] = [
  {
    title: '预算、决算、上年',
    heads: HEADS,
    rows: [
      row(
        '因公出国（境）费',
        [
          amount('official.abroadBudget', '因公出国（境）费预算'),
          amount('official.abroad', '因公出国（境）费决算'),
          amount('official.abroadPrior', '上年因公出国（境）费'),
        ],
        [{ p: versus('official.abroad') }],
      ),
      row(
        '公务用车购置及运行费',
        [
          {
            figure: 'official.vehiclesPlan',
            typed: amount('official.vehiclesBudget', '公务用车购置及运行维护费预算'),
          },
          { figure: 'official.vehicles' },
          amount('official.vehiclesPrior', '上年公务用车购置及运行维护费'),
        ],
        [{ p: versus('official.vehicles') }],
      ),
      row('其中：购置费', [
        amount('official.purchaseBudget', '公务用车购置费预算'),
        { figure: 'official.purchase' },
        undefined,
      ]),
      row('其中：运行维护费', [
        amount('official.runningBudget', '公务用车运行维护费预算'),
        { figure: 'official.running' },
        undefined,
      ]),
      row(
        '公务接待费',
        [
          amount('official.receptionBudget', '公务接待费预算'),
          { figure: 'official.reception' },
          amount('official.receptionPrior', '上年公务接待费'),
        ],
        [{ p: versus('official.reception') }],
      ),
      row(
        '“三公”经费合计',
        [{ figure: 'official.budget' }, { figure: 'official.total' }, undefined],
        [{ when: has('official.rate'), p: say`完成预算${percent('official.rate')}` }],
      ),
    ],
    note: '用车和接待的决算数由下面各项相加。预算用调整后的预算数；购置和运行的预算填了，用车的预算由它们相加。',
  },
  {
    title: '因公出国（境）',
    heads: [lit('数量')],
    rows: [
      row('团组', [count('official.abroadGroups', '因公出国（境）团组', '次')]),
      row('人数', [count('official.abroadPeople', '因公出国（境）人数', '人')]),
    ],
  },
  {
    title: '公务用车',
    heads: [lit('更新购置（辆）'), lit('购置金额'), lit('年底保有（辆）')],
    rows: [
      ...VEHICLES.map(({ id, name }) =>
        row(name, [
          count(`official.bought${id}`, `购置${name}`, '辆'),
          amount(`official.boughtCost${id}`, `购置${name}的金额`),
          count(`official.kept${id}`, `年底保有${name}`, '辆'),
        ]),
      ),
      row('合计', [
        { figure: 'official.bought' },
        { figure: 'official.purchase' },
        { figure: 'official.kept' },
      ]),
      row('运行维护费', [undefined, amount('official.running', '公务用车运行维护费'), undefined]),
    ],
  },
  { fields: [words('official.runningUse', '运行维护费主要用于', { when: nonzero('official.running') })] },
  {
    title: '公务接待',
    heads: [lit('金额'), lit('批次'), lit('人次')],
    rows: [
      row('国内公务接待', [
        amount('official.domestic', '国内公务接待支出'),
        count('official.domesticBatches', '国内公务接待批次', '批次'),
        count('official.domesticPeople', '国内公务接待人次', '人次'),
      ]),
      row('外事接待', [
        amount('official.foreign', '外事接待支出'),
        count('official.foreignBatches', '外事接待批次', '批次'),
        count('official.foreignPeople', '外事接待人数', '人'),
      ]),
    ],
    note: '人次不含陪同人员。',
  },
  {
    fields: [
      words('official.domesticUse', '国内公务接待主要用于', { when: nonzero('official.domestic') }),
      words('official.domesticDetail', '国内公务接待的具体内容', { when: nonzero('official.domestic') }),
      pick('official.details', '为 0 的车型和接待', { list: '列出', omit: '不列' }, 'list'),
    ],
  },
  {
    title: '原因',
    fields: [
      words('official.reason', '决算数与预算数不同的主要原因', {
        when: { c: 'differs', a: 'official.total', b: 'official.budget' },
      }),
      words('official.abroadReason', '因公出国（境）费变动的原因', {
        when: shows('official.abroadChange'),
      }),
      words('official.vehiclesReason', '用车费用变动的原因', { when: shows('official.vehiclesChange') }),
      words('official.receptionReason', '接待费变动的原因', { when: shows('official.receptionChange') }),
    ],
  },
]
