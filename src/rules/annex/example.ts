import type { FieldPath, Row } from '../../core/draft'

/** The annexes of the example: an overall report, and one project with its report and its sheet. All invented. */

type Indicator = readonly [
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: string,
  score: string,
]

const PROJECT = 'p1'

const INDICATORS: readonly Indicator[] = [
  ['quantity', '保洁和秩序岗位', '≥8个', '8个', '15', '15'],
  ['quantity', '设备巡检', '≥48次', '52次', '10', '10'],
  ['quality', '保洁检查合格率', '≥95%', '97.2%', '15', '15'],
  ['time', '报修到场时间', '≤30分钟', '25分钟', '10', '10'],
  ['cost', '物业服务费', '≤43.8万元', '42万元', '10', '10'],
  ['social', '大厅正常开放天数', '≥249天', '247天', '20', '19.84'],
  ['satisfaction', '办事群众满意度', '≥95%', '97.6%', '10', '10'],
]

const project: Readonly<Record<string, string>> = {
  name: '大厅物业服务',
  department: '云岭县人民政府办公室 301001',
  sheet: 'yes',
  report: 'yes',
  funds: 'fiscal',
  budget: '438000.00',
  final: '420000.00',
  granted: '438000.00',
  rateWeight: '10',
  goal: '保障政务服务大厅保洁、秩序和设备运行，为办事群众提供整洁、安全、有序的环境。',
  done: '大厅全年开放247天，保洁检查合格率97.2%，设备故障当日修复，未发生安全事故。',
  conclusion: '项目按合同实施，资金使用合规，达到了年度目标。',
  problem: '冬季供暖设备两次停机检修，大厅少开放2天',
  measure: '把供暖设备检修提前到10月，备好移动取暖设备',
  basis: '按照县政务服务大厅管理办法，大厅保洁、秩序和设备维护由中心统一采购',
  rules: '资金按中心财务管理制度专款专用，用于支付物业服务合同价款',
  allocation: '按岗位数量和服务面积测算，按季度考核后支付',
  main: '大厅保洁、秩序维护、设备巡检和报修',
  declared: '申报内容与实际相符，申报目标合理可行',
  approval: '项目随2021年部门预算申报，由县财政局批复。',
  plan: '全部为县级财政资金，按季度支付',
  use: '支付范围、标准和依据与合同一致',
  accounting: '支付前由综合股核对考核结果，财务人员复核票据，分管负责人审批。',
  organisation: '综合股负责采购、签约和考核，窗口管理股负责日常检查。',
  management: '物业服务经公开招标确定，合同约定了岗位、标准和扣款办法。',
  supervision: '每月检查一次，检查结果与季度付款挂钩。',
  completion: '岗位、巡检次数和合格率达到合同约定。',
  benefit: '大厅环境整洁有序，报修等待时间缩短。',
}

export const EXAMPLE_FIELDS: Readonly<Record<FieldPath, string>> = {
  'annex.print': 'yes',
  'annex.threshold': 'all',
  'annex.scoring': 'yes',
  'review.expenditure': 'kind',
  'review.form': 'management',
  'review.staffAdministrative': '0',
  'review.staffCivil': '0',
  'review.staffInstitution': '21',
  'review.staffWorkers': '1',
  'review.staffVeterans': '0',
  'review.staffRetired': '6',
  'review.assets': '1862350.00',
  'review.management':
    '年初对3个项目编制了绩效目标，目标与职能和预算相符。执行中按季度监控，未出现违规使用资金的问题。',
  'review.results': '自评结果用于下一年度预算安排，执行慢的项目压减预算；自评情况随决算一并公开。',
  'review.quality': '各股室按指标逐项核对台账，自评数据与统计数据一致。',
  'review.conclusion': '全年收支平衡，项目按计划实施，整体绩效目标完成较好。',
  'review.problems': '部分指标偏重数量，反映办事群众感受的指标偏少。',
  'review.suggestions': '下一年度编制目标时增加满意度和办理时限指标。',
}

export const EXAMPLE_LISTS: Readonly<Record<string, readonly Row[]>> = {
  projects: [{ key: PROJECT, cells: project }],
  indicators: INDICATORS.map(([level2, name, target, actual, weight, score], i) => ({
    key: `r${i + 1}`,
    cells: { project: PROJECT, level2, name, target, actual, weight, score },
  })),
}
