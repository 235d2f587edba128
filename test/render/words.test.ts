import { describe, expect, test } from 'vitest'
import { equalLines, footLines, titleLines } from '../../src/render/docx/cover-name'
import { cellText, cellWords, cleanText, splitTerm, wordsOf } from '../../src/render/words'
import { gap, words } from './sample'

describe('印出来的字', () => {
  test('换行和制表符成为空格，改变书写方向的符号去掉', () => {
    expect(cleanText('甲\r\n乙\t丙\u202e丁\u2066戊')).toBe('甲 乙 丙丁戊')
  })

  test('相邻的字连成一段，待填处单独一段', () => {
    expect(wordsOf([words('甲'), words('乙'), gap('丙'), words('')])).toEqual([
      { text: '甲乙', gap: false },
      { text: '〔待填：丙〕', gap: true },
    ])
  })

  test('名词与解释在第一个冒号处分开', () => {
    const plain = (text: string) => ({ text, gap: false })
    const waiting = { text: '〔待填：丁〕', gap: true }
    expect(splitTerm([plain('甲：乙：丙')])).toEqual({ term: [plain('甲')], rest: [plain('：乙：丙')] })
    expect(splitTerm([plain('没有冒号')])).toEqual({ term: [], rest: [plain('没有冒号')] })
    expect(splitTerm([waiting, plain('：解释')])).toEqual({ term: [waiting], rest: [plain('：解释')] })
    expect(splitTerm([plain('甲：'), waiting])).toEqual({ term: [plain('甲')], rest: [plain('：'), waiting] })
  })
})

describe('表格里的字', () => {
  const needs = ['甲']
  test.each([
    ['照印', { kind: 'words', text: '甲\n乙' }, [['甲 乙', false]]],
    ['缺的金额', { kind: 'number', text: '本年支出', needs }, [['〔待填〕', true]]],
    ['缺的文字', { kind: 'words', text: '改进措施', needs }, [['〔待填：改进措施〕', true]]],
    [
      '文字中间缺一处',
      { kind: 'words', text: '共〔待填：项目数〕个', needs },
      [
        ['共', false],
        ['〔待填：项目数〕', true],
        ['个', false],
      ],
    ],
  ] as const)('%s', (_name, cell, expected) => {
    expect(cellWords(cell).map(({ text, gap: isGap }) => [text, isGap])).toEqual(expected)
    expect(cellText(cell)).toBe(expected.map(([text]) => text).join(''))
  })
})

describe('封面上的单位名称', () => {
  test.each([
    [12, [12], 36, [12], 18],
    [13, [7, 6], 36, [13], 18],
    [24, [12, 12], 36, [24], 18],
    [25, [13, 12], 30, [25], 16],
    [28, [14, 14], 30, [28], 15.5],
    [29, [10, 10, 9], 30, [15, 14], 16],
    [40, [14, 13, 13], 30, [20, 20], 16],
    [60, [20, 20, 20], 22, [30, 30], 14.5],
  ])('%i 个字', (length, title, size, foot, footSize) => {
    const name = '龘'.repeat(length)
    const [large, small] = [titleLines(name), footLines(name)]
    expect(large.lines.map((line) => line.length)).toEqual(title)
    expect(large.size).toBe(size)
    expect(small.lines.map((line) => line.length)).toEqual(foot)
    expect(small.size).toBe(footSize)
  })

  test('括号不拆开，数字不拆开', () => {
    expect(equalLines('云岭县便民（热线）服务中心', 2)).toEqual(['云岭县便民（热线）', '服务中心'])
    expect(equalLines('云岭便民12345热线中心', 2)[0]).toBe('云岭便民12345')
  })

  test.each([
    ['云岭县政务服务和公共资源交易服务中心', 2, '云岭县政务服务和|公共资源交易服务中心'],
    [
      '云岭县政务服务中心2023年部门预算项目绩效评价报告',
      2,
      '云岭县政务服务中心2023年|部门预算项目绩效评价报告',
    ],
    [
      '云岭县政务服务管理局2020年度部门预算整体绩效自评报告',
      2,
      '云岭县政务服务管理局2020年度|部门预算整体绩效自评报告',
    ],
    ['本年收入合计', 2, '本年|收入合计'],
    ['一般公共预算财政拨款', 2, '一般公共预算|财政拨款'],
    ['住房公积金', 2, '住房|公积金'],
  ])('词不拆开：%s', (name, count, lines) => {
    expect(equalLines(name, count).join('|')).toBe(lines)
  })

  test('照词断开放不下，就照长短断', () => {
    expect(equalLines('一般公共预算财政拨款', 2, (line) => line.length <= 5)).toEqual([
      '一般公共预',
      '算财政拨款',
    ])
  })
})
