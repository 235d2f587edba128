// Figures that follow from rows in part typed, from trees, and from scores.
import { describe, expect, test } from 'vitest'
import { printAmount, printPoints } from '../../../src/core/amount'
import { type Draft, type Row, Sheet } from '../../../src/core/draft'
import {
  compute,
  type Derives,
  type FigureValue,
  known,
  minus,
  missing,
  plan,
  rateOf,
  readText,
  sumOf,
} from '../../../src/core/figures'

const row = (key: string, cells: Record<string, string>): Row => ({ key, cells })

const parts: readonly Derives[] = [
  {
    inputs: { 'all.typed': 'amount', 'all.a': 'amount', 'all.b': 'amount' },
    rows: [
      {
        list: 'lines',
        inputs: { basic: 'amount', project: 'amount', final: 'amount', income: 'amount' },
        across: { list: 'accounts', prefix: 'e' },
        figures: {
          spent: {
            op: 'either',
            given: ['.basic', '.project'],
            computed: sumOf('.basic', '.project'),
            typed: '.final',
          },
          left: minus('.income', '.spent'),
        },
      },
      { list: 'funds', inputs: { basic: 'amount', income: 'amount' }, figures: {} },
      {
        list: 'indicators',
        inputs: { target: 'points', actual: 'points', weight: 'points', score: 'points' },
        figures: {
          got: {
            op: 'scored',
            typed: '.score',
            nature: 'nature',
            done: '.actual',
            plan: '.target',
            full: '.weight',
          },
        },
      },
      {
        list: 'projects',
        inputs: {},
        figures: { total: { op: 'sumOwned', list: 'indicators', of: 'project', column: 'got' } },
      },
    ],
    trees: [
      {
        list: 'tree',
        from: [
          { list: 'lines', sums: { spent: 'spent', income: 'income' } },
          { list: 'funds', sums: { income: 'income' } },
        ],
        levels: [
          { digits: 3, name: 'class' },
          { digits: 5, name: 'group' },
          { digits: 7, name: 'item' },
        ],
        across: { list: 'accounts', prefix: 'e', whole: 'spent' },
        figures: { rate: rateOf('.spent', '.income') },
      },
    ],
    figures: {
      income: { op: 'sumRowsOrTyped', of: [{ list: 'lines', column: 'income' }], typed: 'all.typed' },
      grand: {
        op: 'either',
        given: ['all.a', 'all.b'],
        computed: sumOf('all.a', 'all.b'),
        typed: 'all.typed',
      },
      spent: {
        op: 'either',
        given: [
          { list: 'lines', column: 'basic' },
          { list: 'lines', column: 'project' },
        ],
        computed: sumOf('basic', 'project'),
        typed: 'all.typed',
      },
      basic: { op: 'sumRows', list: 'lines', column: 'basic' },
      project: { op: 'sumRows', list: 'lines', column: 'project' },
      used: { op: 'node', tree: 'tree', code: '201', column: 'spent', whole: 'all.typed' },
      unused: { op: 'node', tree: 'tree', code: '229', column: 'spent', whole: 'all.typed' },
    },
  },
]

function figuresOf(fields: Draft['fields'], lists: Draft['lists'] = {}) {
  const planned = plan(parts, new Sheet({ fields, lists }), 'wan')
  const figures = compute(planned, (at, as): FigureValue => {
    const [list = '', key = '', column] = at.split('.')
    const text = column === undefined ? fields[at] : planned.row(list, key)?.cells[column]
    const reading = readText(text ?? '', as === 'amount' ? 'wan' : as)
    return reading.state === 'read' ? known(reading.value) : missing([at])
  })
  const show = (id: string): string => {
    const value = figures.value(id)
    if (value.state === 'missing') return `缺 ${value.needs.join(' ')}`
    if (value.state === 'undefined') return value.why
    return figures.measure(id) === 'points'
      ? printPoints(value.value)
      : printAmount(value.value, 'wan', { zeros: 'trim' })
  }
  return { planned, show }
}

describe('合计：行里有就相加，没有就用填的', () => {
  test.each<[string, Record<string, string>, Row[], string]>([
    ['一行也没有，用填的', { 'all.typed': '9' }, [], '9'],
    ['一行也没有，也没填', {}, [], '缺 all.typed'],
    ['行里没有金额，用填的', { 'all.typed': '9' }, [row('r1', {}), row('r2', {})], '9'],
    ['行都有金额，相加', { 'all.typed': '9' }, [row('r1', { income: '1' }), row('r2', { income: '2' })], '3'],
    [
      '只填了几行，合计没填：等着其余的行',
      {},
      [row('r1', { income: '1' }), row('r2', {})],
      '缺 lines.r2.income',
    ],
    [
      '只填了几行，合计填了：先用填的',
      { 'all.typed': '9' },
      [row('r1', { income: '1' }), row('r2', {})],
      '9',
    ],
    ['行里是 0，也是填了', {}, [row('r1', { income: '0' })], '0'],
  ])('%s', (_, fields, lines, expected) => {
    expect(figuresOf(fields, { lines }).show('income')).toBe(expected)
  })

  test('行都有而合计又填了，两个数都记得', () => {
    const { planned } = figuresOf({ 'all.typed': '9' }, { lines: [row('r1', { income: '1' })] })
    expect(planned.twins()).toEqual([{ figure: 'income', typed: 'all.typed' }])
    expect(figuresOf({}, { lines: [row('r1', { income: '1' })] }).planned.twins()).toEqual([])
  })
})

describe('或由各项得出，或用填的', () => {
  test.each<[string, Record<string, string>, string]>([
    ['各项都填了', { 'all.a': '1', 'all.b': '2', 'all.typed': '9' }, '3'],
    ['各项都没填，用填的', { 'all.typed': '9' }, '9'],
    ['什么都没填，等着合计', {}, '缺 all.typed'],
    ['填了一项，合计没填：等着另一项', { 'all.a': '1' }, '缺 all.b'],
    ['填了一项，合计填了：先用填的', { 'all.a': '1', 'all.typed': '9' }, '9'],
    ['0 也是填了', { 'all.a': '0', 'all.b': '0', 'all.typed': '9' }, '0'],
  ])('%s', (_, fields, expected) => {
    expect(figuresOf(fields).show('grand')).toBe(expected)
  })

  test.each<[string, Record<string, string>[], Record<string, string>, string]>([
    ['两列都填了', [{ basic: '1', project: '2' }], {}, '3'],
    ['只填了一列，合计没填', [{ basic: '1' }], {}, '缺 lines.r1.project'],
    ['只填了一列，合计填了', [{ basic: '1' }], { 'all.typed': '9' }, '9'],
    ['两列都没填', [{}], { 'all.typed': '9' }, '9'],
  ])('列：%s', (_, cells, fields, expected) => {
    const lines = cells.map((one, i) => row(`r${i + 1}`, one))
    expect(figuresOf(fields, { lines }).show('spent')).toBe(expected)
  })

  test.each<[string, Record<string, string>, string]>([
    ['基本、项目都有', { basic: '1', project: '2', final: '9' }, '3'],
    ['只有合计', { final: '9' }, '9'],
    ['只有基本', { basic: '1' }, '缺 lines.r1.project'],
    ['只有基本，合计填了', { basic: '1', final: '9' }, '9'],
    ['“—”不是数', { basic: '—', project: '—', final: '9' }, '9'],
    [
      '没认出的也算填了，不能悄悄换成别的数',
      { basic: '1', project: '约二万', final: '9' },
      '缺 lines.r1.project',
    ],
  ])('行：%s', (_, cells, expected) => {
    expect(figuresOf({}, { lines: [row('r1', cells)] }).show('lines.r1.spent')).toBe(expected)
  })
})

const account = (key: string, code: string, cells: Record<string, string> = {}) =>
  row(key, {
    code,
    class: `${code.slice(0, 3)}类`,
    group: `${code.slice(0, 5)}款`,
    item: `${code}项`,
    ...cells,
  })

const LINES: readonly Row[] = [
  account('r1', '2080505', { basic: '3', project: '0', income: '3', e30101: '2', e30201: '1' }),
  account('r2', '2010399', { basic: '0', project: '5', income: '6', e30201: '5' }),
  account('r3', '2010301', { basic: '1', project: '-2', income: '0' }),
]
const ACCOUNTS: readonly Row[] = [row('a1', { code: '30101' }), row('a2', { code: '30201' })]

describe('类、款、项', () => {
  const { planned, show } = figuresOf(
    {},
    {
      lines: LINES,
      funds: [account('f1', '2010399', { income: '4' }), account('f2', '2120801', { income: '7' })],
      accounts: ACCOUNTS,
    },
  )

  test('一级在下一级之前，按编码排，各有名称和级别', () => {
    expect(planned.rows('tree').map(({ key, cells }) => [key, cells.name, cells.level].join(' '))).toEqual([
      '201 201类 class',
      '20103 20103款 group',
      '2010301 2010301项 item',
      '2010399 2010399项 item',
      '208 208类 class',
      '20805 20805款 group',
      '2080505 2080505项 item',
      '212 212类 class',
      '21208 21208款 group',
      '2120801 2120801项 item',
    ])
  })

  test.each([
    ['tree.2010399.spent', '5'],
    ['tree.2010301.spent', '-1'],
    ['tree.20103.spent', '4'],
    ['tree.201.spent', '4'],
    ['tree.all.spent', '7'],
    // Two lists in one line.
    ['tree.2010399.income', '10'],
    ['tree.all.income', '20'],
    // A list without that column adds nothing.
    ['tree.2120801.spent', '0'],
    ['tree.2080505.e30101', '2'],
    ['tree.2080505.e301', '2'],
    ['tree.2080505.e', '3'],
    ['tree.2010399.e30201', '5'],
    // A line of which nothing was spread: its amount is missing wherever it may belong.
    ['tree.201.e30201', '缺 lines.r3.e'],
    ['tree.all.e302', '缺 lines.r3.e'],
    ['tree.all.e', '缺 lines.r3.e'],
  ])('%s = %s', (id, expected) => {
    expect(show(id)).toBe(expected)
  })

  test('没有编码的行按名称归，名称里的点不断开路径', () => {
    const own = figuresOf(
      {},
      {
        lines: [
          row('r1', { class: '自.填', group: '款', item: '项', basic: '1', project: '1', income: '1' }),
        ],
      },
    )
    expect(own.planned.rows('tree').map(({ key }) => key)).toEqual(['自·填', '自·填-款', '自·填-款-项'])
    expect(own.show('tree.自·填.spent')).toBe('2')
  })

  test('没有编码而款、项同名的，各归各的类', () => {
    const own = (key: string, name: string, spent: string) =>
      row(key, { class: name, group: '款', item: '项', basic: spent, project: '0' })
    const { planned: made, show: shown } = figuresOf(
      {},
      { lines: [own('r1', '甲', '1'), own('r2', '乙', '2')] },
    )
    expect(made.rows('tree').map(({ key }) => `${key} ${shown(`tree.${key}.spent`)}`)).toEqual([
      '甲 1',
      '甲-款 1',
      '甲-款-项 1',
      '乙 2',
      '乙-款 2',
      '乙-款-项 2',
    ])
    expect(made.origin('tree.甲-款.code')).toBe('lines.r1.code')
  })

  test('一行没填，它的项、款、类和总数都等着它', () => {
    const open = figuresOf(
      {},
      { lines: [account('r1', '2010301', { basic: '1', project: '1' }), ...LINES.slice(0, 1)] },
    )
    for (const key of ['2010301', '20103', '201', 'all'])
      expect(open.show(`tree.${key}.income`)).toBe('缺 lines.r1.income')
    expect(open.show('tree.208.income')).toBe('3')
  })
})

describe('某一类的数', () => {
  test.each<[string, Record<string, string>, readonly Row[], string, string]>([
    ['有这一类', {}, LINES, 'used', '4'],
    ['没有这一类就是 0', {}, LINES, 'unused', '0'],
    ['一行也没有，等着行', {}, [], 'used', '缺 lines'],
    ['一行也没有，合计填了 0', { 'all.typed': '0' }, [], 'used', '0'],
    ['一行也没有，合计不是 0，等着行', { 'all.typed': '3' }, [], 'unused', '缺 lines'],
  ])('%s', (_, fields, lines, id, expected) => {
    expect(figuresOf(fields, { lines }).show(id)).toBe(expected)
  })
})

describe('得分', () => {
  const indicator = (cells: Record<string, string>): string =>
    figuresOf({}, { indicators: [row('i1', { weight: '10', ...cells })] }).show('indicators.i1.got')

  test.each<[string, Record<string, string>, string]>([
    ['≥，达到', { nature: 'atLeast', target: '90', actual: '95' }, '10'],
    ['≥，正好', { nature: 'atLeast', target: '90', actual: '90' }, '10'],
    ['≥，没达到按比例', { nature: 'atLeast', target: '90', actual: '60' }, '6.67'],
    ['≤，没超过', { nature: 'atMost', target: '30', actual: '20' }, '10'],
    ['≤，超过按比例', { nature: 'atMost', target: '30', actual: '40' }, '7.5'],
    ['＝，相等', { nature: 'equal', target: '3', actual: '3' }, '10'],
    ['＝，少了', { nature: 'equal', target: '4', actual: '3' }, '7.5'],
    ['＝，多了', { nature: 'equal', target: '3', actual: '4' }, '7.5'],
    ['≥，一点没做', { nature: 'atLeast', target: '3', actual: '0' }, '0'],
    ['目标是 0，做到 0', { nature: 'equal', target: '0', actual: '0' }, '10'],
    ['目标是 0，超了', { nature: 'atMost', target: '0', actual: '2' }, '0'],
    ['负的不倒扣', { nature: 'atLeast', target: '5', actual: '-5' }, '0'],
    ['填了得分就用填的', { nature: 'atLeast', target: '90', actual: '95', score: '9.5' }, '9.5'],
    ['定性，两处写得一样', { nature: 'text', target: '优', actual: ' 优 ' }, '10'],
    ['定性，写得不一样：等着填', { nature: 'text', target: '优', actual: '良' }, '缺 indicators.i1.score'],
    ['没说性质，也没填', {}, '缺 indicators.i1.score'],
    ['缺完成值', { nature: 'atLeast', target: '90' }, '缺 indicators.i1.actual'],
  ])('%s', (_, cells, expected) => {
    expect(indicator(cells)).toBe(expected)
  })

  test('一个项目的总分只加它自己的指标', () => {
    const { show } = figuresOf(
      {},
      {
        projects: [row('p1', {}), row('p2', {}), row('p3', {})],
        indicators: [
          row('i1', { project: 'p1', score: '10' }),
          row('i2', { project: 'p2', score: '20.5' }),
          row('i3', { project: 'p1', score: '0.25' }),
        ],
      },
    )
    expect(['p1', 'p2', 'p3'].map((key) => show(`projects.${key}.total`))).toEqual(['10.25', '20.5', '0'])
  })
})
