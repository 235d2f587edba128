import type { Option } from '../../core/report'
import {
  any,
  type Condition,
  maybe,
  name,
  oneOf,
  type Pattern,
  say,
  since,
  typed,
  until,
  word,
} from '../../core/wording'
import { chosen } from './printed'

export { annexPrinted, chosen } from './printed'

/** Which forms a year has: those of 2020 and 2021, or those with scores. */
export type Forms = 'plain' | 'scored'

/** Scores are part of the forms since 2022; before, a unit may write them into its reports. */
export const scored: Condition = any(since(2022), chosen('annex.scoring', 'yes'))

/** 优 from 90, 良 from 80, 中 from 60. */
export const gradeOf = (score: string): Pattern =>
  oneOf(
    [
      { when: { c: 'reaches', id: score, least: 90 }, p: '优' },
      { when: { c: 'reaches', id: score, least: 80 }, p: '良' },
      { when: { c: 'reaches', id: score, least: 60 }, p: '中' },
    ],
    '差',
  )

export const GRADES: readonly Option[] = ['优', '良', '中', '差'].map((grade) => ({
  value: grade,
  label: grade,
}))

/** 二级指标, in the order of the forms; the forms of each year call some of them differently. */
interface Level {
  readonly id: string
  readonly group: 'output' | 'effect' | 'satisfaction'
  readonly name: string
  readonly in2020?: string
  readonly in2021?: string
}

export const LEVELS: readonly Level[] = [
  { id: 'quantity', group: 'output', name: '数量指标' },
  { id: 'quality', group: 'output', name: '质量指标' },
  { id: 'time', group: 'output', name: '时效指标' },
  { id: 'cost', group: 'output', name: '成本指标' },
  { id: 'economic', group: 'effect', name: '经济效益指标', in2020: '经济效益' },
  { id: 'social', group: 'effect', name: '社会效益指标', in2020: '社会效益' },
  { id: 'ecological', group: 'effect', name: '生态效益指标', in2020: '生态效益' },
  { id: 'lasting', group: 'effect', name: '可持续影响指标', in2020: '可持续影响' },
  { id: 'satisfaction', group: 'satisfaction', name: '服务对象满意度指标', in2021: '满意度指标' },
]

export const levelIds = (...groups: Level['group'][]): readonly string[] =>
  LEVELS.filter(({ group }) => groups.includes(group)).map(({ id }) => id)

const namesOf = (pick: (level: Level) => string): Pattern =>
  word('.level2', Object.fromEntries(LEVELS.map((level) => [level.id, pick(level)])))

/** 二级指标 of an indicator, as its form calls it. */
export const level2Word: Pattern = oneOf(
  [
    { when: until(2020), p: namesOf(({ name: usual, in2020 = usual }) => in2020) },
    { when: until(2021), p: namesOf(({ name: usual, in2021 = usual }) => in2021) },
  ],
  namesOf(({ name: usual }) => usual),
)

/** 一级指标: follows from the 二级指标 of an indicator. */
export const level1Word: Pattern = oneOf(
  [
    { when: chosen('.level2', ...levelIds('effect')), p: '效益指标' },
    { when: chosen('.level2', ...levelIds('satisfaction')), p: '满意度指标' },
    { when: until(2020), p: '项目完成指标' },
    { when: until(2021), p: '完成指标' },
  ],
  '产出指标',
)

export const NATURES: readonly Option[] = [
  { value: 'atLeast', label: '≥' },
  { value: 'atMost', label: '≤' },
  { value: 'equal', label: '＝' },
  { value: 'text', label: '定性' },
]

/** ≥, ≤, ＝ or 定性, as a cell of a form. */
export const natureWord: Pattern = word(
  '.nature',
  Object.fromEntries(NATURES.map(({ value, label }) => [value, label])),
)

const unitOf: Pattern = maybe(typed('.unit'), name('.unit'))

/** The target with its sign and unit. Before 2022 it is one text, as it was typed. */
export const targetWords: Pattern = oneOf(
  [{ when: until(2021), p: name('.target') }],
  say`${word('.nature', { atLeast: '≥', atMost: '≤', equal: '', text: '' })}${name('.target')}${unitOf}`,
)

export const actualWords: Pattern = oneOf(
  [{ when: until(2021), p: name('.actual') }],
  say`${name('.actual')}${unitOf}`,
)

/** 主管部门 and 实施单位 of a project: the unit itself where nothing else is typed. */
export const ownUnless = (at: string): Pattern => oneOf([{ when: typed(at), p: name(at) }], name('unit.name'))

/** What a cell holds that may stay empty. */
export const ifTyped = (at: string): Pattern => maybe(typed(at), name(at))

/** 市级, 县级: whose money a sentence is about. */
export const levelWord: Pattern = word('unit.level', {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡镇',
})
