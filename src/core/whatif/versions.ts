import { type Draft, type Envelope, open } from '../draft'

/** An earlier state of a draft, to go back to or to compare with. */
export interface Version {
  readonly envelope: Envelope
  /** What was about to happen when it was kept: 批量改之前, 下载. */
  readonly label: string
}

/** So many are kept, the newest. */
export const MOST_VERSIONS = 20

/** Adds a version, newest first; one that is the draft of the newest again only takes its place. */
export function withVersion(versions: readonly Version[], version: Version): readonly Version[] {
  const [newest, ...rest] = versions
  const same = newest !== undefined && sameDraft(newest.envelope.draft, version.envelope.draft)
  return [version, ...(same ? rest : versions)].slice(0, MOST_VERSIONS)
}

const sameDraft = (a: Draft, b: Draft): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Versions read back from storage; what is damaged is left out, one by one. */
export function openVersions(value: unknown): readonly Version[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown): readonly Version[] => {
    if (!isRecord(one) || typeof one.label !== 'string') return []
    const opened = open(one.envelope)
    return opened.ok ? [{ envelope: opened.envelope, label: one.label }] : []
  })
}
