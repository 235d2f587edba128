import type { Draft, Row } from './draft'

/** The name every file and stored draft carries, so that a foreign file is known as one. */
export const APP = 'final-accounts-helper'
/** Raised when the shape of Draft changes; `open` then brings older drafts up to it. */
export const SCHEMA = 1

/** A draft as it is stored and saved to disk. `savedAt` is an ISO time. */
export interface Envelope {
  readonly app: typeof APP
  readonly schema: number
  readonly savedAt: string
  readonly draft: Draft
}

export type Opened =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly say: string }

const refuse = (say: string): Opened => ({ ok: false, say })
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string')

function isRow(value: unknown): value is Row {
  return (
    isRecord(value) && typeof value.key === 'string' && /^[\w-]+$/.test(value.key) && isTexts(value.cells)
  )
}

function isRows(value: unknown): value is readonly Row[] {
  return (
    Array.isArray(value) && value.every(isRow) && new Set(value.map((row) => row.key)).size === value.length
  )
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    isTexts(value.fields) &&
    isRecord(value.lists) &&
    Object.values(value.lists).every(isRows)
  )
}

export const seal = (draft: Draft, savedAt: string): Envelope => ({
  app: APP,
  schema: SCHEMA,
  savedAt,
  draft,
})

/** Checks something that claims to be an envelope, field by field. Never throws. */
export function open(value: unknown): Opened {
  if (!isRecord(value) || value.app !== APP) {
    return refuse('这不是本工具存的稿件文件，没有打开。请选“存成文件”得到的 .json 文件。')
  }
  const { schema, savedAt, draft } = value
  if (typeof schema !== 'number') return refuse('这个稿件文件不完整（缺版本号），没有打开。请换一份备份。')
  if (schema > SCHEMA) return refuse('这个稿件文件是更新版本的工具存的，没有打开。请用新版打开它。')
  if (!isDraft(draft)) return refuse('这个稿件文件里的内容坏了，没有打开，现有稿件没有动。请换一份备份。')
  return { ok: true, envelope: seal(draft, typeof savedAt === 'string' ? savedAt : '') }
}

/** Opens the text of a draft file. Never throws; says in the user's words why it cannot. */
export function openText(text: string): Opened {
  if (text.trim() === '') return refuse('这个文件是空的，没有打开。请换一份备份。')
  if (text.startsWith('PK')) {
    return refuse('这是 Word、Excel 或压缩文件，不能接着填，没有打开。请打开“存成文件”得到的 .json 稿件。')
  }
  try {
    return open(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return refuse('这个文件不是稿件，或者只存了一半，没有打开，现有稿件没有动。请换一份备份。')
  }
}
