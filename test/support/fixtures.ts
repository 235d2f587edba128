// The published reports that were typed into drafts, from the figures they print.
import { readFileSync } from 'node:fs'
import { type Draft, openText } from '../../src/core/draft'

export interface Fixture {
  /** The number of the published report. */
  readonly number: string
  readonly file: string
  /** The names the published report gives its unit, in full and shortened. */
  readonly unitNames: readonly string[]
}

export const fixtures: readonly Fixture[] = [
  { number: '000', file: '000-city-service-bureau.json', unitNames: ['攀枝花市政务服务管理局'] },
  {
    number: '001',
    file: '001-district-approval-bureau.json',
    unitNames: ['西区行政审批局', '区行政审批局'],
  },
  {
    number: '003',
    file: '003-city-office.json',
    unitNames: ['攀枝花市人民政府办公室', '四川省攀枝花市人民政府办公室'],
  },
  { number: '004', file: '004-county-centre.json', unitNames: ['通江县政务服务和公共资源交易服务中心'] },
]

/** A report of another kind, without 第二部分. */
export const evaluation: Fixture = {
  number: '002',
  file: '002-city-service-evaluation.json',
  unitNames: ['攀枝花市政务服务管理局'],
}

export const fixtureUrl = (file: string): URL => new URL(`../fixtures/${file}`, import.meta.url)

export function readDraft(file: string): Draft {
  const opened = openText(readFileSync(fixtureUrl(file), 'utf8'))
  if (!opened.ok) throw new Error(`${file}: ${opened.say}`)
  return opened.envelope.draft
}
