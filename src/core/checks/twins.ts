import { exactText } from '../amount'
import type { FieldPath } from '../draft'
import type { Twin } from '../figures'
import { Memo, Memos } from '../memo'
import { checkOf } from './finding'
import type { Ground } from './ground'
import { judge } from './judge'
import { type Check, type Mend, same } from './rule'
import { samePassed } from './run'
import { byName } from './sight'

/** Any total is the sum of its parts. */
const USUAL = 'T04'

/** The typed total made what its parts come to. */
function mendOf({ figure, typed }: Twin, { figures, money }: Ground): Mend | undefined {
  const got = figures.value(figure)
  if (got.state !== 'known' || got.value.d !== 1n) return undefined
  const text = exactText(got.value.n, money)
  return { label: `改成 ${text}`, patch: [{ op: 'set', at: typed, text }] }
}

function checkOfTwin(twin: Twin, ground: Ground, sectionOf: (at: FieldPath) => string): readonly Check[] {
  const { figure, typed, rule: id = USUAL } = twin
  const label = ground.facts.label(typed)
  const rule = {
    ...same(id, [typed, `填的${label}`], [figure, '各项算出的']),
    title: `${label}＝各项算出的`,
    todo: '报告里印的是各项算出的数。各项没错的，把填的改成它。',
  }
  const outcome = judge(rule, byName(ground), ground.figures.measure)
  const mend = outcome.ends === 'failed' ? mendOf(twin, ground) : undefined
  const check = checkOf(rule, outcome, ground, { section: sectionOf(typed), ...(mend ? { mend } : {}) })
  return check ? [check] : []
}

/** Totals that were typed although their parts are there: what the parts come to is what the report prints. */
export function followTwins(ground: Ground, sectionOf: (at: FieldPath) => string): () => readonly Check[] {
  const each = new Memos((figure) => {
    const twin = ground.plan.twins().find((one) => one.figure === figure)
    return twin ? checkOfTwin(twin, ground, sectionOf) : []
  }, samePassed)
  const all = new Memo(() => ground.plan.twins().flatMap(({ figure }) => each.get(figure)), samePassed)
  return () => all.get()
}
