import { describe, expect, test } from 'vitest'
import { whole } from '../../../src/core/amount'
import type { Draft } from '../../../src/core/draft'
import { known } from '../../../src/core/figures'
import {
  type Block,
  type ChartBlock,
  captionText,
  evaluate,
  headingText,
  type Section,
  sectionAsking,
  statusesOf,
  type Template,
} from '../../../src/core/report'
import { chartOf, describeChart } from '../../../src/core/report/charts'
import { chineseNumber } from '../../../src/core/report/numbering'
import { type Facts, lit, money, plainText, say, text, year } from '../../../src/core/wording'

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i 写作 %s', (n, chinese) => {
  expect(chineseNumber(n)).toBe(chinese)
})

const none = { derives: {}, lead: '' } as const

const totals: Section = {
  ...none,
  id: 'totals',
  short: '总计',
  title: lit('总体情况'),
  absent: 'totals.absent',
  cards: [
    {
      heads: [lit('今年')],
      rows: [
        {
          label: '总计',
          cells: [
            { at: 'totals.now', kind: 'amount', label: '总计' },
            { at: 'totals.was', kind: 'amount', label: '上年总计' },
          ],
        },
      ],
    },
    { fields: [{ at: 'totals.reason', kind: 'text', label: '原因' }] },
  ],
  says: [
    { t: 'subheading', id: 'sub', title: lit('其一') },
    {
      t: 'paragraph',
      id: 'text',
      clauses: [{ id: 'totals.now', p: say`${year}年${money('totals.now')}，${text('totals.reason')}。` }],
    },
    {
      t: 'draw',
      id: 'chart',
      draw: { kind: 'columns', caption: '变动图', prior: 'totals.was', now: 'totals.now' },
    },
    { t: 'item', id: 'one', clauses: [{ id: 'a', p: lit('甲') }] },
    { t: 'item', id: 'two', clauses: [{ id: 'b', p: lit('乙') }], when: { c: 'year', until: 2020 } },
    { t: 'item', id: 'three', clauses: [{ id: 'c', p: lit('丙') }] },
  ],
}

const parts: Section = {
  ...none,
  id: 'parts',
  short: '结构',
  title: lit('结构情况'),
  cards: [
    {
      heads: [lit('今年')],
      rows: ['a', 'b'].map((id) => ({
        label: id,
        cells: [{ at: `parts.${id}`, kind: 'amount' as const, label: `项${id}` }],
      })),
    },
  ],
  derives: { figures: { 'parts.all': { op: 'sum', of: ['parts.a', 'parts.b'] } } },
  says: [
    {
      t: 'draw',
      id: 'pie',
      draw: {
        kind: 'pie',
        caption: '结构图',
        whole: 'parts.all',
        slices: [
          { id: 'parts.a', label: '甲支出' },
          { id: 'parts.b', label: '乙' },
        ],
      },
    },
    { t: 'subheading', id: 'sub', title: lit('其一') },
    { t: 'lines', id: 'lines', at: 'parts.text' },
  ],
}

const template: Template = {
  id: 'test',
  parts: [{ id: 'p', short: '部分', title: lit('说明'), sections: [totals, parts] }],
}

const full: Draft = {
  fields: {
    'unit.year': '2021',
    'unit.money': 'wan',
    'totals.now': '12',
    'totals.was': '10',
    'totals.reason': '增人',
    'parts.a': '1',
    'parts.b': '3',
    'parts.text': '第一行\n\n 第二行 ',
  },
  lists: {},
}

const without = (...paths: string[]): Draft => ({
  ...full,
  fields: Object.fromEntries(Object.entries(full.fields).filter(([at]) => !paths.includes(at))),
})

const line = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return headingText(block)
    case 'paragraph':
      return block.number + plainText(block.inlines)
    case 'chart':
      return `${captionText(block)} ${block.describe}`
    default:
      return block.kind
  }
}

describe('报告', () => {
  test('标题、条目和图自己编号', () => {
    expect(evaluate(template, full).report.blocks.map(line)).toEqual([
      '第一部分　说明',
      '一、总体情况',
      '（一）其一',
      '2021年12万元，增人。',
      '（图1：变动图） 2020年 10.00 万元，2021年 12.00 万元',
      '1.甲',
      '2.丙',
      '二、结构情况',
      '（图2：结构图） 乙 3.00 万元，占 75.00%；甲支出 1.00 万元，占 25.00%',
      '（一）其一',
      '第一行',
      '第二行',
    ])
  })

  test('全是 0 的饼图不画，图号不跳', () => {
    const { report } = evaluate(template, {
      ...full,
      fields: { ...full.fields, 'parts.a': '0', 'parts.b': '0' },
    })
    expect(report.blocks.filter((block) => block.kind === 'chart').map((block) => block.number)).toEqual([1])
  })

  test('缺数的图说缺什么', () => {
    const { report } = evaluate(template, without('totals.was'))
    const chart = report.blocks.find((block): block is ChartBlock => block.kind === 'chart')
    expect(chart?.chart).toEqual({ kind: 'undrawn', needs: ['totals.was'], label: '上年总计' })
  })

  test('没认出的字当作缺，并留着那句话', () => {
    const { unreadable, gaps } = evaluate(template, {
      ...full,
      fields: { ...full.fields, 'totals.now': '十来万' },
    })
    expect([...unreadable.keys()]).toEqual(['totals.now'])
    expect(gaps.map(({ at }) => at)).toEqual(['totals.now'])
  })

  test('块的名字不重复', () => {
    const ids = evaluate(template, full).report.blocks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('章节的状态由文稿里的空推出', () => {
  const status = (draft: Draft) => statusesOf(template, draft, evaluate(template, draft).gaps).get(totals.id)

  test('已齐', () => {
    expect(status(full)).toEqual({ state: 'complete', missing: [] })
  })

  test('缺几项，叫得出名字', () => {
    expect(status(without('totals.was', 'totals.reason'))).toEqual({
      state: 'partial',
      missing: [
        { at: 'totals.reason', label: '原因' },
        { at: 'totals.was', label: '上年总计' },
      ],
    })
  })

  test('未填', () => {
    expect(status(without('totals.now', 'totals.was', 'totals.reason'))?.state).toBe('untouched')
  })

  test('无此项：数当作 0', () => {
    const draft = {
      ...without('totals.now', 'totals.was'),
      fields: { ...without('totals.now', 'totals.was').fields, 'totals.absent': 'yes' },
    }
    expect(status(draft)).toEqual({ state: 'absent', missing: [] })
    expect(evaluate(template, draft).report.blocks.map(line)).toContain('2021年0万元，增人。')
  })

  test('每个空找得到问它的章节', () => {
    expect(sectionAsking(template, 'totals.was')?.id).toBe('totals')
    expect(sectionAsking(template, 'parts.a')?.id).toBe('parts')
    expect(sectionAsking(template, 'none')).toBeUndefined()
  })
})

describe('饼图', () => {
  const facts = (values: readonly number[]): Facts => ({
    year: 2021,
    digits: { zeros: 'trim' },
    value: (id) =>
      known(
        whole(
          BigInt(id === 'all' ? values.reduce((sum, value) => sum + value, 0) : (values[Number(id)] ?? 0)) *
            1_000_000n,
        ),
      ),
    text: () => '',
    rows: () => [],

    money: 'wan',
    ofRow: () => false,
    measure: () => 'amount',
    origin: (at) => at,
    label: (at) => at,
  })
  const draw = (values: readonly number[]) =>
    chartOf(
      {
        kind: 'pie',
        caption: '',
        whole: 'all',
        slices: values.map((_, i) => ({ id: String(i), label: `类${i}` })),
      },
      facts(values),
    )

  test('从大到小，0 不画', () => {
    const chart = draw([1, 0, 5, 2])
    expect(
      chart?.kind === 'pie' && chart.slices.map(({ label, text: share }) => `${label} ${share}`),
    ).toEqual(['类2 62.50%', '类3 25.00%', '类0 12.50%'])
  })

  test('超过八类，小的并成“其他n类”', () => {
    const chart = draw([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(chart?.kind === 'pie' && chart.slices.map(({ label }) => label)).toEqual([
      '类0',
      '类1',
      '类2',
      '类3',
      '类4',
      '类5',
      '类6',
      '其他3类',
    ])
    expect(chart && describeChart(chart)).toContain('其他3类 6.00 万元，占 10.91%')
  })

  test('有负数的结构不画饼图', () => {
    expect(draw([5, -1])).toBeUndefined()
  })

  test('全是 0 没有图', () => {
    expect(draw([0, 0])).toBeUndefined()
  })
})
