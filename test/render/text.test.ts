import { expect, test } from 'vitest'
import { renderText } from '../../src/render/text'
import { Builder, columnsOf, gap, sample, undrawn } from './sample'

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
