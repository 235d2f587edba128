import { type Draft, type Envelope, type Opened, openText, textAt } from '../core/draft'

/** No draft comes near this; anything larger is some other file. */
export const LARGEST_FILE = 20 * 1024 * 1024

// Forbidden by Windows, invisible, or able to turn the order of letters around (a name that lies about its ending).
const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name any computer accepts.
 * @example safeFileName('甲/乙中心') // '甲乙中心'
 */
export function safeFileName(text: string): string {
  const name = [...text.replace(unsafe, '').trim()]
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '')
  return reserved.test(name) ? `${name}_` : name
}

/** 单位名2021年度决算稿件.json */
export function draftFileName(draft: Draft): string {
  const year = safeFileName(textAt(draft, 'unit.year'))
  return `${safeFileName(textAt(draft, 'unit.name'))}${year && `${year}年度`}决算稿件.json`
}

/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Saves a draft to the person's own disk. */
export function saveToFile(envelope: Envelope): void {
  const text = JSON.stringify(envelope, undefined, 1)
  download(new Blob([text], { type: 'application/json' }), draftFileName(envelope.draft))
}

/** Reads a file that was picked or dropped. Never throws; says in the user's words why it cannot. */
export async function readDraftFile(file: File): Promise<Opened> {
  if (file.size > LARGEST_FILE) {
    const size = Math.ceil(file.size / 1024 / 1024)
    return { ok: false, say: `这个文件有 ${size} MB，不是稿件文件（不超过 20 MB），没有打开。` }
  }
  try {
    return openText(await file.text())
  } catch {
    return { ok: false, say: '这个文件读不出来，没有打开。请看它是否还在原处，或者换一份备份。' }
  }
}
