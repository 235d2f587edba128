// A sentence as old → new: what is struck out and what is new is as little as can be, and nothing is lost or doubled.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, piecesOf } from '../../../src/core/whatif'
import { type Inline, plainText } from '../../../src/core/wording'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const figure = (id: string, words: string): Inline => ({ kind: 'figure', id, text: words })
const typed = (words: string): Inline => ({ kind: 'typed', at: 'a.reason', text: words })
const gap = (label: string): Inline => ({ kind: 'gap', needs: ['a.reason'], label })

/** What stays as it is, what changed as [old → new]. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'same' ? plainText([piece.inline]) : `[${piece.before}→${piece.after}]`))
    .join('')

describe('只有真的不同的地方写成旧 → 新', () => {
  const lead = [text('公务接待费支出'), figure('a', '0.3'), text('万元，完成预算'), figure('b', '100%')]
  const [less, rate] = [figure('a', '0.17'), figure('b', '56.67%')]

  test.each<readonly [string, readonly Inline[], readonly Inline[], string]>([
    [
      '数变了，话没有变',
      lead,
      [text('公务接待费支出'), less, text('万元，完成预算'), rate],
      '公务接待费支出[0.3→0.17]万元，完成预算[100%→56.67%]',
    ],
    [
      '持平变成增加，只换一个字',
      [figure('b', '100%'), text('。公务接待费支出决算与2020年'), figure('c', '持平'), text('。')],
      [rate, text('。公务接待费支出决算比2020年'), figure('c', '增加0.13'), text('万元。')],
      '[100%→56.67%]。公务接待费支出决算[与→比]2020年[持平→增加0.13][→万元]。',
    ],
    [
      '句子当中多了一段',
      [...lead, text('。')],
      [...lead, text('，原因是'), typed('来客少'), text('。')],
      '公务接待费支出0.3万元，完成预算100%[→，原因是来客少]。',
    ],
    [
      '填的话只标改了的字',
      [typed('检查增加，多接待4批次')],
      [typed('检查减少，多接待4批次')],
      '检查[增加→减少]，多接待4批次',
    ],
    ['数不从当中切开', [typed('去年31.09万元')], [typed('去年31.39万元')], '去年[31.09→31.39]万元'],
    [
      '千分位和百分号属于数',
      [typed('从1,200.5到5%')],
      [typed('从1,300.5到6%')],
      '从[1,200.5到5%→1,300.5到6%]',
    ],
    ['位数不同的数', [text('2人')], [text('12人')], '[2→12]人'],
    ['汉字写的数', [typed('十二批')], [typed('十三批')], '[十二→十三]批'],
    [
      '填上了待填的',
      [text('因为'), gap('原因'), text('。')],
      [text('因为'), typed('来客少'), text('。')],
      '因为[〔待填：原因〕→来客少]。',
    ],
    ['叠字只去掉一个', [typed('看看')], [typed('看')], '看[看→]'],
    ['原来没有', [], [text('新的话。')], '[→新的话。]'],
    ['没有变', lead, lead, '公务接待费支出0.3万元，完成预算100%'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(piecesOf(before, after))).toBe(expected)
  })

  test('切开的填的话还是填的话', () => {
    expect(piecesOf([typed('检查增加')], [typed('检查减少')])).toEqual([
      { kind: 'same', inline: typed('检查') },
      { kind: 'changed', before: '增加', after: '减少', inlines: [typed('减少')] },
    ])
  })
})

describe('随便两句话', () => {
  const words = fc
    .array(fc.constantFrom('增', '减', '，', '万元', '31.09', '31.39', '2%', '与', 'ab'), { maxLength: 6 })
    .map((all) => all.join(''))
  const inline = fc.oneof(
    words.map(text),
    words.map(typed),
    fc.constantFrom(figure('a', '3'), figure('a', '4'), figure('b', '3'), gap('原因')),
  )
  const sentences = fc.tuple(fc.array(inline, { maxLength: 8 }), fc.array(inline, { maxLength: 8 }))
  const holds = (check: (before: readonly Inline[], after: readonly Inline[]) => void) =>
    fc.assert(
      fc.property(sentences, ([before, after]) => check(before, after)),
      { seed: 20260, numRuns: 2000 },
    )

  test('不变的加旧的是旧句，不变的加新的是新句', () =>
    holds((before, after) => {
      const pieces = piecesOf(before, after)
      const spelled = (which: 'before' | 'after') =>
        pieces.map((one) => (one.kind === 'same' ? plainText([one.inline]) : one[which])).join('')
      expect(spelled('before')).toBe(plainText(before))
      expect(spelled('after')).toBe(plainText(after))
      for (const one of pieces) if (one.kind === 'changed') expect(plainText(one.inlines)).toBe(one.after)
    }))
  test('变了的地方两头不同，除非那里是一个数或者一个词', () =>
    holds((before, after) => {
      const whole = /[\d.,%a-z]/
      for (const piece of piecesOf(before, after)) {
        if (piece.kind === 'same') continue
        expect(piece.before).not.toBe(piece.after)
        const ends = (from: string) => [from.slice(0, 1), from.slice(-1)] as const
        const [[a, z], [b, y]] = [ends(piece.before), ends(piece.after)]
        if (a === b) expect(a).toMatch(whole)
        if (z === y) expect(z).toMatch(whole)
      }
    }))
  test('没有一个数从当中切开', () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = piecesOf([typed(before)], [typed(after)])
        for (const which of ['before', 'after'] as const) {
          const runs = pieces
            .map((one) => (one.kind === 'same' ? plainText([one.inline]) : one[which]))
            .filter((run) => run !== '')
          for (const [i, run] of runs.entries())
            expect(/\d$/.test(runs[i - 1] ?? '') && /^\d/.test(run)).toBe(false)
        }
      }),
      { seed: 20261, numRuns: 2000 },
    ))
  test('自己和自己没有不同', () =>
    holds((before) => {
      expect(piecesOf(before, before).filter(({ kind }) => kind === 'changed')).toEqual([])
    }))
})
