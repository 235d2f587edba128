import { Carried, choosing, inPlace, Memo } from '../memo'
import type { Block, Report } from '../report'
import { plainText } from '../wording'
import type { Ground } from './ground'
import type { Check } from './rule'
import { samePassed } from './run'

/** What must be true of the finished report itself. */
interface StructureRule {
  readonly id: string
  readonly title: string
  readonly todo: string
  /** Blocks in which it is not, with what is said of each. */
  readonly wrong: (
    blocks: readonly Block[],
    ground: Ground,
  ) => readonly { readonly block: Block; readonly say: string }[]
}

type ChartOf<K> = Extract<Extract<Block, { kind: 'chart' }>['chart'], { kind: K }>

const charts = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'chart')
/** The smallest slices gathered in one are no figure of their own. */
const GATHERED = /^其他\d+类$/
const dataOf = (chart: ChartOf<'pie'> | ChartOf<'columns'>) =>
  chart.kind === 'pie' ? chart.slices.filter(({ label }) => !GATHERED.test(label)) : chart.bars

/** By construction none of these can fail; they stand here so that a mistake of ours is found before a person finds it. */
const RULES: readonly StructureRule[] = [
  {
    id: 'C01',
    title: '图上的数就是文中的数',
    todo: '这是工具的错，不是填写的错。',
    wrong: (blocks, { figures }) =>
      charts(blocks).flatMap((block) => {
        if (block.chart.kind === 'undrawn') return []
        return dataOf(block.chart).flatMap(({ figure, value, label }) => {
          const got = figures.value(figure)
          const alike = got.state === 'known' && got.value.n * value.d === value.n * got.value.d
          return alike ? [] : [{ block, say: `图${block.number}的“${label}”与文中的数不同。` }]
        })
      }),
  },
  {
    id: 'C02',
    title: '饼图只用占比',
    todo: '这是工具的错，不是填写的错。',
    wrong: (blocks) =>
      charts(blocks).flatMap((block) => {
        if (block.chart.kind !== 'pie') return []
        const mixed = block.chart.slices.some(({ text }) => !text.endsWith('%'))
        return mixed || block.chart.slices.length === 0
          ? [{ block, say: `图${block.number}的各份写法不一。` }]
          : []
      }),
  },
  {
    id: 'C03',
    title: '图号连续',
    todo: '这是工具的错，不是填写的错。',
    wrong: (blocks) =>
      charts(blocks).flatMap((block, i) =>
        block.number === i + 1 ? [] : [{ block, say: `第 ${i + 1} 张图的图号是 ${block.number}。` }],
      ),
  },
  {
    id: 'W04',
    title: '各部分齐全，不重复',
    todo: '看看附件的名称是不是填成了一样。',
    wrong: (blocks) => {
      const seen = new Set<string>()
      return blocks.flatMap((block) => {
        const title =
          block.kind === 'heading' && block.level === 1
            ? plainText(block.inlines)
            : block.kind === 'table' && block.listed
              ? plainText(block.title)
              : ''
        if (title === '' || !seen.has(title)) {
          seen.add(title)
          return []
        }
        return [{ block, say: `“${title}”有不止一个。` }]
      })
    },
  },
]

/** Looks at the finished report: its charts and the order of its parts. */
export function followStructure(report: () => Report, ground: Ground): () => readonly Check[] {
  // Thousands of paragraphs are neither.
  const carried = new Carried(
    { all: () => report().blocks },
    choosing<Block>(({ kind }) => kind === 'chart' || kind === 'heading' || kind === 'table'),
  )
  const all = new Memo(() => {
    const blocks = inPlace(carried.get())
    return RULES.map((rule) => structureCheck(rule, blocks, ground))
  }, samePassed)
  return () => all.get()
}

function structureCheck(rule: StructureRule, blocks: readonly Block[], ground: Ground): Check {
  const { id, title, todo, wrong } = rule
  const found = wrong(blocks, ground)
  const [first] = found
  const section = first?.block.section ?? blocks[0]?.section ?? ''
  const check = { id, rule: id, title, section }
  if (!first) return { ...check, outcome: 'passed' }
  const say = found.map((one) => one.say).join('')
  return {
    ...check,
    outcome: 'failed',
    finding: {
      ...check,
      severity: 'error',
      say,
      todo,
      fields: [],
      figures: [],
      blocks: found.map(({ block }) => block.id),
      basis: say,
    },
  }
}
