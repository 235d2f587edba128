import { safeFileName } from '../../storage'
import { copy } from './copy'
import { ENDINGS, type Format, isRecord } from './formats'

/** 单位名2021年度单位决算, of a scenario with its name, a draft with （草稿）; the ending is that of the format. */
export function usualName(title: string, draft: boolean, scenario?: string): string {
  const of = scenario === undefined ? '' : copy.trialMark(scenario)
  return `${safeFileName(`${title}${of}`)}${draft ? copy.draftMark : ''}`
}

/** What was typed as a name any computer accepts; what is left empty takes the usual one. */
export function fileName(typed: string, usual: string, format: Format): string {
  const stem = safeFileName(typed.trim().replace(/\.(?:docx?|xlsx?|txt)$/i, ''))
  const record = isRecord(format) ? copy.recordMark : ''
  return `${stem === '' ? usual : stem}${record}.${ENDINGS[format]}`
}
