/** Words of the dialog of earlier versions. */
export const past = {
  title: '改动和以前的稿件',
  none: '还没有留下以前的稿件。下载以前、改动很多以前，会自动留一份，最多 20 份。',
  versions: '留下的稿件',
  version: (label: string, time: string) => `${time}　${label}`,
  against: '从这一份到现在，改了什么',
  same: '没有改动。',
  inputs: (n: number) => `填的 ${n} 处`,
  rows: (added: number, removed: number) => `添了 ${added} 行，删了 ${removed} 行`,
  figures: (n: number) => `带动 ${n} 个数`,
  sentences: (n: number) => `变了的句子 ${n} 句`,
  text: (label: string, before: string, after: string) =>
    `${label}：${before === '' ? '空' : before} → ${after === '' ? '空' : after}`,
  more: (n: number) => `还有 ${n} 处没有列出`,
  keep: '现在留一份',
  kept: '自己留的',
  close: '关上',
  restore: '恢复成这一份',
} as const
