import type { MoneyUnit } from '../../core/amount'
import type { SectionStatus } from '../../core/report'
import { APP_NAME, kindWords } from '../copy'

/** Every Chinese word of the wizard that does not come from the rules. */

export const stateWord = ({ state, missing }: SectionStatus, errors: number, warnings: number): string => {
  if (errors > 0) return `${errors} 错误`
  switch (state) {
    case 'complete':
      return warnings > 0 ? `${warnings} 提醒` : '已齐'
    case 'partial':
      return `缺 ${missing.length} 项`
    case 'untouched':
      return '未填'
    case 'absent':
      return '无此项'
  }
}

export const bar = {
  brand: APP_NAME,
  unnamed: '未命名的稿件',
  subtitle: (year: string, kind: string) =>
    [year === '' ? '' : `${year} 年度`, kindWords[kind] ?? ''].filter((part) => part !== '').join(' · '),
  back: '回到稿件列表',
  backShort: '稿件',
  saveFile: '存成文件',
  rename: '改名…',
  past: '改动和以前的稿件…',
  undo: '撤销',
  redo: '重做',
  tryOut: '试算',
  download: '下载 Word',
  more: '更多',
  sections: '章节',
  tools: '稿件工具',
} as const

export const keys = {
  saveFile: 'Ctrl+S',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
  finding: 'F8',
} as const

export const saving = {
  unsaved: '还没存',
  saving: '正在存…',
  saved: (time: string) => `已存 ${time}`,
  failed: '存不下了',
  elsewhere: '没有存',
  kept: (time: string, edits: number) => `${time} 以前的都在；之后的 ${edits} 处关掉网页就没有了。`,
  lost: (edits: number) => `${edits} 处改动关掉网页就没有了。`,
  retry: '再试一次',
} as const

export const panes = {
  list: '章节',
  form: '填写',
  document: '文稿',
  checks: '校核',
  preview: '预览',
  same: '与 Word 相同的内容',
  switch: '显示',
  loading: '正在打开表格…',
  opening: '正在打开…',
  markBefore: '上一处',
  markAfter: '下一处',
  loadingChecks: '正在打开校核…',
} as const

export const form = {
  unit: (unit: MoneyUnit) => (unit === 'yuan' ? '单位：元，文中印万元。' : '单位：万元。'),
  follows: '自动得出',
  gap: '缺',
  absent: '无此项',
  restZero: '其余填 0',
  enter: '下一格　可写 12+3.5、全角数字、1,234.50',
  previous: '上一节',
  next: '下一节',
  nextNamed: (title: string) => `下一节：${title}`,
  moved: '有变',
  rows: (n: number) => `${n} 行`,
  note: (head: string, say: string) => (head === '' ? say : `${head}：${say}`),
  typedBefore: (head: string, before: string) => `${head}${before === '' ? '原来没填' : `原为 ${before}`}`,
  typedDiffers: (typed: string, sum: string, unit: MoneyUnit) =>
    `填的合计 ${typed} 与科目相加 ${sum} 不同，按相加的算（${unit === 'yuan' ? '元' : '万元'}）。`,
} as const

export const findings = {
  title: '对不上的数',
  open: '看这一条',
  openNamed: (tag: string) => `看${tag}`,
  way: (section: string) => `去 ${section}`,
} as const

export const list = {
  total: '合计',
  remove: '删去',
  removeNamed: (name: string) => `删去 ${name}`,
  add: (what: string) => `加一行${what}`,
  newName: (what: string) => `${what}名称，按 Enter 加一行`,
  pasteHint: '从 Excel 复制的多行可以直接粘贴在这里：名称、金额各占一列。',
  columnsHint: (heads: readonly string[]) =>
    `从 Excel 复制的多行可以直接粘贴在这里。有标题行的按标题对，没有的按这个顺序：${heads.join('、')}。`,
  hidden: (shown: number, all: number) => `列出了 ${shown} 行，一共 ${all} 行。`,
  showMore: (rows: number) => `再列 ${rows} 行`,
  twice: '上面已有同名的一行',
  cell: (row: string, head: string) => (row === '' ? head : `${row}的${head}`),
  name: '名称',
} as const
