import type { Act } from '../../../../core/whatif'

/** Words of the dialog that changes many amounts at once. */
export const batchWords = {
  open: '批量改…',
  title: '批量改',
  which: '改哪些行',
  chosen: (n: number) => `选中的 ${n} 行`,
  all: (n: number) => `列出的 ${n} 行`,
  column: '改哪一列',
  act: '怎么改',
  acts: [
    { value: 'multiply', label: '乘以' },
    { value: 'add', label: '每个加上' },
    { value: 'spread', label: '分摊' },
  ] as readonly { readonly value: Act['act']; readonly label: string }[],
  value: (act: Act['act'], unit: string) =>
    act === 'multiply' ? '倍数，如 0.95 或 95%' : `金额（${unit}），减写负数`,
  notRead: (text: string) => `没认出“${text}”。写一个数。`,
  row: '行',
  before: '原来',
  after: '改后',
  counts: (changed: number, moved: string) => `${changed} 个数会变，合计变动 ${moved}。`,
  skipped: (n: number) => `${n} 行没有数，不动。`,
  more: (n: number) => `还有 ${n} 行没有列出`,
  cancel: '不改了',
  apply: (n: number) => `改 ${n} 个`,
  done: (n: number) => `改了 ${n} 个。改错了按 Ctrl+Z 退回。`,
} as const
