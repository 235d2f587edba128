import type { Draft, Row } from '../core/draft'
import { EXAMPLE_FIELDS, EXAMPLE_LISTS } from './annex/example'
import { newDraft } from './start'

/** A finished report of a unit that does not exist; amounts in 元. */

type Functional = readonly [
  code: string,
  className: string,
  group: string,
  item: string,
  budget: string,
  final: string,
  meaning: string,
  reason?: string,
]

const OFFICE = '政府办公厅（室）及相关机构事务'

const FUNCTIONAL: readonly Functional[] = [
  [
    '2010350',
    '一般公共服务支出',
    OFFICE,
    '事业运行',
    '2890855.80',
    '2859355.51',
    '反映事业单位的基本支出，不包括行政单位（包括实行公务员管理的事业单位）后勤服务中心、医务室等附属事业单位。',
    '年中一人调出，人员经费有结余',
  ],
  [
    '2010399',
    '一般公共服务支出',
    OFFICE,
    '其他政府办公厅（室）及相关机构事务支出',
    '480000.00',
    '468512.00',
    '反映除上述项目以外其他用于政府办公厅（室）及相关机构事务方面的支出。',
    '大厅设备维修招标价低于预算',
  ],
  [
    '2080505',
    '社会保障和就业支出',
    '行政事业单位养老支出',
    '机关事业单位基本养老保险缴费支出',
    '301184.32',
    '301184.32',
    '反映机关事业单位实施养老保险制度由单位缴纳的基本养老保险费支出。',
  ],
  [
    '2080506',
    '社会保障和就业支出',
    '行政事业单位养老支出',
    '机关事业单位职业年金缴费支出',
    '150592.16',
    '150592.16',
    '反映机关事业单位实施养老保险制度由单位实际缴纳的职业年金支出。',
  ],
  [
    '2101102',
    '卫生健康支出',
    '行政事业单位医疗',
    '事业单位医疗',
    '158121.77',
    '158121.77',
    '反映财政部门安排的事业单位基本医疗保险缴费经费，未参加医疗保险的事业单位的公费医疗经费。',
  ],
  [
    '2101103',
    '卫生健康支出',
    '行政事业单位医疗',
    '公务员医疗补助',
    '14260.00',
    '14260.00',
    '反映财政部门安排的公务员医疗补助经费。',
  ],
  [
    '2130599',
    '农林水支出',
    '扶贫',
    '其他扶贫支出',
    '42000.00',
    '42000.00',
    '反映除上述项目以外其他用于扶贫方面的支出。',
  ],
  [
    '2210201',
    '住房保障支出',
    '住房改革支出',
    '住房公积金',
    '225888.24',
    '225888.24',
    '反映行政事业单位按人力资源和社会保障部、财政部规定的基本工资和津贴补贴以及规定比例为职工缴纳的住房公积金。',
  ],
]

const ECONOMIC: readonly (readonly [
  code: string,
  name: string,
  part: 'staff' | 'running',
  amount: string,
])[] = [
  ['30101', '基本工资', 'staff', '1105680.00'],
  ['30102', '津贴补贴', 'staff', '96300.00'],
  ['30107', '绩效工资', 'staff', '1286420.51'],
  ['30108', '机关事业单位基本养老保险缴费', 'staff', '301184.32'],
  ['30109', '职业年金缴费', 'staff', '150592.16'],
  ['30110', '职工基本医疗保险缴费', 'staff', '158121.77'],
  ['30111', '公务员医疗补助缴费', 'staff', '14260.00'],
  ['30113', '住房公积金', 'staff', '225888.24'],
  ['30201', '办公费', 'running', '98410.00'],
  ['30202', '印刷费', 'running', '15600.00'],
  ['30205', '水费', 'running', '9200.00'],
  ['30206', '电费', 'running', '46800.00'],
  ['30207', '邮电费', 'running', '21450.00'],
  ['30211', '差旅费', 'running', '68245.00'],
  ['30213', '维修（护）费', 'running', '31200.00'],
  ['30217', '公务接待费', 'running', '3000.00'],
  ['30228', '工会经费', 'running', '36000.00'],
  ['30231', '公务用车运行维护费', 'running', '24800.00'],
  ['30299', '其他商品和服务支出', 'running', '16250.00'],
  ['31002', '办公设备购置', 'running', '0'],
]

/** 项目支出; all others are 基本支出. */
const PROJECTS = ['2010399', '2130599']

/** What each account was spent on; what 事业运行 was spent on is left over by the others. */
const SPREAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2010350': {
    e30101: '1105680.00',
    e30102: '96300.00',
    e30107: '1286420.51',
    e30201: '98410.00',
    e30202: '15600.00',
    e30205: '9200.00',
    e30206: '46800.00',
    e30207: '21450.00',
    e30211: '68245.00',
    e30213: '31200.00',
    e30217: '3000.00',
    e30228: '36000.00',
    e30231: '24800.00',
    e30299: '16250.00',
  },
  '2010399': { e30213: '282112.00', e31002: '186400.00' },
  '2080505': { e30108: '301184.32' },
  '2080506': { e30109: '150592.16' },
  '2101102': { e30110: '158121.77' },
  '2101103': { e30111: '14260.00' },
  '2130599': { e30211: '42000.00' },
  '2210201': { e30113: '225888.24' },
}

const functionalRows: readonly Row[] = FUNCTIONAL.map(
  ([code, className, group, item, budget, final, meaning, reason], i) => {
    const project = PROJECTS.includes(code)
    return {
      key: `r${i + 1}`,
      cells: {
        code,
        class: className,
        group,
        item,
        budget,
        income: final,
        basic: project ? '0' : final,
        project: project ? final : '0',
        meaning,
        ...(reason ? { reason } : {}),
        ...SPREAD[code],
      },
    }
  },
)

/** Money from the finance office's own account, spent beside the appropriation. */
const otherRows: readonly Row[] = [
  {
    key: 'r1',
    cells: {
      code: '2010399',
      class: '一般公共服务支出',
      group: OFFICE,
      item: '其他政府办公厅（室）及相关机构事务支出',
      superior: '0',
      service: '0',
      operating: '0',
      subordinate: '0',
      other: '2071400.00',
      basic: '0',
      project: '2081400.00',
      upward: '0',
      running: '0',
      subsidy: '0',
    },
  },
]

const economicRows: readonly Row[] = ECONOMIC.map(([code, name, part, amount], i) => ({
  key: `r${i + 1}`,
  cells: { code, name, part, amount },
}))

const FIELDS: Readonly<Record<string, string>> = {
  'unit.published': '2022年9月30日',
  'unit.date': '二〇二二年九月',
  'overview.duties':
    '1.承担全县政务服务大厅的日常管理，受理企业和群众办事申请。\n2.承担政务服务事项标准化、便利化的具体工作，指导乡镇便民服务站业务。\n3.受理、转办和督办便民服务热线诉求。\n4.完成县委、县政府交办的其他任务。',
  'overview.organisation':
    '云岭县便民服务中心内设综合股、窗口管理股、热线受理股3个股室，核定事业编制24名，年末在职22人。',
  'overview.work':
    '1.推进“一窗受理”。全年综合窗口受理事项31206件，按时办结率99.8%。\n2.完善乡镇便民服务体系。为12个乡镇便民服务站配齐自助终端，开展业务培训6期。\n3.畅通便民服务热线。全年受理诉求8432件，回访满意率97.6%。',
  'overall.surplus': '0',
  'overall.opening': '132204.20',
  'overall.distribution': '0',
  'overall.totalPrior': '6638204.55',
  'overall.reason': '年中一人调出，大厅改造项目上年已完工',
  'fiscal.openingGeneral': '0',
  'fiscal.totalPrior': '4398712.35',
  'fiscal.reason': '人员调出，奖金和维修支出减少',
  'general.prior': '4398712.35',
  'general.reason': '人员调出，奖金和维修支出减少',
  'basic.listing': 'names',
  'official.abroadBudget': '0',
  'official.abroad': '0',
  'official.abroadPrior': '0',
  'official.purchaseBudget': '0',
  'official.runningBudget': '28000.00',
  'official.vehiclesPrior': '26350.00',
  'official.receptionBudget': '3500.00',
  'official.receptionPrior': '4120.00',
  'official.reason': '严格控制用车和接待，燃料费和接待批次少于预计',
  'official.vehiclesReason': '加油和过路费用减少',
  'official.receptionReason': '来访批次减少',
  'official.abroadGroups': '0',
  'official.abroadPeople': '0',
  'official.boughtSedan': '0',
  'official.boughtOffroad': '0',
  'official.boughtCoach': '0',
  'official.boughtCostSedan': '0',
  'official.boughtCostOffroad': '0',
  'official.boughtCostCoach': '0',
  'official.keptSedan': '1',
  'official.keptOffroad': '0',
  'official.keptCoach': '0',
  'official.running': '24800.00',
  'official.runningUse': '下乡指导便民服务站、热线诉求现场核查所需的燃料费、维修费、过路费和保险费',
  'official.domestic': '3000.00',
  'official.domesticBatches': '6',
  'official.domesticPeople': '43',
  'official.foreign': '0',
  'official.foreignBatches': '0',
  'official.foreignPeople': '0',
  'official.domesticUse': '接待来县调研政务服务工作的用餐费',
  'official.domesticDetail': '市级部门检查指导3批次、周边县考察交流3批次',
  'official.details': 'list',
  'officialFund.absent': 'yes',
  'income.fund': '0',
  'income.capital': '0',
  'fund.absent': 'yes',
  'capital.absent': 'yes',
  'procurement.goods': '186400.00',
  'procurement.works': '0',
  'procurement.services': '420000.00',
  'procurement.smes': '606400.00',
  'procurement.micro': '513200.00',
  'procurement.use': '自助终端购置和大厅物业服务',
  'procurement.form': 'separate',
  'assets.leaders': '0',
  'assets.confidential': '0',
  'assets.emergency': '0',
  'assets.enforcement': '0',
  'assets.technical': '0',
  'assets.other': '1',
  'assets.otherUse': '下乡指导和热线诉求核查',
  'assets.general': '0',
  'assets.special': '0',
  'performance.names': '大厅物业服务、自助终端购置、热线运行',
  'performance.appraised': '3',
  'performance.targets': '3',
  'performance.monitored': '3',
  'performance.evaluated': '3',
  'performance.attached': 'no',
  'glossary.otherIncome': '同级财政专户拨入的大厅运行补助',
}

/** The finished example that opens with one click. */
export function exampleDraft(): Draft {
  const start = newDraft({
    name: '云岭县便民服务中心（示例）',
    year: '2021',
    kind: 'unit',
    nature: 'institution',
    level: 'county',
    money: 'yuan',
  })
  return {
    fields: { ...start.fields, ...FIELDS, ...EXAMPLE_FIELDS },
    lists: {
      functional: functionalRows,
      otherLines: otherRows,
      economic: economicRows,
      ...EXAMPLE_LISTS,
    },
  }
}
