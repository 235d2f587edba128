// Earlier versions of a draft: kept before large edits and at downloads, beside the draft.
import { describe, expect, test, vi } from 'vitest'
import { apply, type Patch } from '../../src/core/draft'
import { patchBetween } from '../../src/core/whatif'
import type { Large } from '../../src/state/contract'
import { keepVersion, versionsOf } from '../../src/state/versions'
import { openDesk } from './desk'

const paths = ['total', 'totalPrior', 'surplus', 'opening', 'distribution', 'closing']
const many = (text: string): Patch =>
  Array.from({ length: 24 }, (_, i) => ({ op: 'set', at: `overall.${paths[i % 6]}${i}`, text }))

test('改动很多以前、下载的时候，各留一份；改一个数不留', async () => {
  const { session } = openDesk()
  session.edit([{ op: 'set', at: 'overall.total', text: '1' }])
  const before = session.draft()
  session.edit(many('9'))
  await expect
    .poll(async () => (await versionsOf(session)).map(({ label }) => label))
    .toEqual(['改动很多以前'])
  expect((await versionsOf(session))[0]?.envelope.draft).toEqual(before)
  session.downloaded()
  await expect
    .poll(async () => (await versionsOf(session)).map(({ label }) => label))
    .toEqual(['下载', '改动很多以前'])
})

const sets = (length: number, text: string): Patch =>
  Array.from({ length }, (_, i) => ({ op: 'set', at: `overall.p${i}`, text }))
const one = sets(1, '3')

describe('大的改动以前留一份，说出是什么改动', () => {
  const note: Patch = [{ op: 'insert', list: 'origins', index: 0, row: { key: 'r1', cells: { at: 'a.b' } } }]
  test.each<[string, Patch, Large | undefined, readonly string[]]>([
    ['批量改一个数', one, 'batch', ['批量改以前']],
    ['采用试算', one, 'adopt', ['采用试算以前']],
    ['看过再粘贴', one, 'paste', ['粘贴以前']],
    ['恢复以前的稿件', one, 'back', ['恢复以前的稿件以前']],
    ['换年度', [{ op: 'set', at: 'unit.year', text: '2022' }], undefined, ['换年度以前']],
    ['换金额单位', [{ op: 'set', at: 'unit.money', text: 'yuan' }], undefined, ['换金额单位以前']],
    ['8 处', sets(8, '3'), undefined, ['改动很多以前']],
    ['8 处填 0', sets(8, '0'), undefined, ['空格填 0 以前']],
    ['粘贴 8 处', [...sets(8, '3'), ...note], undefined, ['粘贴以前']],
    ['7 处不留', sets(7, '3'), undefined, []],
    ['换名称不留', [{ op: 'set', at: 'unit.name', text: '甲' }], undefined, []],
  ])('%s', async (_, patch, before, labels) => {
    const { session } = openDesk()
    session.edit(patch, before && { before })
    await vi.dynamicImportSettled()
    await keepVersion(session, '最后', new Date('2026-03-01T09:00:00.000Z'))
    expect((await versionsOf(session)).map(({ label }) => label)).toEqual(['最后', ...labels])
  })

  test('什么也没有改，就不留', async () => {
    const { session } = openDesk()
    session.edit([], { before: 'batch' })
    await vi.dynamicImportSettled()
    await keepVersion(session, '最后', new Date('2026-03-01T09:00:00.000Z'))
    expect((await versionsOf(session)).map(({ label }) => label)).toEqual(['最后'])
  })
})

test('一个接一个地留，一份也不丢；恢复是撤销的一步', async () => {
  const { session } = openDesk()
  const begun = session.draft()
  const at = new Date('2026-03-01T09:00:00.000Z')
  await Promise.all(
    ['1', '2', '3'].map((text) => {
      session.edit([{ op: 'set', at: 'overall.total', text }])
      return keepVersion(session, text, at)
    }),
  )
  expect((await versionsOf(session)).map(({ label }) => label)).toEqual(['3', '2', '1'])
  session.edit(patchBetween(session.draft(), begun))
  expect(session.draft()).toEqual(begun)
  session.undo()
  expect(session.draft()).toEqual(apply(begun, [{ op: 'set', at: 'overall.total', text: '3' }]))
})
