import { atMost, named, type Rule, same, warning, written } from '../../core/checks'
import { all, any, choice, nonzero, not, shows } from '../../core/wording'

/** 其他重要事项: N11–N13, P03, R01, W17. */

const isAgency = choice('unit.nature', 'administrative', 'civil')
const isDepartment = choice('unit.kind', 'department')
const hasProcurement = nonzero('procurement.total')

const agency = ['agency.now', '机关运行经费'] as const
const running = ['basic.runningTotal', '公用经费'] as const
const vehicles = ['assets.vehicles', '第十节的车辆'] as const
const kept = ['official.kept', '第七节的公务用车'] as const

/** Cars that are none of the official ones stand in section 十 only. */
const hasSpecial = any(nonzero('assets.enforcement'), nonzero('assets.technical'))

export const otherRules: readonly Rule[] = [
  // A department also counts units whose running costs are not those of an agency.
  atMost('N11', agency, running, all(isAgency, isDepartment)),
  same('N11', agency, running, all(isAgency, not(isDepartment))),
  same(
    'N12',
    ['procurement.total', '政府采购支出总额'],
    [
      ['procurement.goods', '货物支出'],
      ['procurement.works', '工程支出'],
      ['procurement.services', '服务支出'],
    ],
  ),
  atMost(
    'N12',
    ['procurement.smes', '授予中小企业合同金额'],
    ['procurement.total', '政府采购支出总额'],
    all(hasProcurement, choice('procurement.form', 'separate', 'merged')),
  ),
  atMost(
    'N12',
    ['procurement.micro', '授予小微企业合同金额'],
    ['procurement.smes', '授予中小企业合同金额'],
    all(hasProcurement, choice('procurement.form', 'separate')),
  ),
  same('N13', vehicles, kept, not(hasSpecial)),
  atMost('N13', kept, vehicles, hasSpecial),
  atMost('P03', ['performance.monitored', '绩效监控的项目'], ['performance.targets', '编制绩效目标的项目']),
  atMost('P03', ['performance.evaluated', '绩效自评的项目'], ['performance.targets', '编制绩效目标的项目']),
  named(
    'W17',
    ['performance.names', '事前绩效评估的项目'],
    ['performance.appraised', '事前绩效评估的项目数'],
    nonzero('performance.appraised'),
  ),
  written(
    'R01',
    ['agency.reason', '变动的原因'],
    ['agency.change', '机关运行经费的变动'],
    all(isAgency, shows('agency.change')),
  ),
]

export const organisationRules: readonly Rule[] = [
  warning(
    atMost(
      'W17',
      ['units.total', '下属二级预算单位'],
      ['units.listed', '列出的单位'],
      all(isDepartment, { c: 'rows', list: 'units' }),
    ),
  ),
]
