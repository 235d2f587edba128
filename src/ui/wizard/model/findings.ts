import { type Accessor, createMemo } from 'solid-js'
import type { Finding } from '../../../core/checks'
import type { Session } from '../../../state/contract'

/** What a person should look at; what cannot be checked yet, and differences of rounding, are not said here. */
const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning'

export type FindingsOf = (sectionId: string) => readonly Finding[]

const none: readonly Finding[] = []

/**
 * The findings of each section. While a field is being typed in they stay as they were: half a number is not wrong yet.
 */
export function createFindings(session: Session, typing: Accessor<boolean>): FindingsOf {
  const loud = createMemo((before: ReadonlyMap<string, readonly Finding[]> | undefined) => {
    if (before && typing()) return before
    return new Map([...session.evaluation().findings].map(([id, all]) => [id, all.filter(isLoud)]))
  })
  return (sectionId) => loud().get(sectionId) ?? none
}
