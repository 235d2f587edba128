import { growthOf, minus, shareOf, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import {
  all,
  choice,
  count as counted,
  has,
  lit,
  maybe,
  money,
  name,
  nonzero,
  oneOf,
  type Pattern,
  percent,
  priorYear,
  reason,
  say,
  shows,
  since,
  text,
  until,
  year,
} from '../../core/wording'
import { performanceCards, performanceDerives, performanceSays } from './performance'
import { amount, count, NO_SUCH_EXPENDITURE, pick, row, whereMoved, words, yearHeads } from './shared'

const unit = name('unit.name')

/** Only 行政 and 参公 units have running costs of an agency (机关运行经费); a 事业单位 prints its own sentence. */
const isAgency = choice('unit.nature', 'administrative', 'civil')

const movement: Pattern = {
  t: 'moved',
  change: 'agency.change',
  growth: 'agency.growth',
  form: 'versus',
  same: '决算数',
  zeroBase: NO_SUCH_EXPENDITURE,
}

const VEHICLES: readonly { id: string; name: string; always: boolean }[] = [
  { id: 'assets.leaders', name: '主要领导干部用车', always: true },
  { id: 'assets.confidential', name: '机要通信用车', always: true },
  { id: 'assets.emergency', name: '应急保障用车', always: true },
  { id: 'assets.enforcement', name: '执法执勤用车', always: false },
  { id: 'assets.technical', name: '特种专业技术用车', always: false },
  { id: 'assets.other', name: '其他用车', always: true },
]

const hasProcurement = nonzero('procurement.total')

/** 十、其他重要事项的情况说明 */
export const other: Section = {
  id: 'other',
  title: lit('其他重要事项的情况说明'),
  short: '其他重要事项',
  lead: '机关运行经费、政府采购、国有资产和预算绩效管理。',
  cards: [
    {
      title: '（一）机关运行经费',
      heads: yearHeads,
      rows: [
        {
          label: '机关运行经费支出',
          cells: [amount('agency.now', '机关运行经费支出'), amount('agency.prior', '上年机关运行经费支出')],
          follows: [{ p: movement }],
          when: isAgency,
        },
      ],
      note: '行政、参公单位填；事业单位不填，文中是另一句话。',
    },
    { fields: [words('agency.reason', '主要原因', { when: all(isAgency, shows('agency.change')) })] },
    {
      title: '（二）政府采购',
      heads: [say`${year} 年`],
      rows: [
        row('货物支出', [amount('procurement.goods', '政府采购货物支出')]),
        row('工程支出', [amount('procurement.works', '政府采购工程支出')]),
        row('服务支出', [amount('procurement.services', '政府采购服务支出')]),
        row('政府采购支出总额', [{ figure: 'procurement.total' }]),
        {
          label: '授予中小企业合同',
          cells: [amount('procurement.smes', '授予中小企业合同金额')],
          follows: [{ when: has('procurement.smesShare'), p: say`占${percent('procurement.smesShare')}` }],
          when: all(hasProcurement, choice('procurement.form', 'separate', 'merged')),
        },
        {
          label: '其中：小微企业',
          cells: [amount('procurement.micro', '授予小微企业合同金额')],
          follows: [{ when: has('procurement.microShare'), p: say`占${percent('procurement.microShare')}` }],
          when: all(hasProcurement, choice('procurement.form', 'separate')),
        },
      ],
    },
    {
      fields: [
        words('procurement.use', '采购主要用于', { when: hasProcurement }),
        pick(
          'procurement.form',
          '中小企业写法',
          { separate: '中小、小微分开', merged: '合写中小微', none: '不写' },
          'separate',
          { when: hasProcurement },
        ),
      ],
    },
    {
      title: '（三）国有资产',
      heads: [lit('年底数量')],
      rows: [
        ...VEHICLES.map((kind) => row(kind.name, [count(kind.id, kind.name, '辆')])),
        row('车辆合计', [{ figure: 'assets.vehicles' }]),
        {
          ...row('单价50万元以上通用设备', [count('assets.general', '单价50万元以上通用设备', '台（套）')]),
          when: until(2021),
        },
        {
          ...row('单价100万元以上专用设备', [count('assets.special', '单价100万元以上专用设备', '台（套）')]),
          when: until(2021),
        },
        {
          ...row('单价100万元（含）以上设备', [
            count('assets.large', '单价100万元（含）以上设备（不含车辆）', '台（套）'),
          ]),
          when: since(2022),
        },
      ],
    },
    { fields: [words('assets.otherUse', '其他用车主要是用于', { when: nonzero('assets.other') })] },
    ...performanceCards,
  ],
  derives: {
    figures: {
      'agency.change': minus('agency.now', 'agency.prior'),
      'agency.growth': growthOf('agency.prior', 'agency.now'),
      'procurement.total': sumOf('procurement.goods', 'procurement.works', 'procurement.services'),
      'procurement.smesShare': shareOf('procurement.smes', 'procurement.total'),
      'procurement.microShare': shareOf('procurement.micro', 'procurement.total'),
      'assets.vehicles': sumOf(...VEHICLES.map(({ id }) => id)),
      ...performanceDerives.figures,
    },
    rows: performanceDerives.rows,
  },
  says: [
    { t: 'subheading', id: 'agency', title: lit('机关运行经费支出情况') },
    {
      t: 'paragraph',
      id: 'agencyText',
      clauses: [
        {
          id: 'agency.text',
          p: oneOf(
            [
              {
                when: isAgency,
                p: say`${year}年，${unit}机关运行经费支出${money('agency.now')}，${movement}。${whereMoved('agency.change', say`主要原因是${reason('agency.reason')}。`)}`,
              },
            ],
            say`${year}年，${unit}为事业单位，不属于机关，故机关运行经费支出0万元，与${priorYear}年决算数持平。`,
          ),
        },
      ],
    },
    { t: 'subheading', id: 'procurement', title: lit('政府采购支出情况') },
    {
      t: 'paragraph',
      id: 'procurementText',
      clauses: [
        {
          id: 'procurement.total',
          p: say`${year}年，${unit}政府采购支出总额${money('procurement.total')}，其中：政府采购货物支出${money('procurement.goods')}、政府采购工程支出${money('procurement.works')}、政府采购服务支出${money('procurement.services')}。`,
        },
        { id: 'procurement.use', p: maybe(hasProcurement, say`主要用于${text('procurement.use')}。`) },
        {
          id: 'procurement.smes',
          p: maybe(
            all(hasProcurement, choice('procurement.form', 'separate', 'merged')),
            oneOf(
              [
                {
                  when: choice('procurement.form', 'merged'),
                  p: say`授予中小微企业合同金额${money('procurement.smes')}，占政府采购支出总额的${percent('procurement.smesShare')}。`,
                },
              ],
              say`授予中小企业合同金额${money('procurement.smes')}，占政府采购支出总额的${percent('procurement.smesShare')}，其中：授予小微企业合同金额${money('procurement.micro')}，占政府采购支出总额的${percent('procurement.microShare')}。`,
            ),
          ),
        },
      ],
    },
    { t: 'subheading', id: 'assets', title: lit('国有资产占有使用情况') },
    {
      t: 'paragraph',
      id: 'assetsText',
      clauses: [
        {
          id: 'assets.vehicles',
          p: say`截至${year}年12月31日，${unit}共有车辆${counted('assets.vehicles', '辆')}，其中：${{
            t: 'joined',
            between: '、',
            parts: VEHICLES.map(({ id, name: label, always }) => ({
              ...(always ? {} : { when: nonzero(id) }),
              p: say`${label}${counted(id, '辆')}`,
            })),
          }}${maybe(nonzero('assets.other'), say`，其他用车主要是用于${text('assets.otherUse')}`)}。`,
        },
        {
          id: 'assets.equipment',
          p: oneOf(
            [
              {
                when: until(2021),
                p: say`单价50万元以上通用设备${counted('assets.general', '台（套）')}，单价100万元以上专用设备${counted('assets.special', '台（套）')}。`,
              },
            ],
            // Not seen in Sichuan; the wording other places use since 2022.
            say`单价100万元（含）以上设备（不含车辆）${counted('assets.large', '台（套）')}。`,
          ),
        },
      ],
    },
    { t: 'subheading', id: 'performance', title: lit('预算绩效管理情况') },
    ...performanceSays,
  ],
}
