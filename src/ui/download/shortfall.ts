import type { Finding } from '../../core/checks'
import type { FieldPath } from '../../core/draft'
import { type Evaluation, type Section, sectionAsking, sectionsOf, type Template } from '../../core/report'
import { shortTitleOf } from '../wizard/model/titles'

/** A field that is to be filled in, or whose text was not understood (`say`). */
export interface Want {
  readonly at: FieldPath
  readonly label: string
  readonly say?: string
}

/** What is wrong, and the way to it. */
export interface Wrong {
  readonly id: string
  readonly title: string
  readonly place: string
}

/** What one section lacks. */
export interface Group {
  /** The section's name in the list of sections; '' where no form asks. */
  readonly name: string
  readonly untouched: boolean
  readonly wants: readonly Want[]
}

/** All that keeps the report from being final. */
export interface Shortfall {
  readonly groups: readonly Group[]
  /** Fields missing in sections that were begun. */
  readonly items: number
  readonly untouched: number
  readonly unreadable: number
  /** Not understood, but nothing in the report waits for it. */
  readonly aside: readonly Want[]
  readonly first: FieldPath | undefined
  /** Errors nobody stands by. */
  readonly wrong: readonly Wrong[]
  /** How many warnings there are: they do not stand in the way. */
  readonly warnings: number
  /** How many accounts nobody has verified yet. */
  readonly doubtful: number
}

const isOpen = ({ acknowledged }: Finding): boolean => acknowledged === undefined

/** Gathers the gaps by section, in the order of the sections. An untouched section counts as one. */
export function shortfallOf(
  template: Template,
  { gaps, unreadable, facts, report, checks }: Evaluation,
  isUntouched: (section: Section) => boolean,
): Shortfall {
  const want = (at: FieldPath): Want => {
    const say = unreadable.get(at)
    return { at, label: facts.label(at), ...(say === undefined ? {} : { say }) }
  }
  const bySection = new Map<Section | undefined, Want[]>(sectionsOf(template).map((one) => [one, []]))
  bySection.set(undefined, [])
  for (const { at } of gaps) bySection.get(sectionAsking(template, at))?.push(want(at))
  const groups = [...bySection].flatMap(([section, wants]): Group[] => {
    if (wants.length === 0) return []
    const unread = wants.some((one) => one.say !== undefined)
    return [
      {
        name: section ? shortTitleOf(report, section) : '',
        untouched: section !== undefined && !unread && isUntouched(section),
        wants: [...wants].sort((a, b) => Number(a.say === undefined) - Number(b.say === undefined)),
      },
    ]
  })
  const open = checks.flatMap(({ finding }) => finding ?? []).filter(isOpen)
  const sections = sectionsOf(template)
  const placeOf = (id: string): string => {
    const section = sections.find((one) => one.id === id)
    return section ? shortTitleOf(report, section) : ''
  }
  const begun = groups.filter((group) => !group.untouched).flatMap((group) => group.wants)
  const waited = new Set(gaps.map((gap) => gap.at))
  return {
    groups,
    items: begun.filter((one) => one.say === undefined).length,
    untouched: groups.filter((group) => group.untouched).length,
    unreadable: begun.filter((one) => one.say !== undefined).length,
    aside: [...unreadable.keys()].filter((at) => !waited.has(at)).map(want),
    first: groups[0]?.wants[0]?.at,
    doubtful: facts
      .rows('functional')
      .concat(facts.rows('economic'))
      .filter(({ cells }) => cells.doubt === 'yes').length,
    wrong: open
      .filter(({ severity }) => severity === 'error')
      .map(({ id, title, section }) => ({ id, title, place: placeOf(section) })),
    warnings: open.filter(({ severity }) => severity === 'warning').length,
  }
}
