// The page estimator's rules as tables of examples: widths, lines, pages.
import { describe, expect, test } from 'vitest'
import { type Box, breakLines, emsOf, emsOfText, mayBreak, paginate } from '../../src/render/layout'

describe('字宽', () => {
  test.each([
    ['汉', 1],
    ['，', 1],
    ['“', 1],
    ['—', 1],
    ['…', 1],
    ['·', 1],
    ['𠮷', 1],
    ['5', 0.5],
    ['.', 0.25],
    ['%', 0.833],
    ['W', 0.944],
    [' ', 0.25],
    ['é', 0.5],
  ])('%s', (character, ems) => expect(emsOf(character)).toBe(ems))

  test('一行字：数字按半个字算', () => expect(emsOfText('2021年')).toBe(3))
})

describe('两个字之间能不能换行', () => {
  test.each([
    ['汉', '字', true],
    ['元', '，', false],
    ['款', '）', false],
    ['（', '类', false],
    ['“', '三', false],
    ['公', '”', false],
    ['1', '2', false],
    ['1', '.', false],
    ['0', '%', false],
    ['年', '2', true],
    ['0', '万', true],
    ['%', '；', false],
    ['O', 'A', false],
    ['a', ' ', false],
    [' ', 'b', true],
    ['x', '-', false],
    ['-', 'y', true],
    ['-', '3', false],
  ])('%s 与 %s：%s', (before, after, may) => expect(mayBreak(before, after)).toBe(may))
})

describe('断行', () => {
  const tens = { size: 10, spacing: 0 }
  test.each([
    ['空段也占一行', '', 40, 0, ['']],
    ['正好一行', '甲乙丙丁', 40, 0, ['甲乙丙丁']],
    ['多一个字', '甲乙丙丁戊', 40, 0, ['甲乙丙丁', '戊']],
    ['首行缩进', '甲乙丙丁戊', 40, 20, ['甲乙', '丙丁戊']],
    ['逗号悬在行外', '甲乙丙丁，戊', 40, 0, ['甲乙丙丁，', '戊']],
    ['只悬一个', '甲乙丙丁”，戊', 40, 0, ['甲乙丙', '丁”，戊']],
    ['右括号不悬', '甲乙（丙）丁', 40, 0, ['甲乙', '（丙）丁']],
    ['左括号不留在行尾', '甲乙丙（丁', 40, 0, ['甲乙丙', '（丁']],
    ['数字不拆', '甲乙丙12345', 40, 0, ['甲乙丙', '12345']],
    ['百分号跟着数字', '甲乙丙99%', 40, 0, ['甲乙丙', '99%']],
    ['比一行还长的数字单独成行', '甲1234567890123', 40, 0, ['甲', '1234567890123']],
    ['行尾的空格不算', 'ab cd', 10, 0, ['ab ', 'cd']],
    ['汉字与数字之间有空隙', '甲12乙丙', 40, 0, ['甲12乙', '丙']],
  ])('%s', (_name, text, width, indent, lines) => {
    expect(breakLines(text, tens, width, indent)).toEqual(lines)
  })

  test('版心一行二十八个字，紧排四分之一磅', () => {
    const body = { size: 16, spacing: -0.25 }
    const text = '字'.repeat(60)
    expect(breakLines(text, body, 442.2).map((line) => line.length)).toEqual([28, 28, 4])
    expect(breakLines(text, body, 442.2, 32).map((line) => line.length)).toEqual([26, 28, 6])
    expect(breakLines(text, { size: 16, spacing: 0 }, 442.2)[0]).toHaveLength(27)
  })
})

describe('分页', () => {
  const box = (lines: number, more: Partial<Box> = {}): Box => ({
    lines,
    line: 10,
    before: 0,
    after: 0,
    ...more,
  })
  const head = (more: Partial<Box> = {}): Box => box(1, { keepNext: true, ...more })

  test.each<[string, readonly Box[], readonly number[], number]>([
    ['没有内容', [], [], 1],
    ['正好一页', [box(10)], [1], 1],
    ['多一行：末行不单独过页', [box(11)], [1], 2],
    ['多一行之后还有八行的地方', [box(11), box(8)], [1, 2], 2],
    ['多一行之后没有九行的地方', [box(11), box(9)], [1, 2], 3],
    ['首行不单独留在页底', [box(9), box(4)], [1, 2], 2],
    ['两行可以留在页底', [box(8), box(4)], [1, 1], 2],
    ['三行的段不分', [box(8), box(3)], [1, 2], 2],
    ['整段不分', [box(5), box(6, { keepLines: true })], [1, 2], 2],
    ['标题跟着下一段', [box(8), head(), box(1)], [1, 1, 1], 1],
    ['标题不留在页底', [box(9), head(), box(1)], [1, 2, 2], 2],
    ['标题后要有两行', [box(8), head(), box(5)], [1, 2, 2], 2],
    ['两级标题一起走', [box(8), head(), head(), box(1)], [1, 2, 2, 2], 2],
    ['图和图题一起走', [box(6), head({ line: 40 }), box(1)], [1, 2, 2], 2],
    ['段前另起一页', [box(1), box(1, { breakBefore: true })], [1, 2], 2],
    ['第一段不用另起', [box(1, { breakBefore: true })], [1], 1],
    ['段距取大的一个', [box(4, { after: 10 }), box(5, { before: 10 })], [1, 1], 1],
    ['段距取大的一个，差一点', [box(4, { after: 10 }), box(5, { before: 11 })], [1, 1], 2],
    ['页首没有段前距', [box(10), box(10, { before: 10 })], [1, 2], 2],
    ['节首保留段前距', [box(1), box(10, { before: 10, section: true })], [1, 2], 3],
    ['比一页还长的一串标题', Array.from({ length: 12 }, () => head()), [1, 1, ...Array(10).fill(2)], 2],
    [
      '表头在下一页重复，占去一行',
      [...Array(18).fill(box(1, { head: 10 }))],
      [...Array(10).fill(1), ...Array(8).fill(2)],
      2,
    ],
    [
      '表头在下一页重复，末行再过一页',
      [...Array(20).fill(box(1, { head: 10 }))],
      [...Array(10).fill(1), ...Array(9).fill(2), 3],
      3,
    ],
    ['分到两页的一行，上面又有表头', [box(12, { head: 10 }), box(7)], [1, 2], 2],
    ['一行比一页还高', [box(1, { line: 150 }), box(1)], [1, 2], 2],
  ])('%s', (_name, boxes, starts, pages) => expect(paginate(boxes, 100)).toEqual({ starts, pages }))

  test('长表格：一行是一个盒子', () => {
    const rows = Array.from({ length: 25 }, () => box(1))
    const { starts, pages } = paginate([head(), ...rows], 100)
    expect(pages).toBe(3)
    expect(starts.filter((page) => page === 1)).toHaveLength(10)
  })
})
