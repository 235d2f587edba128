import { describe, expect, test } from 'vitest'
import { apply, type Draft, inverse, rowsOf } from '../../src/core/draft'
import type { AskList } from '../../src/core/report'
import { figureTrack } from '../../src/ui/wizard/list/columns'
import { isWide, lowerTrack, sameColumns, wideColumns } from '../../src/ui/wizard/list/wide'
import { pasteColumns } from '../../src/ui/wizard/paste/columns'
import { addRecord, copyRecord, type Done, moveRecord, removeRecord } from '../../src/ui/wizard/records/edits'
import { missingIn } from '../../src/ui/wizard/records/missing'
import { createOpenRecords } from '../../src/ui/wizard/records/open'
import { indicators, projects, withProjects } from '../support/records'

const draft: Draft = {
  fields: {},
  lists: {
    projects: [
      { key: 'r1', cells: { name: '古籍修复', goal: '修复两百册' } },
      { key: 'r2', cells: { name: '阅览室开放' } },
    ],
    indicators: [
      { key: 'r1', cells: { project: 'r1', name: '修复册数', weight: '20' } },
      { key: 'r2', cells: { project: 'r2', name: '开放天数' } },
      { key: 'r3', cells: { project: 'r1', name: '验收合格率' } },
    ],
  },
}
const names = ({ lists }: Draft, list = 'projects') => (lists[list] ?? []).map(({ cells }) => cells.name)
const done = ({ patch }: Done) => apply(draft, patch)
const undone = ({ patch }: Done) => apply(apply(draft, patch), inverse(draft, patch))

describe('添加、删除、移动、复制', () => {
  test('新的一个排在最后，选项已经选好', () => {
    const added = addRecord(projects, draft)
    expect(added.key).toBe('r3')
    expect(rowsOf(done(added), 'projects')[2]).toEqual({ key: 'r3', cells: { kind: 'once' } })
  })

  test('新的一个不接收别人留下的行', () => {
    const left = apply(draft, [{ op: 'remove', list: 'projects', key: 'r2' }])
    expect(addRecord(projects, left).key).not.toBe('r2')
  })

  test('删除连同它的行，一步退回，退回时先到项目', () => {
    const removed = removeRecord(projects, draft, 'r1')
    expect([names(done(removed)), names(done(removed), 'indicators')]).toEqual([['阅览室开放'], ['开放天数']])
    expect([removed.key, removed.rows]).toEqual(['r2', 2])
    expect(undone(removed)).toEqual(draft)
    expect(inverse(draft, removed.patch)[0]).toMatchObject({ op: 'insert', list: 'projects' })
  })

  test.each([
    ['删第一个，打开后一个', 'r1', 'r2'],
    ['删最后一个，打开前一个', 'r2', 'r1'],
    ['已经没有的', 'r9', undefined],
  ])('%s', (_, key, open) => {
    expect(removeRecord(projects, draft, key).key).toBe(open)
  })

  test('删剩下的一个，就没有打开的', () => {
    const one = apply(draft, removeRecord(projects, draft, 'r1').patch)
    expect(removeRecord(projects, one, 'r2').key).toBeUndefined()
  })

  test.each([
    ['下移', 'r1', 1, ['阅览室开放', '古籍修复']],
    ['上移', 'r2', -1, ['阅览室开放', '古籍修复']],
    ['到头了不动', 'r1', -1, ['古籍修复', '阅览室开放']],
    ['到底了不动', 'r2', 1, ['古籍修复', '阅览室开放']],
  ] as const)('%s', (_, key, by, expected) => {
    const moved = moveRecord(projects, draft, key, by)
    expect(names(done(moved))).toEqual(expected)
    expect(undone(moved)).toEqual(draft)
  })

  test('复制一份：排在后面，行也复制，键是新的，名称不带', () => {
    const copied = copyRecord(projects, draft, 'r1')
    const after = done(copied)
    expect(rowsOf(after, 'projects').map(({ key }) => key)).toEqual(['r1', 'r3', 'r2'])
    expect(rowsOf(after, 'projects')[1]?.cells).toEqual({ goal: '修复两百册' })
    expect(rowsOf(after, 'indicators').slice(3)).toEqual([
      { key: 'r4', cells: { project: 'r3', name: '修复册数', weight: '20' } },
      { key: 'r5', cells: { project: 'r3', name: '验收合格率' } },
    ])
    expect([copied.key, copied.rows]).toEqual(['r3', 2])
    expect(undone(copied)).toEqual(draft)
    expect(inverse(draft, copied.patch)[0]).toEqual({ op: 'remove', list: 'projects', key: 'r3' })
  })
})

test('每个项目缺几项：自己的格和自己的行', () => {
  const gaps = ['projects.r1.goal', 'indicators.r1.score', 'indicators.r2.score', 'indicators', 'unit.name']
  const counts = missingIn(
    projects,
    draft,
    gaps.map((at) => ({ at, label: '' })),
  )
  expect([...counts]).toEqual([
    ['r1', 2],
    ['r2', 1],
  ])
})

describe('打开哪一个', () => {
  const opened = (lists: Draft['lists'] = draft.lists) =>
    createOpenRecords({ draft: () => ({ fields: {}, lists }), template: () => withProjects })

  test('先是第一个；没有就没有', () => {
    expect(opened().keyOf(projects)).toBe('r1')
    expect(opened({}).keyOf(projects)).toBeUndefined()
  })

  test('打开的被退回，就是它前面的一个', () => {
    let now: Draft = draft
    const open = createOpenRecords({ draft: () => now, template: () => withProjects })
    const copied = copyRecord(projects, now, 'r2')
    now = done(copied)
    open.show('projects', copied.key ?? '')
    expect(open.keyOf(projects)).toBe('r3')
    now = draft
    expect(open.keyOf(projects)).toBe('r2')
  })

  test.each([
    ['项目的一格', 'projects.r2.conclusion', 'r2'],
    ['项目的一行指标', 'indicators.r2.weight', 'r2'],
    ['别的地方，不换', 'unit.name', 'r1'],
    ['已经删掉的，还是第一个', 'projects.r9.name', 'r1'],
  ])('去%s', (_, at, key) => {
    const open = opened()
    open.lead(at)
    expect(open.keyOf(projects)).toBe(key)
  })
})

describe('一行排成两行', () => {
  const list = (columns: AskList['columns']): AskList => ({
    list: 'x',
    addLabel: '指标',
    columns,
    figures: [],
  })
  const name = { column: 'name', kind: 'text', head: '三级指标' } as const
  const unit = { column: 'unit', kind: 'text', head: '单位' } as const
  const weight = { column: 'weight', kind: 'points', head: '权重' } as const
  const level = { column: 'level', kind: 'choice', head: '二级指标', options: [] } as const
  const named = (columns: AskList['columns']) => {
    const { upper, lower } = wideColumns(list(columns))
    return [upper.map(({ column }) => column), lower.map(({ column }) => column)]
  }

  test('名称和它前面的在上，其余在下，原因另起', () => {
    const { upper, lower } = wideColumns(indicators)
    expect(upper.map(({ column }) => column)).toEqual(['first', 'second', 'name'])
    expect(lower.map(({ column }) => column)).toEqual([
      'nature',
      'target',
      'unit',
      'actual',
      'weight',
      'score',
    ])
    expect(lowerTrack({ upper, lower }, 'var(--wz-rate)').split(' minmax')).toHaveLength(6)
  })

  test.each([
    [
      '名称在最前，后面的选项跟着',
      [name, level, unit, weight],
      [
        ['name', 'level'],
        ['unit', 'weight'],
      ],
    ],
    ['后面没有选项，都在下面', [name, unit], [['name'], ['unit']]],
    ['没有名称一列，名称在最前', [level, weight], [['name', 'level'], ['weight']]],
  ])('%s', (_, columns, expected) => {
    expect(named(columns)).toEqual(expected)
  })

  test('不给分的年份没有权重一列；列没有变，就还是那几列', () => {
    const all = wideColumns(list([name, unit, weight]))
    const some = wideColumns(list([name, unit, weight]), ({ column }) => column !== 'weight')
    expect(some.lower.map(({ column }) => column)).toEqual(['unit'])
    expect(sameColumns(all, some)).toBe(false)
    expect(sameColumns(all, wideColumns(list([name, unit, weight])))).toBe(true)
  })

  test.each([
    ['有文字列', [name, unit], true],
    ['有选项列', [name, level], true],
    ['只有名称和数', [name, weight], false],
    ['文字都在下面一行', [name, { ...unit, below: true }], false],
    ['数太多', [1, 2, 3, 4, 5].map((n) => ({ ...weight, column: `w${n}` })), true],
  ])('%s', (_, columns, wide) => {
    expect(isWide(list(columns))).toBe(wide)
  })
})

describe('粘贴一块指标', () => {
  const own = rowsOf(draft, 'indicators').filter(({ cells }) => cells.project === 'r2')
  const paste = (text: string, from?: { key: string; column: string }) => {
    const got = pasteColumns(
      text.replaceAll('|', '\t'),
      indicators,
      { rows: own, all: rowsOf(draft, 'indicators'), held: { project: 'r2' } },
      from,
    )
    return { ...got, rows: rowsOf(apply(draft, got.patch), 'indicators') }
  }
  const HEADS = '一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|权重|得分'

  test('按标题对，合并的格往下填，合计跳过，都归这个项目', () => {
    const got = paste(
      `${HEADS}\n产出指标|数量指标|办证数|>=|300|张|310|10|10\n|  |讲座场次|≥|12|场|12|10|10\n效益指标||读者满意|定性|好||好|10|9.5\n合计|||||||30|29.5`,
    )
    expect([got.added, got.skipped, got.unused]).toEqual([3, 2, []])
    expect(got.rows.slice(3)).toEqual([
      {
        key: 'r4',
        cells: {
          first: 'output',
          second: '数量指标',
          name: '办证数',
          nature: '≥',
          target: '300',
          unit: '张',
          actual: '310',
          weight: '10',
          score: '10',
          project: 'r2',
        },
      },
      {
        key: 'r5',
        cells: {
          first: 'output',
          second: '数量指标',
          name: '讲座场次',
          nature: '≥',
          target: '12',
          unit: '场',
          actual: '12',
          weight: '10',
          score: '10',
          project: 'r2',
        },
      },
      {
        key: 'r6',
        cells: {
          first: 'benefit',
          name: '读者满意',
          nature: '定性',
          target: '好',
          actual: '好',
          weight: '10',
          score: '9.5',
          project: 'r2',
        },
      },
    ])
  })

  test('没有标题，按清单的顺序', () => {
    const got = paste('产出|数量指标|办证数|≥|300|张')
    expect(got.rows[3]?.cells).toMatchObject({ first: 'output', name: '办证数', nature: '≥', unit: '张' })
  })

  test('同名的填进那一行，别的项目的同名行不动', () => {
    const got = paste('三级指标|权重|得分\n开放天数|20|19\n修复册数|5|5')
    expect([got.filled, got.added]).toEqual([2, 1])
    expect(got.rows.map(({ cells }) => [cells.project, cells.name, cells.weight])).toEqual([
      ['r1', '修复册数', '20'],
      ['r2', '开放天数', '20'],
      ['r1', '验收合格率', undefined],
      ['r2', '修复册数', '5'],
    ])
  })

  test('再贴一次，没有变', () => {
    const got = paste('三级指标|单位\n开放天数|')
    expect([got.patch, got.same]).toEqual([[], 1])
  })

  test('贴在一格里：向右向下，行不够就加', () => {
    const got = paste('300|天\n12|场', { key: 'r2', column: 'target' })
    expect([got.filled, got.added]).toEqual([2, 1])
    expect(got.rows[1]?.cells).toMatchObject({ target: '300', unit: '天' })
    expect(got.rows[3]).toEqual({ key: 'r4', cells: { target: '12', unit: '场', project: 'r2' } })
  })

  test('名称在最前的清单：三级指标是名称，合并的二级指标往下填，分不清的选项不猜', () => {
    const [, , , ...rest] = indicators.columns
    const option = (label: string) => ({ value: label, label: `${label}指标` })
    const options = ['数量', '经济效益', '社会效益'].map(option)
    const level = { column: 'level', kind: 'choice', head: '二级指标', options } as const
    const got = pasteColumns(
      '一级指标\t二级指标\t三级指标\t性质\t指标值\n产出\t数量指标\t办证数\t＝\t300\n\t\t讲座\t\t12\n\t效益\t影响\t\t好',
      { ...indicators, columns: [level, ...rest].slice(0, 3) },
      { rows: [], all: [], held: { project: 'r2' } },
    )
    expect(got.patch.map((change) => change.op === 'insert' && change.row.cells)).toEqual([
      { project: 'r2', level: '数量', name: '办证数', nature: '=', target: '300' },
      { project: 'r2', level: '数量', name: '讲座', target: '12' },
      { project: 'r2', name: '影响', target: '好' },
    ])
    expect(got.unused).toEqual(['一级指标', '二级指标 效益'])
  })

  test('没有用的列，和选不中的字，都说出来', () => {
    expect(paste('三级指标|权重|责任人\n开放天数|20|某科').unused).toEqual(['责任人'])
    expect(paste('三级指标|性质\n开放天数|大约').unused).toEqual(['性质 大约'])
  })
})

test('算出来的金额和填的金额一样宽，百分比窄', () => {
  expect(figureTrack(['amount', 'percent', undefined])).toBe('var(--wz-amount) var(--wz-rate) var(--wz-rate)')
})
