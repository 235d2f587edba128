import { describe, expect, test } from 'vitest'
import { whole } from '../../../src/core/amount'
import type { Row } from '../../../src/core/draft'
import {
  compute,
  type FigureValue,
  type Formula,
  growthOf,
  type InputKind,
  known,
  minus,
  missing,
  rateOf,
  shareOf,
} from '../../../src/core/figures'
import {
  all,
  any,
  ask,
  bareText,
  type Condition,
  choice,
  count,
  differs,
  type Facts,
  has,
  less,
  maybe,
  money,
  more,
  name,
  nonzero,
  not,
  oneOf,
  type Pattern,
  percent,
  plainText,
  priorYear,
  reason,
  say,
  shows,
  since,
  text,
  typed,
  until,
  word,
  write,
  year,
  zero,
} from '../../../src/core/wording'
import { given } from '../../support/formulas'

/** Amounts in 万元 by name; a name left out was not typed. Derived: change, growth, share, rate of `now` to `was`. */
function facts(
  amounts: Readonly<Record<string, number>>,
  texts: Readonly<Record<string, string>> = {},
  rows: readonly Row[] = [],
): Facts {
  const formulas = new Map<string, Formula>()
  for (const at of ['now', 'was', 'n', 'list.a.x', 'list.b.x'])
    formulas.set(at, { op: 'input', at, as: at === 'n' ? 'count' : 'amount' })
  formulas.set('change', minus('now', 'was'))
  formulas.set('growth', growthOf('was', 'now'))
  formulas.set('share', shareOf('now', 'was'))
  formulas.set('rate', rateOf('now', 'was'))
  const input = (at: string, as: InputKind): FigureValue => {
    const value = amounts[at]
    if (value === undefined) return missing([at])
    return known(whole(as === 'count' ? BigInt(value) : BigInt(Math.round(value * 10_000)) * 100n))
  }
  const figures = compute(given(formulas), input)
  return {
    year: 2021,
    digits: { zeros: 'trim' },
    value: figures.value,
    measure: figures.measure,
    text: (at) => texts[at] ?? '',
    rows: () => rows,

    money: 'wan',
    ofRow: () => false,
    origin: (at) => at,
    label: (at) => `《${at}》`,
  }
}

const written = (pattern: Pattern, given: Facts): string => plainText(write(pattern, given))

describe('增减的写法', () => {
  const plain: Pattern = {
    t: 'moved',
    change: 'change',
    growth: 'growth',
    form: 'plain',
    each: '各',
    zeroBase: '上年为0',
  }
  const versus: Pattern = {
    t: 'moved',
    change: 'change',
    growth: 'growth',
    form: 'versus',
    same: '决算数',
    zeroBase: '上年无此项支出',
  }

  test.each<[string, Record<string, number>, string, string]>([
    ['增加', { now: 50.14, was: 48.66 }, '各增加1.48万元，增长3.04%', '比2020年增加1.48万元，增长3.04%'],
    ['减少', { now: 0.55, was: 1.03 }, '各减少0.48万元，下降46.6%', '比2020年减少0.48万元，下降46.6%'],
    ['与上年持平时不写百分比', { now: 5, was: 5 }, '持平', '与2020年决算数持平'],
    ['两年都是 0', { now: 0, was: 0 }, '持平', '与2020年决算数持平'],
    [
      '上年 0，只说增加多少',
      { now: 17.96, was: 0 },
      '各增加17.96万元，上年为0',
      '比2020年增加17.96万元，上年无此项支出',
    ],
    ['降到 0', { now: 0, was: 0.22 }, '各减少0.22万元，下降100%', '比2020年减少0.22万元，下降100%'],
    [
      '上年负数不可比',
      { now: 3, was: -1 },
      '各增加4万元，上年为负数，不可比',
      '比2020年增加4万元，上年为负数，不可比',
    ],
    ['差几元，印出来一样', { now: 5.0012, was: 5 }, '基本持平', '与2020年决算数基本持平'],
    ['缺上年', { now: 5 }, '〔待填：《was》〕', '〔待填：《was》〕'],
    ['都缺', {}, '〔待填：《now》、《was》〕', '〔待填：《now》、《was》〕'],
  ])('%s', (_, amounts, withEach, withVersus) => {
    expect(written(plain, facts(amounts))).toBe(withEach)
    expect(written(versus, facts(amounts))).toBe(withVersus)
  })
})

describe('句子里的空', () => {
  test.each<[string, Pattern, Facts, string]>([
    ['金额带单位', say`总计${money('now')}。`, facts({ now: 3850.87 }), '总计3850.87万元。'],
    ['金额为 0', say`总计${money('now')}。`, facts({ now: 0 }), '总计0万元。'],
    ['金额缺', say`总计${money('now')}。`, facts({}), '总计〔待填：《now》〕。'],
    ['负数照印', money('now'), facts({ now: -1.5 }), '-1.5万元'],
    ['百分比', percent('share'), facts({ now: 1, was: 3 }), '33.33%'],
    ['正好一半的完成预算', percent('rate'), facts({ now: 825.09, was: 600 }), '137.52%'],
    ['数量带量词', count('n', '辆'), facts({ n: 15 }), '15辆'],
    ['年份', say`${year}年与${priorYear}年`, facts({}), '2021年与2020年'],
    ['原因不带自己的句号', say`原因是${text('r')}。`, facts({}, { r: ' 人员增加。 ' }), '原因是人员增加。'],
    [
      '原因不重说“是因为”',
      say`原因是${reason('r')}。`,
      facts({}, { r: '是因为厉行节约' }),
      '原因是厉行节约。',
    ],
    [
      '原因不重说“主要原因是”',
      say`原因是${reason('r')}。`,
      facts({}, { r: '主要变动原因是：由于人员增加' }),
      '原因是人员增加。',
    ],
    [
      '原因开头的“为”和“因公”留着',
      say`原因是${reason('r')}。`,
      facts({}, { r: '为落实因公出国计划' }),
      '原因是为落实因公出国计划。',
    ],
    ['原因只有一个“是”', say`原因是${reason('r')}。`, facts({}, { r: '是' }), '原因是是。'],
    ['原因没填', say`原因是${text('r')}。`, facts({}), '原因是〔待填：《r》〕。'],
    ['只有空格等于没填', say`原因是${text('r')}。`, facts({}, { r: '  ' }), '原因是〔待填：《r》〕。'],
    [
      '名单后面的“等”只写一个',
      say`组织对${text('r', true)}等3个`,
      facts({}, { r: '物业、印刷等' }),
      '组织对物业、印刷等3个',
    ],
    [
      '名称去掉末尾的支出',
      say`${name('r', '支出')}（类）`,
      facts({}, { r: '住房保障支出' }),
      '住房保障（类）',
    ],
    ['名称就叫支出的留着', name('r', '支出'), facts({}, { r: '支出' }), '支出'],
    ['选出来的词', say`本${word('k', { a: '部门' })}`, facts({}, { k: 'a' }), '本部门'],
    ['没选', say`本${word('k', { a: '部门' })}`, facts({}), '本〔待填：《k》〕'],
    ['可有可无：有', maybe(has('share'), say`，占${percent('share')}`), facts({ now: 1, was: 2 }), '，占50%'],
    [
      '可有可无：总数 0 就不说',
      maybe(has('share'), say`，占${percent('share')}`),
      facts({ now: 0, was: 0 }),
      '',
    ],
    [
      '可有可无：缺数不许藏起来',
      maybe(has('share'), say`，占${percent('share')}`),
      facts({ now: 1 }),
      '〔待填：《was》〕',
    ],
    ['选一种说法', oneOf([{ when: zero('now'), p: '无' }], '有'), facts({ now: 0 }), '无'],
    ['选另一种说法', oneOf([{ when: zero('now'), p: '无' }], '有'), facts({ now: 1 }), '有'],
    ['选不出来', oneOf([{ when: zero('now'), p: '无' }], '有'), facts({}), '〔待填：《now》〕'],
  ])('%s', (_, pattern, given, expected) => {
    expect(written(pattern, given)).toBe(expected)
  })

  test('没有值的数不问就写，是程序错误', () => {
    expect(() => written(percent('share'), facts({ now: 0, was: 0 }))).toThrow('zero-whole')
  })

  test('数字记得自己是哪个数，文字记得自己填在哪', () => {
    const inlines = write(say`总计${money('now')}，因${text('r')}`, facts({ now: 2 }, { r: '增人' }))
    expect(inlines).toEqual([
      { kind: 'text', text: '总计' },
      { kind: 'figure', id: 'now', text: '2' },
      { kind: 'text', text: '万元，因' },
      { kind: 'typed', at: 'r', text: '增人' },
    ])
  })
})

describe('一串项目', () => {
  const rows: readonly Row[] = [
    { key: 'a', cells: { name: '基本工资' } },
    { key: 'b', cells: { name: '奖金' } },
  ]
  const list: Pattern = { t: 'each', list: 'list', item: say`${name('.name')}${money('.x')}`, between: '、' }
  const nonzeroOnly: Pattern = {
    t: 'each',
    list: 'list',
    when: nonzero('.x'),
    item: name('.name'),
    between: '、',
  }

  test('逐行写，中间隔开', () => {
    expect(written(list, facts({ 'list.a.x': 1, 'list.b.x': 2.5 }, {}, rows))).toBe(
      '基本工资1万元、奖金2.5万元',
    )
  })

  test('为 0 的不列', () => {
    expect(written(nonzeroOnly, facts({ 'list.a.x': 0, 'list.b.x': 2 }, {}, rows))).toBe('奖金')
  })

  test('一行都没有是缺', () => {
    expect(written(list, facts({}))).toBe('〔待填：《list》〕')
  })

  test('行里缺数留空位', () => {
    expect(written(list, facts({ 'list.a.x': 1 }, {}, rows))).toBe(
      '基本工资1万元、奖金〔待填：《list.b.x》〕',
    )
  })

  const joined: Pattern = {
    t: 'joined',
    between: '；',
    parts: [
      { when: nonzero('now'), p: say`甲${money('now')}` },
      { when: nonzero('was'), p: say`乙${money('was')}` },
    ],
  }

  test.each([
    [{ now: 1, was: 2 }, '甲1万元；乙2万元'],
    [{ now: 0, was: 2 }, '乙2万元'],
    [{ now: 0, was: 0 }, ''],
    [{ was: 2 }, '〔待填：《now》〕；乙2万元'],
  ])('固定的几项 %o', (amounts, expected) => {
    expect(written(joined, facts(amounts))).toBe(expected)
  })
})

describe('条件', () => {
  const given = facts({ now: 5, was: 3, n: 0 }, { r: '有', k: 'a' }, [{ key: 'a', cells: {} }])
  const waiting = facts({ now: 5 })

  test.each<[string, Condition, Facts, boolean | readonly string[]]>([
    ['是 0', zero('n'), given, true],
    ['不是 0', nonzero('n'), given, false],
    ['缺的不是 0', zero('was'), waiting, ['was']],
    ['没有值的既不是 0 也不是非 0', nonzero('share'), facts({ now: 0, was: 0 }), false],
    ['有值', has('share'), given, true],
    ['小于', less('was', 'now'), given, true],
    ['大于', more('was', 'now'), given, false],
    ['印出来不等', differs('was', 'now'), given, true],
    ['差几元，印出来一样', differs('was', 'now'), facts({ now: 5.0012, was: 5 }), false],
    ['印得出来的变动', shows('change'), given, true],
    ['印成 0 的变动', shows('change'), facts({ now: 5.0012, was: 5 }), false],
    ['变动还缺', shows('change'), waiting, ['was']],
    ['不等：缺', differs('was', 'now'), waiting, ['was']],
    ['填了字', typed('r'), given, true],
    ['没填字', typed('x'), given, false],
    ['选了', choice('k', 'a', 'b'), given, true],
    ['没选的要问', choice('x', 'a'), given, ['x']],
    ['年份起', since(2021), given, true],
    ['年份止', until(2020), given, false],
    ['有行', { c: 'rows', list: 'list' }, given, true],
    ['都成立', all(zero('n'), nonzero('now')), given, true],
    ['有一个不成立就不成立，哪怕别的缺', all(zero('was'), zero('now')), waiting, false],
    ['都成立：还缺', all(zero('was'), nonzero('now')), waiting, ['was']],
    ['有一个成立就成立，哪怕别的缺', any(zero('was'), nonzero('now')), waiting, true],
    ['取反', not(zero('n')), given, false],
    ['取反：缺还是缺', not(zero('was')), waiting, ['was']],
  ])('%s', (_, condition, at, expected) => {
    expect(ask(condition, at)).toEqual(expected)
  })
})

test('去掉多余的句号和“等”', () => {
  expect(bareText('节约开支。')).toBe('节约开支')
  expect(bareText('节约开支；。 ')).toBe('节约开支')
  expect(bareText('物业费等', true)).toBe('物业费')
  expect(bareText('物业费等')).toBe('物业费等')
})
