import { describe, expect, test } from 'vitest'
import { apply, type Draft, type Row, rowsOf } from '../../src/core/draft'
import { economicAccounts, functionalAccounts } from '../../src/rules/accounts'
import { cellsOfAccount, changeCode } from '../../src/ui/wizard/grid/account/rows'

describe('换科目', () => {
  const catalogue = functionalAccounts(2021)
  const cellsOf = (code: string): Row['cells'] => {
    const account = catalogue.byCode(code)
    return account ? { ...cellsOfAccount(account, catalogue), budget: '1', final: '2' } : {}
  }
  const change = (cells: Row['cells'], code: string, before = cells) => {
    const draft: Draft = { fields: {}, lists: { functional: [{ key: 'r1', cells }] } }
    const patch = changeCode('functional', { key: 'r1', cells }, code, catalogue, before)
    return rowsOf(apply(draft, patch), 'functional')[0]?.cells ?? {}
  }

  test('目录里的编码：类、款、项、解释和核对跟着换，金额和原因留着', () => {
    const row = { ...cellsOf('2080505'), reason: '人员增加' }
    const doubtful = cellsOf('2130804')
    expect(doubtful.doubt).toBe('yes')
    expect(change(row, '2130804')).toEqual({ ...doubtful, reason: '人员增加' })
    expect(change(doubtful, '2080505')).toEqual(cellsOf('2080505'))
  })

  test('目录里没有的编码：名称留着，原来科目的解释和核对不留', () => {
    const { code: _, ...names } = cellsOf('2080505')
    expect(change(cellsOf('2080505'), '2080588')).toEqual({
      ...Object.fromEntries(Object.entries(names).filter(([column]) => column !== 'meaning')),
      code: '2080588',
    })
    expect(change({ ...cellsOf('2080505'), meaning: '自己写的' }, '2080588').meaning).toBe('自己写的')
    expect(change(cellsOf('2130804'), '2080588').doubt).toBeUndefined()
  })

  test('编码改回来：自己写的解释回来，核对过的不再要核对', () => {
    const { doubt: _, ...known } = cellsOf('2130804')
    const settled = { ...known, meaning: '自己写的' }
    const away = change(settled, '213080')
    expect(change(away, '2130804', settled)).toEqual(settled)
  })

  test('经济分类：名称和类别跟着换', () => {
    const cells = { code: '30101', name: '基本工资', part: 'staff', amount: '9' }
    const patch = changeCode('economic', { key: 'r1', cells }, '30201', economicAccounts(2021), cells)
    expect(patch).toEqual([
      { op: 'set', at: 'economic.r1.code', text: '30201' },
      { op: 'set', at: 'economic.r1.name', text: '办公费' },
      { op: 'set', at: 'economic.r1.part', text: 'running' },
    ])
  })
})
