// Where a typed text came from: noted together with the edit, and silent once the text is another one.
import { describe, expect, test } from 'vitest'
import type { MoneyUnit } from '../../../src/core/amount'
import { apply, type Draft, inverse, type Patch, textAt } from '../../../src/core/draft'
import { broughtFrom, explain, originNote, originOf, type Spot, withOrigin } from '../../../src/core/explain'
import { changeMoneyUnit } from '../../../src/core/report'
import { evaluateDraft, exampleDraft, templateFor } from '../../../src/rules'

const origin = { from: 'pasted', place: '', when: '2026-04-11T02:00:00.000Z' } as const
const blank: Draft = { fields: {}, lists: {} }
const set = (at: string, text: string): Patch => [{ op: 'set', at, text }]
const paste = (draft: Draft, at: string, text: string, when: string = origin.when) =>
  apply(draft, withOrigin(draft, set(at, text), { ...origin, when }))

describe('粘贴一个数', () => {
  const pasted = paste(blank, 'official.domestic', '0.3')

  test('记住出处，一起撤销', () => {
    expect(originOf(pasted, 'official.domestic')).toEqual(origin)
    const note = withOrigin(blank, set('official.domestic', '0.3'), origin)
    const undone = apply(pasted, inverse(blank, note))
    expect(undone.fields).toEqual({})
    expect(undone.lists.origins).toEqual([])
  })

  test('改过以后就是手工填的', () => {
    const typed = apply(pasted, set('official.domestic', '0.17'))
    expect(originOf(typed, 'official.domestic')).toBeUndefined()
  })

  test('再粘贴一次，只留新的出处', () => {
    const later = '2026-04-12T02:00:00.000Z'
    const twice = paste(pasted, 'official.domestic', '0.2', later)
    expect(twice.lists.origins).toHaveLength(1)
    expect(originOf(twice, 'official.domestic')?.when).toBe(later)
    expect(textAt(twice, 'official.domestic')).toBe('0.2')
  })

  test('出处不改变任何数', () => {
    const draft = exampleDraft()
    const noted = paste(draft, 'unit.name', '甲')
    const plain = apply(draft, set('unit.name', '甲'))
    expect(evaluateDraft(noted).report).toEqual(evaluateDraft(plain).report)
  })

  test('以前一个数记一行的稿件，照样认得', () => {
    const cells = { at: 'a.b', text: '1', from: 'pasted', place: '台账.xlsx D7', when: '' }
    const old: Draft = { fields: { 'a.b': '1', 'a.c': '1' }, lists: { origins: [{ key: 'r1', cells }] } }
    expect(originOf(old, 'a.b')).toEqual({ from: 'pasted', place: '台账.xlsx D7', when: '' })
    expect(originOf(old, 'a.c')).toBeUndefined()
    expect(originOf(apply(old, set('a.b', '2')), 'a.b')).toBeUndefined()
  })
})

describe('换一种单位填', () => {
  const at = 'official.domestic'
  const template = templateFor(exampleDraft())
  const inUnit = (unit: MoneyUnit): Draft => apply(exampleDraft(), set('unit.money', unit))
  const saidOf = (draft: Draft) =>
    explain(evaluateDraft(draft), at, { draft, name: (id) => id }).origin?.from ?? '手工'

  test.each<[string, MoneyUnit, MoneyUnit]>([
    ['35,000.00', 'yuan', 'wan'],
    ['35000', 'yuan', 'wan'],
    ['35,000.5', 'yuan', 'wan'],
    ['-1200.00', 'yuan', 'wan'],
    ['0', 'yuan', 'wan'],
    ['3.50', 'wan', 'yuan'],
    ['1,234.567890', 'wan', 'yuan'],
    ['3.5万元', 'yuan', 'wan'],
  ])('粘贴的 %s（%s），换成 %s 还是粘贴的，换回来也是', (text, from, to) => {
    const pasted = paste(inUnit(from), at, text)
    const changed = apply(pasted, changeMoneyUnit(template, pasted, to))
    const back = apply(changed, changeMoneyUnit(template, changed, from))
    expect([pasted, changed, back].map(saidOf)).toEqual(['pasted', 'pasted', 'pasted'])
  })

  test('换了单位又改了数，是手工填的；没有换单位，写成一万倍也是', () => {
    const pasted = paste(inUnit('yuan'), at, '35,000.00')
    const changed = apply(pasted, changeMoneyUnit(template, pasted, 'wan'))
    expect(saidOf(apply(changed, set(at, '3.51')))).toBe('手工')
    expect(saidOf(apply(paste(inUnit('wan'), at, '35000'), set(at, '3.5')))).toBe('手工')
  })

  test('从文件来的也一样；以前没有记单位的，照旧只认原来的写法', () => {
    const opened = inUnit('yuan')
    const brought = apply(opened, broughtFrom(opened, '备份.json', origin.when))
    const changed = apply(brought, changeMoneyUnit(template, brought, 'wan'))
    expect(saidOf(changed)).toBe('brought')
    const old = { at, text: '35000', from: 'pasted', place: '', when: '' }
    const kept = apply(inUnit('wan'), [
      ...set(at, '3.5'),
      { op: 'insert', list: 'origins', index: 0, row: { key: 'r1', cells: old } },
    ])
    expect(saidOf(kept)).toBe('手工')
  })

  test('批次、人数不是金额', () => {
    const count = 'official.domesticBatches'
    const pasted = paste(inUnit('yuan'), count, '5')
    const changed = apply(pasted, [...changeMoneyUnit(template, pasted, 'wan'), ...set(count, '0.0005')])
    const { origin: said } = explain(evaluateDraft(changed), count, { draft: changed, name: (id) => id })
    expect(said).toBeUndefined()
  })
})

describe('粘贴一张表', () => {
  const size = { rows: 1000, columns: 5 }
  const spots = new Map<string, Spot>()
  const rows = Array.from({ length: size.rows }, (_, i) => {
    const key = `r${i + 1}`
    const texts = Array.from({ length: size.columns }, (_, j) => [`c${j}`, `${i * 7 + j}.25`] as const)
    texts.forEach(([column], j) => {
      spots.set(`projects.${key}.${column}`, {
        line: i + 2,
        column: j + 2,
        head: `第${j}栏`,
        name: `项目${i}`,
      })
    })
    return { key, cells: Object.fromEntries([...texts, ['of', 'p1']]) }
  })
  const patch: Patch = rows.map((row, index) => ({ op: 'insert', list: 'projects', index, row }))
  const pasted = apply(blank, withOrigin(blank, patch, origin, spots))

  test('5000 格只记一行，不到 80 KB', () => {
    expect(pasted.lists.origins).toHaveLength(1)
    expect(JSON.stringify(pasted.lists.origins).length).toBeLessThan(80_000)
  })

  test('每一格都说得出第几行第几列、什么栏、什么项目', () => {
    expect(originOf(pasted, 'projects.r1000.c4')).toEqual({
      ...origin,
      spot: { line: 1001, column: 6, head: '第4栏', name: '项目999' },
    })
    expect(originOf(pasted, 'projects.r7.c0')?.spot).toMatchObject({ line: 8, column: 2 })
  })

  test('表里没有的一格不说；改过的一格不说，旁边的照样说', () => {
    expect(originOf(pasted, 'projects.r1.of')).toBeUndefined()
    const typed = apply(pasted, set('projects.r2.c0', '9'))
    expect(originOf(typed, 'projects.r2.c0')).toBeUndefined()
    expect(originOf(typed, 'projects.r2.c1')?.spot?.line).toBe(3)
  })

  test('其中一格另外粘贴过：这一格说新的，别的说原来的', () => {
    const again = paste(pasted, 'projects.r2.c0', '9')
    expect(again.lists.origins).toHaveLength(2)
    expect(originOf(again, 'projects.r2.c0')).toEqual(origin)
    expect(originOf(again, 'projects.r2.c1')?.spot?.line).toBe(3)
    expect(originOf(apply(again, set('projects.r2.c0', '7.25')), 'projects.r2.c0')).toBeUndefined()
  })

  test('没有一格有出处，就不记', () => {
    expect(originNote(blank, patch, origin, new Map())).toEqual([])
  })
})

describe('从文件打开', () => {
  const file = '山南县文化馆2021年度决算稿件.json'
  const draft = apply(exampleDraft(), broughtFrom(exampleDraft(), file, origin.when))
  const brought = { from: 'brought', place: file, when: origin.when }

  test('文件里的每一处都说自哪个文件，只记一行', () => {
    expect(draft.lists.origins).toHaveLength(1)
    expect(originOf(draft, 'official.domestic')).toEqual(brought)
    expect(originOf(draft, 'unit.name')).toEqual(brought)
  })

  test('改过的不说；另外粘贴的说粘贴', () => {
    expect(originOf(apply(draft, set('official.domestic', '9')), 'official.domestic')).toBeUndefined()
    expect(originOf(paste(draft, 'official.domestic', '9'), 'official.domestic')).toEqual(origin)
  })

  test('再存成文件、再打开：说最近的文件；原来粘贴的仍说粘贴', () => {
    const pasted = paste(draft, 'official.domestic', '9')
    const again = apply(pasted, broughtFrom(pasted, '副本.json', origin.when))
    expect(again.lists.origins).toHaveLength(2)
    expect(originOf(again, 'official.domestic')).toEqual(origin)
    expect(originOf(again, 'unit.name')).toEqual({ ...brought, place: '副本.json' })
  })
})
