// Earlier versions of a draft: kept before large edits and at downloads, beside the draft.
import { expect, test } from 'vitest'
import { apply, type Patch } from '../../src/core/draft'
import { patchBetween } from '../../src/core/whatif'
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
