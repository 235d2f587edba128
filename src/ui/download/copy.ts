import { ENDINGS, type Format, type Made, type Stage } from './formats'
import type { Shortfall } from './shortfall'
import type { Counts } from './stages'

/** 2 个错误、缺 3 项、1 节未填、1 处没认出 */
function lacking({ wrong, items, untouched, unreadable }: Shortfall, errors: boolean): string {
  const parts = [
    ...(errors && wrong.length > 0 ? [`有 ${wrong.length} 个错误`] : []),
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

const tables = ({ tables: count }: Counts): string => `附表 ${count} 张`

const SHORT: Readonly<Record<Format, string>> = {
  docx: 'Word',
  xlsx: '附表',
  txt: '纯文本',
  record: '校核单',
  recordText: '校核单（.txt）',
}

const formats: Readonly<Record<Format, string>> = {
  docx: 'Word 文档',
  xlsx: '附表工作簿',
  txt: '纯文本',
  record: '校核单',
  recordText: '校核单',
}

/** Word, 附表, 2 个文件 */
function named(wanted: readonly Format[]): string {
  const [only] = wanted
  return only !== undefined && wanted.length === 1 ? SHORT[only] : `${wanted.length} 个文件`
}

/** Chinese and Latin stand apart: 下载 Word, 下载附表. */
const spaced = (before: string, after: string): string =>
  /\w$/.test(before) || /^\w/.test(after) ? `${before} ${after}` : before + after

/** 附表工作簿（.xlsx，14 张） */
function offer(format: Format, counts: Counts): string {
  return `${formats[format]}（.${ENDINGS[format]}${format === 'xlsx' ? `，${counts.tables} 张` : ''}）`
}

function size({ bytes, pages, sheets }: Made): string {
  const parts = [
    `${Math.max(1, Math.round(bytes.length / 1024))} KB`,
    ...(pages === undefined ? [] : [`${pages} 页`]),
    ...(sheets === undefined ? [] : [`${sheets} 张工作表`]),
  ]
  return parts.join('，')
}

function where(of: readonly Format[]): string {
  return [
    '文件在浏览器的“下载”文件夹里。',
    ...(of.length > 1 ? ['浏览器问能不能下载多个文件时，选“允许”。'] : []),
    ...(of.includes('docx') ? ['目录页码已写好，打开时不会问“是否更新域”。'] : []),
  ].join('')
}

export const copy = {
  title: '下载报告',
  onlyDraft: '现在只能下载草稿',
  stillLacking: (shortfall: Shortfall) =>
    `还${lacking(shortfall, true)}。每页会印“草稿”，改好补齐后再下载正式稿。`,
  lacking: (shortfall: Shortfall) => lacking(shortfall, false),
  printedAs: '文中印成“〔待填：…〕”',
  unread: '这几处没认出，不影响文稿',
  untouched: (count: number) => `未填，共 ${count} 项`,
  elsewhere: '其他',
  fill: '去填',
  fillLabel: (what: string) => `去填：${what}`,
  wrong: (n: number) => `${n} 个错误`,
  wrongSay: '改好了就能下载正式稿；站得住的，在校核里认可并说明。',
  warnings: (n: number) => `${n} 个提醒不影响下载。`,
  look: '看一看',
  doubtful: (n: number) => `有 ${n} 个科目标着“请核对”，公开前对一下当年的科目表。`,
  mend: '去改',
  mendLabel: (what: string) => `去改：${what}`,
  complete: '都齐了',
  completeSay: '没有缺项，可以下载正式稿。',
  file: '文件',
  fileName: '文件名',
  nameHint: '不能用的字符会自动去掉，后缀自动加上。',
  holds: '内容',
  held: (counts: Counts) =>
    [texts(counts), charts(counts), ...(counts.tables > 0 ? [tables(counts)] : []), '目录与页码'].join('，'),
  choose: '下载哪些',
  formats,
  offer,
  formatSay: {
    docx: '全文，带目录和图。',
    xlsx: '一张表一个工作表，真数字，可以直接汇总。',
    txt: '没有图和版式，便于粘贴到别处。',
    record: '查了哪些、错误与认可的说明，供签字。',
    recordText: '同一份校核单，没有版式。',
  } satisfies Record<Format, string>,
  noneChosen: '至少选一种。',
  local: '在本机生成，不上传。',
  cancel: '取消',
  close: '关闭',
  draft: '下载草稿',
  fillFirst: '先去填',
  mendFirst: '先去改错误',
  download: (of: readonly Format[]) => (of.length === 0 ? '下载' : spaced('下载', named(of))),
  draftMark: '（草稿）',
  trialMark: (scenario: string) => `（试算 ${scenario}）`,
  recordMark: '校核单',

  workingOn: (of: readonly Format[]) => spaced('正在生成', named(of)),
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
    tables: '附表',
    text: '写出文字',
  } satisfies Record<Stage, string>,
  texts,
  charts,
  tables,

  saved: (of: readonly Format[]) => spaced(named(of), '已下载'),
  draftSaved: '草稿已下载',
  size,
  where,
  again: '没找到文件？再下载一次',
  againOne: '再下载一次',
  againLabel: (name: string) => `再下载一次：${name}`,
  understood: '知道了',

  failed: (format: Format) => spaced(SHORT[format], '没有做出来'),
  failedSay: '稿件没有动，填的都在。再试一次；还是不行，就换新版的 Edge 或 Chrome 打开本页再试。',
  reason: '出错的信息',
  retry: '再试一次',
} as const
