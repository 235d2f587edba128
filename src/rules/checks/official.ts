import { atMost, notNegative, type Rule, same, together, warning, written } from '../../core/checks'
import { differs, shows } from '../../core/wording'

/** “三公”经费: T14, T19, N14, N15, R01, R02. */

const VEHICLES = [
  ['Sedan', '轿车'],
  ['Offroad', '越野车'],
  ['Coach', '载客汽车'],
] as const

const ITEMS = [
  ['official.abroad', '因公出国（境）费', 'official.abroadBudget'],
  ['official.vehicles', '公务用车购置及运行维护费', 'official.vehiclesPlan'],
  ['official.reception', '公务接待费', 'official.receptionBudget'],
] as const

export const officialRules: readonly Rule[] = [
  same(
    'T14',
    ['official.total', '“三公”经费决算'],
    ITEMS.map(([id, name]) => [id, name] as const),
  ),
  same(
    'T14',
    ['official.budget', '“三公”经费预算'],
    ITEMS.map(([, name, plan]) => [plan, name] as const),
  ),
  same(
    'T14',
    ['official.vehicles', '公务用车购置及运行维护费'],
    [
      ['official.purchase', '购置费'],
      ['official.running', '运行维护费'],
    ],
  ),
  same(
    'N15',
    ['official.reception', '公务接待费'],
    [
      ['official.domestic', '国内公务接待支出'],
      ['official.foreign', '外事接待支出'],
    ],
  ),
  ...ITEMS.map(([id, name, plan]) => warning(atMost('T19', [id, `${name}决算`], [plan, '预算']))),
  together('N14', ['official.abroad', '因公出国（境）费'], ['official.abroadGroups', '团组']),
  together('N14', ['official.abroadGroups', '团组'], ['official.abroadPeople', '出国（境）人数']),
  ...VEHICLES.map(([id, name]) =>
    together('N14', [`official.boughtCost${id}`, `购置${name}的金额`], [`official.bought${id}`, '购置辆数']),
  ),
  together('N14', ['official.domestic', '国内公务接待支出'], ['official.domesticBatches', '批次']),
  together('N14', ['official.domesticBatches', '国内公务接待批次'], ['official.domesticPeople', '人次']),
  together('N14', ['official.foreign', '外事接待支出'], ['official.foreignBatches', '批次']),
  together('N14', ['official.foreignBatches', '外事接待批次'], ['official.foreignPeople', '人数']),
  ...ITEMS.map(([id, name]) =>
    written('R01', [`${id}Reason`, '变动的原因'], [`${id}Change`, `${name}的变动`], shows(`${id}Change`)),
  ),
  written(
    'R02',
    ['official.reason', '与预算数不同的原因'],
    [
      ['official.total', '“三公”经费决算'],
      ['official.budget', '预算'],
    ],
    differs('official.total', 'official.budget'),
  ),
]

const COLUMNS = ['abroad', 'purchase', 'running', 'reception'] as const
const NAMES = ['因公出国（境）费', '公务用车购置费', '公务用车运行费', '公务接待费'] as const

/** What the government fund paid is a part of it all: what is left for the general budget is not below 0. */
export const officialFundRules: readonly Rule[] = [
  {
    ...notNegative(
      'T14',
      ['Budget', ''].flatMap((side) =>
        COLUMNS.map(
          (column, i) =>
            [
              `officialGeneral.${column}${side}`,
              `一般公共预算安排的${NAMES[i] ?? ''}${side === '' ? '决算' : '预算'}`,
            ] as const,
        ),
      ),
    ),
    severity: 'error',
    title: '政府性基金安排的“三公”经费不多于全部',
    todo: '政府性基金安排的不应多于第七节的数，改填错的一个。',
  },
]
