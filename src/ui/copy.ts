/** Every Chinese word of the first screen, and those that all screens share. */
import { choices } from '../rules/choices'

export const APP_NAME = '决算公开助手'

type Words = Readonly<Record<string, string>>
const wordsOf = (options: readonly { readonly value: string; readonly label: string }[]): Words =>
  Object.fromEntries(options.map(({ value, label }) => [value, label]))

export const kindWords = wordsOf(choices.kind.options)
const natureWords = wordsOf(choices.nature.options)

export const shared = {
  close: '关闭',
  cancel: '取消',
  undo: '撤销',
  gotIt: '知道了',
  retry: '重试',
  reload: '刷新网页',
  more: '更多',
  /** For what a program error left unsaid. */
  broke: '这一步没有做成，稿件没有动。请刷新网页再试。',
} as const

export const app = {
  /** Title of the window, which is how tabs are told apart. */
  title: (name: string, year: string) =>
    [name || '未命名的稿件', year && `${year} 年度`, APP_NAME].filter((part) => part !== '').join(' · '),
  opening: '正在打开稿件…',
  cannotOpen: '这份稿件打不开',
  cannotOpenSay: '程序出错了，稿件没有动。请把它存成文件留底，再刷新网页试试。',
  unloaded: '程序的一部分没有下载下来，稿件没有动。请检查网络后再试。',
  broke: '这一页停住了。已存的稿件都在，请刷新网页接着填。',
  back: '回到稿件列表',
  leaving: '还有改动没存下',
  leavingSay: (edits: number) => `有 ${edits} 处改动只在这一页里，离开就没有了。可以先存成文件。`,
  stay: '留在这里',
  saveFirst: '存成文件',
  leave: '不存，离开',
} as const

export const home = {
  tagline: '填数、成文、下载，一页做完决算公开',
  guide: '使用说明',
  privacy: '隐私与安全',
  drafts: '稿件',
  openFile: '打开文件…',
  create: '新建稿件',
  example: '打开示例',
  reading: '正在读稿件列表…',
  unread: '稿件列不出来。',
  pickFile: '选择稿件文件',
  opened: (count: number) => `打开了 ${count} 份稿件文件`,
  empty: {
    title: '这里还没有稿件',
    lead: '按章节填数，文字、图和占比都会自己算好写好，边填边看；填齐后下载 Word。中途可以随时关掉，每改一处就存一次。',
    example: '先看示例',
    file: {
      title: '有稿件文件',
      say: '以前存成的文件，或者同事发来的，打开接着填。',
      act: '打开稿件文件…',
    },
    guide: { title: '头一回做', say: '从建稿到下载一共五步，看一遍再动手。', act: '看使用说明' },
    privacy: { title: '担心数字外传', say: '填的数都留在这台电脑里，可以自己验证。', act: '怎样验证' },
    place: '稿件只存在这台电脑的这个浏览器里，数字不上传。',
    drop: '文件也可以直接拖到这一页上',
    missing: '原来有稿件，现在不见了？',
  },
  list: {
    unit: '单位与年度',
    filled: '填写',
    changed: '最后修改',
    actions: '操作',
    unnamed: '未命名的稿件',
    plate: (year: string, kind: string, nature: string) =>
      [year && `${year} 年度`, kindWords[kind] ?? '', natureWords[nature] ?? '']
        .filter((part) => part !== '')
        .join(' · '),
    full: '已齐',
    missing: (count: number) => `缺 ${count} 项`,
    allSections: (sections: number) => `${sections} 节全部已齐`,
    someSections: (sections: number, complete: number) => `${sections} 节中 ${complete} 节已齐`,
    uncounted: '打开后再数',
    filed: (day: string) => `存文件：${day}`,
    downloaded: '已下载 Word',
    unfiled: '还没存过文件',
    proceed: '继续填写',
    open: '打开',
    named: (act: string, name: string, year: string) => `${act}：${name} ${year && `${year} 年度`}`,
    rename: '改名…',
    duplicate: '复制',
    saveFile: '存成文件',
    remove: '删除',
    hint: '“更多”里有：改名、复制、存成文件、删除。删除后 30 天内可以找回。',
    duplicated: (name: string) => `复制了“${name}”，新的一份在最上面`,
    removed: (name: string) => `删除了“${name}”`,
    renamed: (name: string) => `改名为“${name}”`,
  },
  drop: {
    title: '把文件拖到这里',
    over: '松开鼠标，打开这个文件',
    rows: [
      ['“存成文件”得到的稿件（.json）', '打开接着填'],
      ['别的电脑上存的稿件', '打开后成为这里的一份，原文件不动'],
    ],
  },
  side: {
    place: '稿件放在哪里',
    placeSay: ['存在', '这台电脑的这个浏览器', '里，每改一处就存一次。'],
    used: (drafts: number, used: string, most: string) =>
      `${drafts} 份稿件，本页共占 ${used}，最多可占 ${most}。`,
    count: (drafts: number) => `${drafts} 份稿件。`,
    move: '换电脑、清理浏览器之前，请先存成文件。',
    meter: (used: string, most: string) => `已占 ${used}，最多 ${most}`,
    deleted: (count: number) => `已删除的稿件（${count}）`,
    stay: '数字不出这台电脑',
    staySay: '填的数、打开的文件都不上传；网页只下载自己的程序。',
    verify: '怎样验证',
    first: '第一次用？',
    firstSay: '打开一份填好的示例，随便改，不影响你的稿件。',
  },
  lost: {
    bold: (count: number) => `原来有 ${count} 份稿件，现在找不到了。`,
    say: '多半是清理过浏览器，或者存储坏了。存成过文件的，打开文件就能接着填。',
    more: '还能怎么找',
  },
} as const

export const time = {
  today: '今天',
  yesterday: '昨天',
  daysAgo: (days: number) => `${days} 天前`,
} as const

export const newDraft = {
  title: '新建稿件',
  nameMissing: '写上单位全称，再建稿。',
  yearHint: (year: string) => `四川省 ${year} 年模板`,
  twin: '已有一份同名同年度的稿件，会另建一份。',
  later: '这些以后都能改，改了不丢数。',
  create: '建稿并开始填',
  isExample: (name: string) => name.includes('（示例）'),
} as const

export const rename = {
  title: '改名',
  name: choices.name.label,
  hint: '全文用到的单位名称一起改。',
  missing: '写上单位全称，再改名。',
  save: '改名',
} as const

export const deleted = {
  title: '已删除的稿件',
  say: (days: number) => `删除后留 ${days} 天，到时自动清掉。`,
  none: '这里没有已删除的稿件。',
  left: (day: string, days: number) => `${day}删除，还留 ${days} 天`,
  restore: '恢复',
  purge: '彻底删除…',
  restored: (name: string) => `恢复了“${name}”`,
  purged: (name: string) => `彻底删除了“${name}”`,
  sure: '彻底删除这份稿件？',
  sureSay: (name: string) => `“${name}”会从这台电脑上清掉，找不回来。存成过的文件不受影响。`,
  sureAct: '彻底删除',
} as const

export const guide = {
  title: '使用说明',
  before: '从建稿到下载，一共五步：',
  steps: [
    '新建稿件：写单位全称，选年度、报告种类和单位性质。',
    '按章节填数：左边选章节，中间填，右边的文稿跟着变。没有的项目选“无此项”。',
    '看还缺什么：章节旁写着缺几项，文稿里缺的地方标着“缺”。',
    '填齐后下载 Word，再用 Word 或 WPS 排版、盖章、公开。',
    '存成文件：换电脑、发给同事、留底，都用“存成文件”得到的 .json。',
  ],
  saved: '每改一处就存一次，存在这台电脑的这个浏览器里。关掉网页不丢，换一个浏览器看不到。',
  undo: '改错了按 Ctrl+Z，一步步退回去。',
} as const

export const privacy = {
  title: '数字不出这台电脑',
  say: '填的数、打开的文件都留在这台电脑里。网页只从自己的网址下载程序，不向任何地方发送数据。可以这样验证：',
  steps: [
    '按 F12 打开浏览器的开发者工具，点“网络”（Network）。填几个数，列表里不会出现发送数据的请求。',
    '打开一份稿件，把各章节点开看一遍，再断开网络接着填：照样算、照样存。',
    "在网页上点右键，查看源代码。开头一行写着 connect-src 'none'，浏览器据此拦下一切对外连接。",
  ],
  others: '这台电脑上用同一个浏览器账户的人看得到这些稿件。公用电脑上填完，存成文件带走，再彻底删除。',
} as const

export const missing = {
  title: '原来有稿件，现在不见了',
  say: '稿件存在浏览器里，换了地方就看不到。依次看看：',
  steps: [
    '是不是换了浏览器、换了浏览器账户，或者开着无痕窗口。用原来那个打开同一个网址。',
    '是不是换了网址。同一个工具放在两个网址，稿件各存各的。',
    '“下载”文件夹里有没有“决算稿件.json”。有的话，打开它接着填。',
    '是不是清理过浏览器的网站数据。清掉的找不回来，只能从文件再来。',
  ],
} as const
