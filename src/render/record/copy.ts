/** Every word of the record of checks that does not come from the rules. */
export const copy = {
  title: '校核单',
  unnamed: '（单位名称未填）',
  unit: '单位',
  report: '报告',
  year: '年度',
  inYear: (year: string) => (year === '' ? '' : `${year}年度`),
  date: '校核日期',
  ran: '共查',
  rules: (n: number) => `${n} 条`,
  kinds: {
    passed: '通过',
    error: '错误',
    warning: '提醒',
    note: '提示',
    unchecked: '无法核对',
    acknowledged: '已认可',
  },
  sections: {
    error: '错误',
    warning: '提醒',
    acknowledged: '认可的事项',
    note: '提示（尾差与写法）',
    unchecked: '无法核对',
  },
  verdict: '结论',
  concluded: (errors: number, warnings: number) => {
    if (errors > 0) return `有 ${errors} 条错误要改`
    return warnings > 0 ? `没有错误，有 ${warnings} 条提醒` : '没有错误，也没有提醒'
  },
  head: { number: '序号', place: '位置', say: '情况', todo: '怎么办', reason: '认可的理由', rule: '规则' },
  signatures: ['填表人：', '复核人：', '日期：　　　年　　月　　日'],
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
} as const
