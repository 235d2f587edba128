import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APP, open, openText, SCHEMA, seal } from '../../../src/core/draft'

const draft = {
  fields: { 'unit.name': '云岭县便民服务中心' },
  lists: { functional: [{ key: 'r1', cells: { code: '2010301' } }] },
}
const envelope = seal(draft, '2026-01-02T03:04:05.000Z')

describe('稿件文件', () => {
  test('存了再开，一字不差', () => {
    expect(openText(JSON.stringify(envelope))).toEqual({ ok: true, envelope })
  })

  test('带字节序标记的也能开', () => {
    expect(openText(`\ufeff${JSON.stringify(envelope)}`)).toMatchObject({ ok: true })
  })

  test.each([
    ['空文件', '', '这个文件是空的'],
    ['是 Word 文件', 'PK\u0003\u0004…', '请打开“存成文件”得到的 .json 稿件'],
    ['只存了一半', JSON.stringify(envelope).slice(0, 60), '只存了一半'],
    ['别的程序的', '{"app":"x"}', '这不是本工具存的稿件文件'],
    ['不是对象', '[1,2]', '这不是本工具存的稿件文件'],
    ['没有版本号', JSON.stringify({ app: APP, draft }), '缺版本号'],
    ['更新的版本', JSON.stringify({ ...envelope, schema: SCHEMA + 1 }), '用新版打开'],
    ['没有内容', JSON.stringify({ ...envelope, draft: null }), '内容坏了'],
    ['填的不是文字', JSON.stringify({ ...envelope, draft: { fields: { a: 1 }, lists: {} } }), '内容坏了'],
    [
      '行没有名字',
      JSON.stringify({ ...envelope, draft: { fields: {}, lists: { a: [{ cells: {} }] } } }),
      '内容坏了',
    ],
    [
      '两行同名',
      JSON.stringify({
        ...envelope,
        draft: {
          fields: {},
          lists: {
            a: [
              { key: 'r', cells: {} },
              { key: 'r', cells: {} },
            ],
          },
        },
      }),
      '内容坏了',
    ],
  ])('%s：说清楚，不打开', (_, text, says) => {
    const opened = openText(text)
    expect(opened.ok).toBe(false)
    expect(opened.ok ? '' : opened.say).toContain(says)
  })

  test('什么内容都不会出错', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof open(value).ok).toBe('boolean')
      }),
      { seed: 7 },
    )
  })
})
