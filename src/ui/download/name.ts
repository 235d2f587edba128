import { safeFileName } from '../../storage'
import { copy } from './copy'

const ENDING = '.docx'

/** 单位名2021年度单位决算.docx, a draft with （草稿）. */
export function defaultName(title: string, draft: boolean): string {
  return `${safeFileName(title)}${draft ? copy.draftMark : ''}${ENDING}`
}

/** What was typed as a name any computer accepts; what is left empty takes the usual one. */
export function fileName(typed: string, usual: string): string {
  const stem = safeFileName(typed.trim().replace(/\.docx?$/i, ''))
  return stem === '' ? usual : `${stem}${ENDING}`
}
