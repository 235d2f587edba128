const inWords = (text: string): string => (text === '' ? '空' : text)

/** Words of a comparison of scenarios. */
export const copy = {
  title: '试算方案比较',
  of: (title: string) => `${title}试算方案比较`,
  lead: '稿件没有动。和现稿不同的数写“变”。金额单位：万元。',
  keyFigures: '关键数',
  settingsTitle: '各方案改的数',
  sentences: '变了的句子',
  section: '在哪一节',
  noSentences: '没有句子变。',
  now: '现稿',
  changed: (text: string) => `变 ${text}`,
  checks: '错误 / 提醒',
  under: (label: string) => `　${label}`,
  written: (name: string, text: string) => `${name}：${text}`,
  sameAsNow: '同现稿',
  notWritten: '这里不写',
  missing: '缺',
  same: '持平',
  up: '增长',
  down: '下降',
  more: (amount: string) => `比现稿多 ${amount}`,
  less: (amount: string) => `比现稿少 ${amount}`,
  setting: (label: string, before: string, after: string) =>
    `${label} ${inWords(before)} → ${inWords(after)}`,
  mostSettings: 2,
  settings: (shown: string, all: number) => `${shown}等 ${all} 处`,
  nothingSet: '没有改数',
} as const
