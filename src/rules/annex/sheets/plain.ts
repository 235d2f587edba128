import type { LinesSpec, TableSpec } from '../../../core/report'
import { lit, name, not, type Pattern, say, year } from '../../../core/wording'
import { isMixed } from '../project-form'
import { actualWords, level1Word, level2Word, ownUnless, targetWords } from '../words'
import { blank, FORM, figure, head, indicatorLines, label, line, noIndicators, side, words } from './cells'

/** What the forms of 2020 and 2021, without scores, call the same things. */
interface Words {
  readonly title: Pattern
  readonly above: readonly LinesSpec[]
  readonly money: string
  readonly grant: string
  readonly other: string
  readonly goal: string
  readonly reached: string
  readonly indicators: string
  readonly heads: readonly [target: string, actual: string]
}

const COLUMNS = [1000, 1050, 1250, 1700, 1922, 1922]

const sheet = (form: Words): TableSpec => ({
  ...FORM,
  title: form.title,
  above: false,
  columns: COLUMNS,
  lines: [
    ...form.above,
    line('total', [side(form.money), head('预算数', 2), figure('.budget'), head('执行数'), figure('.final')]),
    line(
      'grant',
      [side(form.money), head(form.grant, 2), figure('.budget'), head(form.grant), figure('.final')],
      { when: not(isMixed) },
    ),
    line('noOther', [side(form.money), head(form.other, 2), blank(), head(form.other), blank()], {
      when: not(isMixed),
    }),
    line(
      'grantOf',
      [
        side(form.money),
        head(form.grant, 2),
        figure('.budgetGrant'),
        head(form.grant),
        figure('.finalGrant'),
      ],
      { when: isMixed },
    ),
    line(
      'other',
      [
        side(form.money),
        head(form.other, 2),
        figure('.budgetOther'),
        head(form.other),
        figure('.finalOther'),
      ],
      { when: isMixed },
    ),
    line('goals', [side(form.goal), head('预期目标', 3), head(form.reached, 2)]),
    line('goal', [side(form.goal), words(name('.goal'), 3), words(name('.done'), 2)]),
    line('heads', [
      side(form.indicators),
      head('一级指标'),
      head('二级指标'),
      head('三级指标'),
      ...form.heads.map((text) => head(text)),
    ]),
    ...indicatorLines([
      side(form.indicators),
      label(level1Word),
      label(level2Word),
      words(name('.name')),
      words(targetWords),
      words(actualWords),
    ]),
    noIndicators([side(form.indicators)], 5),
  ],
  merge: [0, 1, 2],
  waits: { body: true },
})

/** 项目绩效目标完成情况表 of 2020: stands in section 十（四）, under a title of its own. */
export const sheet2020: TableSpec = sheet({
  title: say`项目绩效目标完成情况表（${year}年度）`,
  above: [
    line('name', [head('项目名称', 3), words(name('.name'), 3)]),
    line('unit', [head('预算单位', 3), words(ownUnless('.operator'), 3)]),
  ],
  money: '预算执行情况（万元）',
  grant: '其中：财政拨款',
  other: '其它资金',
  goal: '年度目标完成情况',
  reached: '实际完成目标',
  indicators: '绩效指标完成情况',
  heads: ['预期指标值（包含数字及文字描述）', '实际完成指标值（包含数字及文字描述）'],
})

/** 特定目标类部门预算项目绩效目标自评 of 2021: an annex, whose heading names the project. */
export const sheet2021: TableSpec = sheet({
  title: lit(''),
  above: [
    line('unit', [
      head('主管部门及代码', 2),
      words(ownUnless('.department'), 2),
      head('实施单位'),
      words(ownUnless('.operator')),
    ]),
  ],
  money: '项目预算执行情况（万元）',
  grant: '其中：财政拨款',
  other: '其他资金',
  goal: '年度总体目标完成情况',
  reached: '目标实际完成情况',
  indicators: '年度绩效指标完成情况',
  heads: ['预期指标值', '实际完成指标值'],
})
