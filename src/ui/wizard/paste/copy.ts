import type { Pasted } from './rows'

const UNDO = '。填错了按 Ctrl+Z 退回。'

/** What was done with a pasted table, and what was not. */
export function saysPasted(pasted: Pasted): string {
  const { patch, added, filled, replaced, same, skipped, surplus, unused, standIns } = pasted
  const counts = [
    added > 0 ? `加了 ${added} 行` : '',
    filled > 0 ? `填入 ${filled} 个` : '',
    replaced > 0 ? `替换 ${replaced} 个` : '',
    same > 0 ? `${same} 行没有变` : '',
    skipped > 0 ? `跳过 ${skipped} 行（标题、合计）` : '',
  ]
  const columns = unused.map((one) => (typeof one === 'number' ? `第 ${one} 列` : one))
  const says = [
    counts.filter((part) => part !== '').join('，') || '没有认出可以填的行',
    surplus ? `有 ${surplus.had} 列金额，用了前 ${surplus.used} 列` : '',
    ...standIns.map(([head, column]) => `“${head}”填进了“${column}”`),
    columns.length > 0 ? `这些列没有用：${columns.join('、')}` : '',
  ]
  return says.filter((part) => part !== '').join('。') + (patch.length > 0 ? UNDO : '')
}
