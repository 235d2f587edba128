import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/core/report'
import type { Inline } from '../../../src/core/wording'
import { ANY_TABLE, gravestOf, type Marked, marksAt, marksOf } from '../../../src/ui/document/marks'

const figure = (id: string): Inline => ({ kind: 'figure', id, text: '1' })
const typed = (at: string): Inline => ({ kind: 'typed', at, text: '截止年底' })
const paragraph = (id: string, section: string, ...inlines: Inline[]): Block => ({
  kind: 'paragraph',
  id,
  section,
  number: '',
  inlines,
})

const total = figure('income.total')
const blocks: readonly Block[] = [
  paragraph('overall.text', 'overall', total),
  paragraph('income.text', 'income', total, figure('income.other')),
  paragraph('income.again', 'income', total),
  paragraph('staff.text', 'staff', typed('staff.duties')),
]

const found = (more: Partial<Marked>): Marked => ({
  id: 'T04',
  severity: 'error',
  tag: '错误1',
  title: '收入合计不等',
  section: 'income',
  figures: ['income.total'],
  fields: [],
  blocks: [],
  ...more,
})

const where = (marks: ReturnType<typeof marksOf>) => Object.keys(marks).filter((id) => id !== ANY_TABLE)

describe('文中标在哪里', () => {
  test('没有说哪一句：标在自己那一节里每一处，附表里也标', () => {
    const marks = marksOf([found({})], blocks)
    expect(where(marks)).toEqual(['income.text', 'income.again'])
    expect(marksAt(marks['income.text'], total)).toEqual([
      { id: 'T04', severity: 'error', tag: '错误1', title: '收入合计不等' },
    ])
    expect(marksAt(marks['income.text'], figure('income.other'))).toEqual([])
    expect(marksAt(marks[ANY_TABLE], total)).toHaveLength(1)
  })

  test('自己那一节没有写到：标在第一次写到的地方', () => {
    expect(where(marksOf([found({ section: 'expenditure' })], blocks))).toEqual(['overall.text'])
  })

  test('说了哪一句：只标那一句，和附表', () => {
    const marks = marksOf([found({ blocks: ['income.again'] })], blocks)
    expect(where(marks)).toEqual(['income.again'])
    expect(marksAt(marks[ANY_TABLE], total)).toHaveLength(1)
    expect(marks['income.again']?.whole).toEqual([])
  })

  test('那一句里没有它的数：标整句', () => {
    const marks = marksOf([found({ figures: [], blocks: ['staff.text'] })], blocks)
    expect(marks['staff.text']?.whole).toMatchObject([{ tag: '错误1' }])
  })

  test('填的文字按格子标；一个和数的每个加数不标', () => {
    const marks = marksOf([found({ figures: [], fields: ['staff.duties', 'income.other'] })], blocks)
    expect(where(marks)).toEqual(['staff.text'])
    expect(marksAt(marks['staff.text'], typed('staff.duties'))).toHaveLength(1)
  })

  test('没有的句子不标，不出错', () => {
    expect(where(marksOf([found({ blocks: ['gone.text'] })], blocks))).toEqual([])
  })

  test('一处有几条：都标出来，样子按最重的', () => {
    const marks = marksOf([found({ id: 'N01', severity: 'note', tag: '提示1' }), found({})], blocks)
    const here = marksAt(marks['income.text'], total)
    expect(here.map(({ tag }) => tag)).toEqual(['提示1', '错误1'])
    expect(gravestOf(here)).toBe('error')
  })
})
