// Reports about made-up units, built block by block as the core builds them.
import { printAmount, printPercent, whole } from '../../src/core/amount'
import type { Block, Chart, ChartBlock, Datum, Report, TableBlock } from '../../src/core/report'
import { describeChart } from '../../src/core/report/charts'
import type { Inline } from '../../src/core/wording'

export const words = (text: string): Inline => ({ kind: 'text', text })
export const gap = (label: string): Inline => ({ kind: 'gap', needs: [label], label })

/** An amount in 万元 with two decimals, in 分. */
const cents = (wan: number) => whole(BigInt(Math.round(wan * 1_000_000)))

export function pieOf(amounts: Readonly<Record<string, number>>): Chart {
  const total = Object.values(amounts).reduce((sum, amount) => sum + Math.round(amount * 1_000_000), 0)
  const slices = Object.entries(amounts).map(([label, amount]): Datum => {
    const value = cents(amount)
    const text = printPercent({ n: value.n, d: BigInt(total) }, { zeros: 'keep' })
    return { label, figure: `slice.${label}`, value, text }
  })
  return { kind: 'pie', slices: slices.sort((a, b) => Number(b.value.n - a.value.n)) }
}

export function columnsOf(prior: number, now: number, year = 2021): Chart {
  const bar = (label: string, amount: number): Datum => {
    const value = cents(amount)
    return { label, figure: `bar.${label}`, value, text: printAmount(value, 'wan', { zeros: 'keep' }) }
  }
  return { kind: 'columns', bars: [bar(`${year - 1}年`, prior), bar(`${year}年`, now)] }
}

export const undrawn = (label: string): Chart => ({ kind: 'undrawn', needs: [label], label })

const LOOKS = { 1: 'part', 2: 'section', 3: 'subsection' } as const

/** A table as the builder takes it: what is not said is as in most tables. */
export type TableOptions = Partial<Omit<TableBlock, 'title' | 'kind' | 'id' | 'section'>> &
  Pick<TableBlock, 'columns' | 'head' | 'body'> & { readonly title?: string }

/** Puts blocks one after the other and counts what is counted through the report. */
export class Builder {
  readonly blocks: Block[] = []
  private charts = 0
  private section = 'start'

  private get id(): string {
    return `${this.section}.${this.blocks.length}`
  }

  private get place() {
    return { id: this.id, section: this.section }
  }

  cover(name: string | readonly Inline[], date = '2022年9月'): this {
    const inlines = typeof name === 'string' ? [words(name)] : name
    this.blocks.push({
      kind: 'cover',
      id: 'cover',
      section: 'cover',
      year: '2021年度',
      name: inlines,
      report: '单位决算',
      date,
    })
    return this
  }

  contents(...note: Inline[]): this {
    const inlines = note.length > 0 ? note : [words('公开时间：2022年9月28日')]
    this.blocks.push({ kind: 'contents', id: 'contents', section: 'cover', note: inlines })
    return this
  }

  heading(level: 1 | 2 | 3, number: string, text: string, section?: string): this {
    this.section = section ?? this.section
    const inlines = [words(text)]
    const look = LOOKS[level]
    this.blocks.push({ kind: 'heading', id: this.id, section: this.section, level, look, number, inlines })
    return this
  }

  /** 附件 with its title, or the title of a report of its own. */
  title(number: string, text: string, level: 1 | 2 = 2): this {
    this.blocks.push({ ...this.place, kind: 'heading', level, look: 'title', number, inlines: [words(text)] })
    return this
  }

  /** 一、 and （一） of an annex, which the contents leave out. */
  annexHeading(level: 3 | 4, number: string, text: string): this {
    const look = level === 3 ? 'section' : 'subsection'
    this.blocks.push({ ...this.place, kind: 'heading', level, look, number, inlines: [words(text)] })
    return this
  }

  table({ title = '', ...options }: TableOptions): this {
    this.blocks.push({
      number: '',
      listed: title !== '',
      mark: '',
      above: { left: '', right: '' },
      orientation: 'portrait',
      newPage: true,
      size: 10.5,
      notes: [],
      needs: [],
      ...options,
      ...this.place,
      kind: 'table',
      title: title === '' ? [] : [words(title)],
    })
    return this
  }

  text(...inlines: (string | Inline)[]): this {
    return this.item('', ...inlines)
  }

  item(number: string, ...inlines: (string | Inline)[]): this {
    const written = inlines.map((inline) => (typeof inline === 'string' ? words(inline) : inline))
    this.blocks.push({ kind: 'paragraph', id: this.id, section: this.section, number, inlines: written })
    return this
  }

  chart(caption: string, chart: Chart): this {
    this.charts += 1
    const block: ChartBlock = {
      kind: 'chart',
      id: this.id,
      section: this.section,
      number: this.charts,
      caption,
      chart,
      describe: describeChart(chart),
    }
    this.blocks.push(block)
    return this
  }

  report(title = '云岭县便民服务中心2021年度单位决算'): Report {
    return { title, blocks: this.blocks }
  }
}

const TASKS = [
  '压减办理时限，县级行政许可事项承诺时限比法定时限平均缩短六成以上',
  '推行“一窗受理、分类办理”，综合窗口由6个增至11个',
  '规范热线办理，全年受理群众来电12276件，按期办结率99.6%',
  '建成乡镇示范便民服务中心10个、村（社区）示范便民服务室42个',
  '开展业务培训18期，参训1143人次，满意度测评平均得分98.75分',
] as const

const ACCOUNTS = [
  ['一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）', 328.46],
  ['一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）', 168.34],
  ['社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）', 34.12],
  ['社会保障和就业支出（类）抚恤（款）死亡抚恤（项）', 18.36],
  ['卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）', 22.75],
  ['农林水支出（类）巩固脱贫攻坚成果衔接乡村振兴（款）其他巩固脱贫攻坚成果衔接乡村振兴支出（项）', 4.8],
  ['住房保障支出（类）住房改革支出（款）住房公积金（项）', 39.69],
] as const

const TERMS = [
  ['财政拨款收入', '指单位从同级财政部门取得的财政预算资金。'],
  ['其他收入', '指单位取得的除财政拨款收入、事业收入、经营收入等以外的各项收入。'],
  ['年初结转和结余', '指以前年度尚未完成、结转到本年按有关规定继续使用的资金。'],
  ['一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）', '指事业单位的基本支出。'],
  ['“三公”经费', '指单位用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。'],
  ['基本支出', '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。'],
] as const

export const CLASSES = {
  一般公共服务: 496.8,
  社会保障和就业: 52.48,
  住房保障: 39.69,
  卫生健康: 22.75,
  农林水: 4.8,
}

export interface SampleOptions {
  readonly name?: string
  /** How often lists of items are repeated: 1 gives some 60 paragraphs, 3 some 130. */
  readonly times?: number
  readonly missing?: boolean
  readonly classes?: Readonly<Record<string, number>>
}

function parts(builder: Builder, name: string, times: number, missing: boolean): void {
  builder
    .heading(1, '第一部分', '单位概况', 'basic')
    .heading(2, '一、', '职能简介')
    .text(`${name}是云岭县人民政府办公室下属的公益一类事业单位，主要承担下列职能：`)
  for (let round = 0; round < times; round += 1) {
    TASKS.forEach((task, i) => void builder.item(`${round * TASKS.length + i + 1}.`, `${task}。`))
  }
  builder.heading(2, '二、', '2021年重点工作完成情况')
  for (let round = 0; round < times; round += 1) {
    builder.text(`2021年，中心坚持以方便群众办事为主线，完成第${round + 1}批重点工作：${TASKS.join('；')}。`)
  }
  builder
    .heading(2, '三、', '机构设置')
    .text('中心内设综合股、业务股、热线股3个机构，编制28名，实有27名。')
    .text(missing ? gap('下属单位') : '无下属单位', '。')
}

function overview(builder: Builder, missing: boolean): void {
  builder
    .heading(1, '第二部分', '2021年度单位决算情况说明', 'overall')
    .heading(2, '一、', '收入支出决算总体情况说明')
    .text(
      '2021年度收、支总计660.04万元。与2020年相比，收、支总计各增加61.83万元，增长10.34%。主要变动原因是',
      missing ? gap('主要变动原因') : '政务服务大厅扩建后运行维护经费增加',
      '。',
    )
    .chart('收、支决算总计变动情况图', missing ? undrawn('上年总计、本年总计') : columnsOf(598.21, 660.04))
    .heading(2, '二、', '收入决算情况说明')
    .text(
      '2021年本年收入合计647.68万元，其中：一般公共预算财政拨款收入612.48万元，占94.57%；',
      '其他收入35.2万元，占5.43%。',
    )
    .chart('收入决算结构图', pieOf({ 一般公共预算财政拨款收入: 612.48, 其他收入: 35.2 }))
    .heading(2, '三、', '支出决算情况说明')
    .text('2021年本年支出合计655.33万元，其中：基本支出471.65万元，占71.97%；项目支出183.68万元，占28.03%。')
    .chart('支出决算结构图', pieOf({ 基本支出: 471.65, 项目支出: 183.68 }))
    .heading(2, '四、', '财政拨款收入支出决算总体情况说明')
    .text('2021年财政拨款收、支总计624.84万元。与2020年相比，财政拨款收、支总计各增加52.6万元，增长9.19%。')
    .chart('财政拨款收、支决算总计变动情况图', columnsOf(572.24, 624.84))
}

function spending(builder: Builder, times: number, classes: Readonly<Record<string, number>>): void {
  builder
    .heading(2, '五、', '一般公共预算财政拨款支出决算情况说明')
    .heading(3, '（一）', '一般公共预算财政拨款支出决算总体情况')
    .text('2021年一般公共预算财政拨款支出616.52万元，占本年支出合计的94.08%。与2020年相比，增加48.3万元。')
    .chart('一般公共预算财政拨款支出决算变动情况', columnsOf(568.22, 616.52))
    .heading(3, '（二）', '一般公共预算财政拨款支出决算结构情况')
    .text('2021年一般公共预算财政拨款支出616.52万元，主要用于以下方面：')
    .chart('一般公共预算财政拨款支出决算结构', pieOf(classes))
    .heading(3, '（三）', '一般公共预算财政拨款支出决算具体情况')
    .text('2021年一般公共预算支出决算数为616.52万元，完成预算100%。其中：')
  for (let round = 0; round < times; round += 1) {
    ACCOUNTS.forEach(([account, amount], i) => {
      const number = `${round * ACCOUNTS.length + i + 1}.`
      builder.item(number, `${account}：支出决算为${amount}万元，完成预算100%，决算数与预算数持平。`)
    })
  }
}

function expenses(builder: Builder, times: number): void {
  builder
    .heading(2, '六、', '一般公共预算财政拨款基本支出决算情况说明')
    .text('2021年一般公共预算财政拨款基本支出471.65万元，其中：人员经费420.13万元，公用经费51.52万元。')
    .heading(2, '七、', '“三公”经费财政拨款支出决算情况说明')
    .heading(3, '（一）', '“三公”经费财政拨款支出决算总体情况说明')
    .text('2021年“三公”经费财政拨款支出决算为5.62万元，完成预算86.46%，决算数小于预算数——严控支出……')
    .heading(3, '（二）', '“三公”经费财政拨款支出决算具体情况说明')
    .chart('“三公”经费财政拨款支出结构', pieOf({ 公务用车购置及运行维护费: 4.1, 公务接待费: 1.52 }))
    .item('1.', '因公出国（境）经费支出0万元。全年安排因公出国（境）团组0次，出国（境）0人，与2020年持平。')
    .item('2.', '公务用车购置及运行维护费支出4.1万元，完成预算100%，比2020年减少0.35万元，下降7.87%。')
    .item('3.', '公务接待费支出1.52万元，完成预算80%，比2020年减少0.28万元，下降15.56%。')
    .heading(1, '第三部分', '名词解释', 'glossary')
  for (let round = 0; round < times; round += 1) {
    TERMS.forEach(([term, meaning], i) => {
      builder.item(`${round * TERMS.length + i + 1}.`, `${term}：${meaning}`)
    })
  }
}

/** A whole report with seven charts. */
export function sample({
  name = '云岭县便民服务中心',
  times = 1,
  missing = false,
  classes = CLASSES,
}: SampleOptions = {}): Report {
  const builder = new Builder().cover(missing ? [gap('单位全称')] : name).contents()
  parts(builder, name, times, missing)
  overview(builder, missing)
  spending(builder, times, classes)
  expenses(builder, times)
  return builder.report(`${name}2021年度单位决算`)
}
