/** Why the shelf could not do something. */
type Reason = 'full' | 'denied' | 'newer' | 'silent' | 'changed' | 'gone' | 'damaged' | 'other'

/** Something a person has to know: what happened, then what to do. */
export interface Failure {
  readonly ok: false
  readonly why: Reason
  readonly say: string
}

const sentences: Readonly<Record<Exclude<Reason, 'damaged' | 'other'>, string>> = {
  full: '浏览器给本页的地方用完了。请清出一些磁盘空间，或者把不用的稿件存成文件后彻底删除。',
  denied: '浏览器不让本页存东西（可能是无痕窗口，或者设置里禁用了网站数据）。请换普通窗口打开。',
  newer: '这里的稿件是更新版本的工具存的。请关掉本工具的其他标签页，刷新后再打开。',
  silent: '浏览器的存储没有回应。请关掉本工具的其他标签页再试。',
  changed: '这份稿件在另一个标签页里改过，这里的改动没有存，免得盖掉那边的。请把这里的存成文件，再刷新网页。',
  gone: '这里找不到这份稿件，可能在另一个标签页里删除了。',
}

export const fail = (why: Exclude<Reason, 'damaged' | 'other'>): Failure => ({
  ok: false,
  why,
  say: sentences[why],
})

export const damaged = (say: string): Failure => ({ ok: false, why: 'damaged', say })

/** Names of the errors a browser's storage answers with. An aborted transaction without a name is a full disk too. */
const reasons: Readonly<Record<string, Exclude<Reason, 'damaged' | 'other'>>> = {
  QuotaExceededError: 'full',
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  VersionError: 'newer',
  TimeoutError: 'silent',
}

/** Puts whatever the database threw into words. */
export function failureOf(error: unknown): Failure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  const why = reasons[name]
  if (why) return fail(why)
  return {
    ok: false,
    why: 'other',
    say: `浏览器没能读写稿件（${name || '原因没有说明'}）。请刷新网页再试；正在填的先存成文件。`,
  }
}
