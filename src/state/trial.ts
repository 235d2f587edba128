import { type Accessor, batch, createMemo, createRoot, createSignal, untrack } from 'solid-js'
import { type Patch, textAt } from '../core/draft'
import { ORIGINS } from '../core/explain'
import { createEvaluator, type Evaluation, evaluate, NO_STATUS, statusesOf } from '../core/report'
import {
  compareReports,
  type Difference,
  edited,
  freshScenario,
  openScenarios,
  overlay,
  patchOf,
  type Scenario,
} from '../core/whatif'
import type { Session } from './contract'
import { changesNothing, emptyHistory, placeOf, remember, settled, walked } from './history'
import { createTexts } from './texts'

/** What-if (试算) over an open draft: scenarios that are edited in its stead. */
export interface Trial {
  /** The draft as the scenario in hand would have it. Editing it edits the scenario; the draft is never touched. */
  readonly session: Session
  readonly base: Session
  readonly scenarios: Accessor<readonly Scenario[]>
  readonly current: Accessor<Scenario>
  readonly choose: (key: string) => void
  readonly add: () => void
  readonly rename: (key: string, name: string) => void
  /** Takes a scenario away; gives the way to bring it back. */
  readonly drop: (key: string) => () => void
  /** Makes a scenario the draft's own, as one step of undo, and takes it away. */
  readonly adopt: (key: string) => void
  /** The draft as a scenario would have it. */
  readonly evaluationOf: (key: string) => Evaluation
  /** What the scenario in hand changes. */
  readonly difference: Accessor<Difference>
  /** Why the last edit was not taken; nothing once another was. */
  readonly refused: Accessor<boolean>
  readonly dispose: () => void
}

/** What can be tried: texts. Rows that come and go, and the unit of entry, belong to the draft. */
const isTried = (patch: Patch): boolean =>
  patch.every(({ op, ...rest }) => op === 'set' && !('at' in rest && rest.at === 'unit.money'))

/** @param stored what was kept beside the draft */
export function createTrial(base: Session, stored: unknown, nameOf: (n: number) => string): Trial {
  return createRoot((disposeRoot) => {
    const kept = openScenarios(stored)
    const [first] = kept
    const begun = first ? kept : [freshScenario([], nameOf)]
    const [scenarios, setScenarios] = createSignal<readonly Scenario[]>(begun)
    const [key, setKey] = createSignal(begun[0]?.key ?? '')
    const [history, setHistory] = createSignal(emptyHistory)
    const [refused, setRefused] = createSignal(false)
    const current = createMemo(
      (): Scenario => scenarios().find((one) => one.key === key()) ?? freshScenario([], nameOf),
    )
    const draft = createMemo(() => overlay(base.draft(), current()))
    const follow = createEvaluator()
    const evaluation = createMemo(() => follow(base.template(), draft()))
    const difference = createMemo(() => compareReports(base.evaluation(), evaluation()))
    const { text, changed } = createTexts((at) => textAt(untrack(draft), at))
    const statuses = createMemo(() => {
      const { gaps } = evaluation()
      return statusesOf(base.template(), draft(), gaps)
    })

    // The newest state is written; while one write is under way it waits.
    let writing = false
    let dirty = false
    const write = async (): Promise<void> => {
      dirty = true
      if (writing) return
      writing = true
      while (dirty) {
        dirty = false
        await base.putAside('scenarios', untrack(scenarios))
      }
      writing = false
    }
    const setAll = (next: readonly Scenario[]) => {
      setScenarios(next)
      void write()
    }
    /** Every text a field shows may be another one: the scenario is. */
    const switched = (act: () => void) => {
      const before = untrack(current)
      batch(() => {
        act()
        setHistory(emptyHistory)
      })
      const paths = new Set([...before.settings, ...untrack(current).settings].map(({ at }) => at))
      changed([...paths].map((at) => ({ op: 'set', at, text: '' })))
    }
    const put = (patch: Patch) => {
      const one = edited(base.draft(), current(), patch)
      batch(() => setAll(scenarios().map((other) => (other.key === one.key ? one : other))))
      changed(patch)
    }
    const edit: Session['edit'] = (asked, how) =>
      untrack(() => {
        // What is tried came from nowhere: adopted, it is as if it were typed.
        const patch = asked.filter((change) => change.op === 'set' || change.list !== ORIGINS)
        if (changesNothing(draft(), patch)) return
        setRefused(!isTried(patch))
        if (!isTried(patch)) return
        setHistory(remember(history(), draft(), patch, how?.merge))
        put(patch)
      })
    const step = (from: 'past' | 'future') =>
      untrack(() => {
        const { history: after, patch } = walked(history(), from)
        setHistory(after)
        if (!patch) return undefined
        put(patch)
        return placeOf(patch)
      })
    const drop = (gone: string) => {
      const before = untrack(scenarios)
      const place = untrack(key)
      switched(() => {
        const rest = before.filter((one) => one.key !== gone)
        const left = rest.length > 0 ? rest : [freshScenario([], nameOf)]
        setAll(left)
        if (untrack(key) === gone || rest.length === 0) setKey(left[0]?.key ?? '')
      })
      return () =>
        switched(() => {
          setAll(before)
          setKey(place)
        })
    }
    const find = (wanted: string): Scenario | undefined => scenarios().find((one) => one.key === wanted)

    return {
      base,
      scenarios,
      current,
      choose: (wanted) => switched(() => setKey(wanted)),
      add: () =>
        switched(() => {
          const fresh = freshScenario(scenarios(), nameOf)
          setAll([...scenarios(), fresh])
          setKey(fresh.key)
        }),
      rename: (wanted, name) =>
        setAll(scenarios().map((one) => (one.key === wanted ? { ...one, name } : one))),
      drop,
      adopt: (wanted) => {
        const scenario = untrack(() => find(wanted))
        if (!scenario) return
        base.settle()
        base.edit(patchOf(untrack(base.draft), scenario), { before: 'adopt' })
        base.settle()
        drop(wanted)
      },
      evaluationOf: (wanted) => {
        if (wanted === key()) return evaluation()
        const scenario = find(wanted)
        return scenario ? evaluate(base.template(), overlay(base.draft(), scenario)) : base.evaluation()
      },
      difference,
      refused,
      dispose: disposeRoot,
      session: {
        ...base,
        scenario: () => current().name,
        // A scenario went out, not the draft.
        downloaded: () => undefined,
        draft,
        evaluation,
        text,
        status: (section) => statuses().get(section.id) ?? NO_STATUS,
        edit,
        settle: () => setHistory(settled),
        undo: () => step('past'),
        redo: () => step('future'),
        canUndo: () => history().past.length > 0,
        canRedo: () => history().future.length > 0,
      },
    }
  })
}
