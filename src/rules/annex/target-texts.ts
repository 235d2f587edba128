import type { Ask, Body } from '../../core/report'
import { type Condition, lit, say, text, typed } from '../../core/wording'
import { words } from '../sections/shared'

/** Groups of texts about targets: 产出, 效益 and 满意度 with their kinds, each written where it was typed. */
const KINDS = [
  { id: 'Quantity', group: 'output', name: '数量指标' },
  { id: 'Quality', group: 'output', name: '质量指标' },
  { id: 'Time', group: 'output', name: '时效指标' },
  { id: 'Cost', group: 'output', name: '成本指标' },
  { id: 'Economic', group: 'effect', name: '经济效益' },
  { id: 'Social', group: 'effect', name: '社会效益' },
  { id: 'Ecological', group: 'effect', name: '生态效益' },
  { id: 'Lasting', group: 'effect', name: '可持续影响' },
  { id: 'Satisfaction', group: 'satisfaction', name: '满意度' },
] as const

const GROUPS = [
  { id: 'output', title: '产出指标完成情况分析。' },
  { id: 'effect', title: '效益指标完成情况分析。' },
  { id: 'satisfaction', title: '满意度指标完成情况分析。' },
] as const

/** The first of a group must be there: a heading with nothing under it says nothing. */
const REQUIRED: readonly string[] = ['Quantity', 'Social', 'Satisfaction']

const hints: Readonly<Record<string, string>> = {
  Quantity: '写做了多少，如受理事项、办结率',
  Cost: '没有就空着，文中不写这一条',
}

/** How one report uses them. */
interface Use {
  readonly when?: Condition
  /** Kinds that a sentence of the report's own says. */
  readonly without?: readonly (typeof KINDS)[number]['id'][]
  /** What goes behind the last paragraph of a group. */
  readonly after?: Partial<Record<(typeof GROUPS)[number]['id'], readonly Body[]>>
}

const kindsOf = ({ without = [] }: Use) => KINDS.filter(({ id }) => !without.includes(id))

export const targetAsks = (prefix: string, use: Use = {}): readonly Ask[] =>
  kindsOf(use).map(({ id, name }) =>
    words(`${prefix}${id}`, name, {
      ...(hints[id] === undefined ? {} : { hint: hints[id] }),
      ...(use.when ? { when: use.when } : {}),
    }),
  )

/** 1.产出指标… with a paragraph for each kind. */
export const targetSays = (prefix: string, section: string, use: Use = {}): readonly Body[] =>
  GROUPS.flatMap(({ id: group, title }): readonly Body[] => [
    {
      t: 'item',
      id: `${section}.${group}`,
      clauses: [{ id: `${prefix}.${group}`, p: lit(title) }],
      ...(use.when ? { when: use.when } : {}),
    },
    ...kindsOf(use)
      .filter((kind) => kind.group === group)
      .map(({ id, name }): Body => {
        const at = `${prefix}${id}`
        const conditions = [...(use.when ? [use.when] : []), ...(REQUIRED.includes(id) ? [] : [typed(at)])]
        return {
          t: 'paragraph',
          id: `${section}.${id}`,
          clauses: [{ id: at, p: say`${name}：${text(at)}。` }],
          ...(conditions.length > 0 ? { when: { c: 'all', of: conditions } } : {}),
        }
      }),
    ...(use.after?.[group] ?? []),
  ])
