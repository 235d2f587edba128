import type { Progress } from '../../render'
import type { Shortfall } from './shortfall'
import type { Counts } from './stages'

/** 缺 3 项、1 节未填、1 处没认出 */
function lacking({ items, untouched, unreadable }: Shortfall): string {
  const parts = [
    ...(items > 0 ? [`缺 ${items} 项`] : []),
    ...(untouched > 0 ? [`${untouched} 节未填`] : []),
    ...(unreadable > 0 ? [`${unreadable} 处没认出`] : []),
  ]
  return parts.join('、')
}

const texts = (counts: Counts): string => `文字 ${counts.texts} 段`

function charts({ drawn, undrawn }: Counts): string {
  const waiting = `${undrawn} 张图缺数，先不画`
  if (drawn === 0 && undrawn > 0) return waiting
  return undrawn === 0 ? `图 ${drawn} 张` : `图 ${drawn} 张（另 ${waiting}）`
}

export const copy = {
  title: '下载 Word',
  onlyDraft: '现在只能下载草稿',
  stillLacking: (shortfall: Shortfall) => `还${lacking(shortfall)}。每页会印“草稿”，补齐后再下载正式稿。`,
  lacking,
  printedAs: '文中印成“〔待填：…〕”',
  unread: '这几处没认出，不影响文稿',
  untouched: (count: number) => `未填，共 ${count} 项`,
  elsewhere: '其他',
  fill: '去填',
  fillLabel: (what: string) => `去填：${what}`,
  wrong: (n: number) => `有 ${n} 处对不上`,
  wrongSay: '不挡下载；公开之前先改好，或者弄清为什么不同。',
  doubtful: (n: number) => `有 ${n} 个科目标着“请核对”，公开前对一下当年的科目表。`,
  mend: '去改',
  mendLabel: (what: string) => `去改：${what}`,
  complete: '都齐了',
  completeSay: '没有缺项，可以下载正式稿。',
  file: '文件',
  fileName: '文件名',
  nameHint: '不能用的字符会自动去掉。',
  holds: '内容',
  held: (counts: Counts) => `${texts(counts)}，${charts(counts)}，目录与页码`,
  local: '在本机生成，不上传。',
  cancel: '取消',
  close: '关闭',
  draft: '下载草稿',
  fillFirst: '先去填',
  download: '下载 Word',
  draftMark: '（草稿）',

  working: '正在生成 Word',
  starting: '正在准备',
  waiting: '等待',
  doing: '正在写',
  doneOne: '好了',
  stop: '停止',
  stages: {
    paragraphs: '文字',
    charts: '图',
    contents: '目录与页码',
    package: '打包',
    check: '检查文件能否打开',
  } satisfies Record<Progress['stage'], string>,
  texts,
  charts,

  saved: 'Word 已下载',
  draftSaved: '草稿已下载',
  size: (bytes: number, pages: number) => `${Math.max(1, Math.round(bytes / 1024))} KB，${pages} 页`,
  where: '文件在浏览器的“下载”文件夹里。目录页码已写好，打开时不会问“是否更新域”。',
  again: '没找到文件？再下载一次',
  understood: '知道了',

  failed: 'Word 没有做出来',
  failedSay: '稿件没有动，填的都在。再试一次；还是不行，就换新版的 Edge 或 Chrome 打开本页再试。',
  reason: '出错的信息',
  retry: '再试一次',
} as const
