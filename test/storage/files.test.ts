import { describe, expect, test } from 'vitest'
import { emptyDraft, seal } from '../../src/core/draft'
import { draftFileName, LARGEST_FILE, readDraftFile, safeFileName } from '../../src/storage'

describe('稿件文件的名字', () => {
  test.each([
    ['示例县政务服务中心', '示例县政务服务中心'],
    ['甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', '甲乙丙丁戊己庚辛壬癸'],
    ['中心\u202egpj.exe', '中心gpj.exe'],
    ['\u200b中\u0007心\n', '中心'],
    ['  中心. . ', '中心'],
    ['con', 'con_'],
    ['', ''],
    ['字'.repeat(200), '字'.repeat(60)],
    ['𠮷'.repeat(61), '𠮷'.repeat(60)],
  ])('%j → %j', (text, name) => expect(safeFileName(text)).toBe(name))

  test.each([
    [{ 'unit.name': '示例中心', 'unit.year': '2021' }, '示例中心2021年度决算稿件.json'],
    [{ 'unit.name': '示例中心' }, '示例中心决算稿件.json'],
    [{}, '决算稿件.json'],
  ])('%j 存成 %s', (fields, name) =>
    expect(draftFileName({ ...emptyDraft, fields: fields as Record<string, string> })).toBe(name),
  )
})

describe('打开一个文件', () => {
  const good = JSON.stringify(seal({ fields: { 'unit.name': '甲' }, lists: {} }, '2026-01-01T00:00:00Z'))
  const file = (text: string) => new File([text], 'a.json')

  test.each([
    ['好的', good],
    ['记事本加了记号的', `\ufeff${good}`],
  ])('%s，打得开', async (_, text) => expect(await readDraftFile(file(text))).toMatchObject({ ok: true }))

  test.each([
    ['空的', '', '空的'],
    ['只存了一半的', good.slice(0, 40), '一半'],
    ['别的工具的', '{"app":"other"}', '不是本工具'],
    ['内容坏了的', good.replace('"甲"', '5'), '坏了'],
    ['更新版本存的', good.replace('"schema":1', '"schema":999'), '更新版本'],
  ])('%s，打不开，说清楚', async (_, text, say) =>
    expect(await readDraftFile(file(text))).toMatchObject({ ok: false, say: expect.stringContaining(say) }),
  )

  test('太大的不读', async () => {
    const big = { size: LARGEST_FILE + 1, text: () => Promise.reject(new Error('read')) } as unknown as File
    expect(await readDraftFile(big)).toMatchObject({ ok: false, say: expect.stringContaining('21 MB') })
  })

  test('读到一半不在了的', async () => {
    const gone = { size: 10, text: () => Promise.reject(new Error('gone')) } as unknown as File
    expect(await readDraftFile(gone)).toMatchObject({ ok: false, say: expect.stringContaining('读不出来') })
  })
})
