import type { Severity } from '../../../core/checks'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', note: '提示' }

/** The words of findings outside their panel: the panel's own are fetched with it. */
export const tags = {
  counted: (severity: Severity, n: number) => `${n} ${SEVERITIES[severity]}`,
  /** 错误1: the same in the list, in the form and in the document. */
  tag: (severity: Severity, number: number) => `${SEVERITIES[severity]}${number}`,
  tagTitle: (tag: string, title: string) => `${tag}：${title}`,
} as const
