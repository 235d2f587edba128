import type { Kind } from './model/sort'

const KINDS: Readonly<Record<Kind | 'all', string>> = {
  all: '共查',
  passed: '通过',
  error: '错误',
  warning: '提醒',
  note: '提示（尾差）',
  unchecked: '无法核对',
  acknowledged: '已认可',
}

/** Every Chinese word of the checks that does not come from the rules. */
export const checks = {
  title: '校核',
  back: '回到填写',
  record: '下载校核单',
  summary: '按结果列出',
  kinds: KINDS,
  chip: { passed: '通过', unchecked: '无法核对', acknowledged: '已认可' },
  group: (kind: Kind, n: number) => `${KINDS[kind]} ${n} 条`,
  inSection: (n: number) => `${n} 条`,
  keys: [
    [['J', 'K'], '下一条、上一条'],
    [['Enter'], '去填写处'],
    [['A'], '认可'],
  ],
  list: '校核结果',
  go: (field: string) => `去改“${field}”`,
  fill: (field: string) => `去填“${field}”`,
  goSection: (section: string) => `去 ${section}`,
  see: '看句子',
  undoable: '可撤销',
  mended: '改好了，Ctrl+Z 退回。',
  acknowledge: '认可并说明…',
  accept: '认可',
  cancel: '取消',
  reason: '认可的理由',
  reasonHint: '说明会留在稿件和校核单里；这些数一变，这条会再出来。',
  reasonNeeded: '写一句理由再认可。',
  accepted: '认可了，说明写进了稿件。',
  said: (reason: string) => `说明：${reason}`,
  withdraw: '撤回认可',
  withdrawn: '认可撤回了。',
  clear: '没有要处理的。',
  nothing: '没有这一类。',
  waiting: (n: number) => `还有 ${n} 条缺数，数填上就会自动核对。`,
} as const
