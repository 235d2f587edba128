import { expect, test } from 'vitest'
import { renderText } from '../../src/render/text'
import { Builder, columnsOf, gap, sample, undrawn } from './sample'
import { amount, head, headRow, label, missing, row, said } from './sample-tables'

test('全文：标题前空一行，目录没有页码，图只有图题，待填处照印', () => {
  const report = new Builder()
    .cover('云岭县便民服务中心')
    .contents()
    .heading(1, '第一部分', '单位概况', 'basic')
    .heading(2, '一、', '职能简介')
    .item('1.', '受理申请。')
    .text('下属单位', gap('单位数'), '个。')
    .heading(3, '（一）', '收入')
    .chart('收入变动情况图', columnsOf(1, 2))
    .chart('收入结构图', undrawn('本年收入'))
    .report()
  expect(renderText(report)).toBe(`2021年度
云岭县便民服务中心
单位决算
2022年9月

目　录
公开时间：2022年9月28日
第一部分　单位概况
　　一、职能简介

第一部分　单位概况

一、职能简介
1.受理申请。
下属单位〔待填：单位数〕个。

（一）收入
（图1：收入变动情况图）
〔待填：本年收入〕
（图2：收入结构图）
`)
})

test('没有封面的也能写', () => {
  expect(renderText(new Builder().heading(2, '一、', '标题').report())).toBe('一、标题\n')
})

test('每个标题前正好一个空行', () => {
  const text = renderText(sample({ times: 2, missing: true }))
  expect(text).not.toMatch(/\n\n\n/)
  expect(text.match(/\n\n第一部分　单位概况\n/g)).toHaveLength(1)
})

test('表：标题、表号、单位，一行一行用制表符分开，合并的格只写一次，注在最后', () => {
  const report = new Builder()
    .heading(1, '第五部分', '附表')
    .table({
      number: '三、',
      title: '支出决算表',
      mark: '公开03表',
      above: { left: '单位：云岭县便民服务中心', right: '金额单位：万元' },
      columns: [{ width: 1000 }, { width: 1000 }, { width: 1000 }],
      head: [
        headRow('h1', head('项目', { cols: 2 }), undefined, head('合计', { rows: 2 })),
        headRow('h2', head('科目编码'), head('科目名称'), undefined),
      ],
      body: [
        row('t', [label('合　计', { cols: 2 }), undefined, amount('-3.50')], 'total'),
        row('201', [label('201'), label('一般公共\n服务支出'), missing('支出')], 'class'),
        row('e', [said(''), said(''), amount('0.00')]),
      ],
      notes: ['注：本表反映支出。'],
    })
    .table({ columns: [{ width: 1000 }], head: [], body: [row('r', [said('甲')])] })
    .report()
  expect(renderText(report)).toBe(`第五部分　附表

三、支出决算表
公开03表
单位：云岭县便民服务中心\t金额单位：万元
项目\t\t合计
科目编码\t科目名称\t
合　计\t\t-3.50
201\t一般公共 服务支出\t〔待填〕
\t\t0.00
注：本表反映支出。

甲
`)
})
