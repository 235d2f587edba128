import { apply, type Draft, type FieldPath, type Patch, textAt } from '../draft'

/** One text of a scenario. Rows are neither added nor taken away: a scenario asks “what if this were another number”. */
export interface Setting {
  readonly at: FieldPath
  readonly text: string
}

/** A named set of changes on top of a draft (试算方案). The draft itself is never touched by it. */
export interface Scenario {
  readonly key: string
  readonly name: string
  readonly settings: readonly Setting[]
}

/** What a scenario changes, as a patch: only what differs from the draft, so that adopting it is typing the same. */
export const patchOf = (draft: Draft, { settings }: Scenario): Patch =>
  settings
    .filter(({ at, text }) => textAt(draft, at) !== text)
    .map(({ at, text }) => ({ op: 'set', at, text }))

/** The draft as it would be: a new one, over the given. */
export const overlay = (draft: Draft, scenario: Scenario): Draft => apply(draft, patchOf(draft, scenario))

/** A scenario with patches taken in. A text that is the draft's own again is no change any more. */
export function edited(draft: Draft, scenario: Scenario, patch: Patch): Scenario {
  const settings = new Map(scenario.settings.map(({ at, text }) => [at, text]))
  for (const change of patch) {
    if (change.op !== 'set') continue
    if (textAt(draft, change.at) === change.text) settings.delete(change.at)
    else settings.set(change.at, change.text)
  }
  return { ...scenario, settings: [...settings].map(([at, text]) => ({ at, text })) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSetting = (value: unknown): value is Setting =>
  isRecord(value) && typeof value.at === 'string' && typeof value.text === 'string'

const isScenario = (value: unknown): value is Scenario =>
  isRecord(value) &&
  typeof value.key === 'string' &&
  typeof value.name === 'string' &&
  Array.isArray(value.settings) &&
  value.settings.every(isSetting)

/** Scenarios read back from storage; what is damaged is left out, one by one. */
export const openScenarios = (value: unknown): readonly Scenario[] =>
  Array.isArray(value) ? value.filter(isScenario) : []

/** 方案一, 方案二: the first name nobody has, with a key of its own. */
export function freshScenario(scenarios: readonly Scenario[], nameOf: (n: number) => string): Scenario {
  let n = 1
  const used = (key: string): boolean => scenarios.some((one) => one.key === key)
  while (used(`s${n}`)) n += 1
  return { key: `s${n}`, name: nameOf(n), settings: [] }
}
