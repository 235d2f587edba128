/** Words of records: projects and the like, each a form of its own. */
export const records = {
  choose: (what: string) => `选一个${what}`,
  unnamed: (n: number) => `未命名 ${n}`,
  missing: (n: number) => (n === 0 ? '已齐' : `缺 ${n} 项`),
  none: (what: string) => `还没有${what}。`,
  add: (what: string) => `添加${what}`,
  up: '上移',
  down: '下移',
  copy: '复制一份',
  remove: '删除',
  /** The record is meant that is open. */
  of: (act: string, name: string) => `${act} ${name}`,
  count: (n: number) => `${n} 个`,
  copied: (name: string, rows: number) => `照“${name}”复制了一份${withRows(rows)}，名称要另写。`,
  removed: (name: string, rows: number) => `删了“${name}”${withRows(rows)}，按 Ctrl+Z 退回。`,
} as const

const withRows = (rows: number): string => (rows === 0 ? '' : `，连同它的 ${rows} 行`)
