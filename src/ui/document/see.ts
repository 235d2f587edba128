import type { Accessor } from 'solid-js'
import { bring, isInSight } from './follow'
import type { Marked } from './marks'

/** After so long what came into view is drawn, in milliseconds. */
const DRAWN = 120

/** The ways to what is marked on the paper. */
export interface PaperVerbs {
  /** Goes to the sentence of a finding. */
  readonly see: (id: string) => void
  /** Turns the paper to a block. */
  readonly show: (block: string) => void
  /** Turns the paper to the sentence of a finding, unless it is in sight; the focus stays where it is. */
  readonly turn: (id: string) => void
  /** Goes to the next mark from the one with the focus, or from the one last gone to. */
  readonly step: (by: 1 | -1) => void
}

/** Brings marks into view and puts the focus on their tags; what is in a table out of sight is drawn first. */
export function createSeeing(
  paper: Accessor<HTMLElement | undefined>,
  found: Accessor<readonly Marked[]>,
  reveal: (block: string) => void,
): PaperVerbs {
  let last: HTMLElement | undefined
  const tags = (): readonly HTMLElement[] => [
    ...(paper()?.querySelectorAll<HTMLElement>('[data-mark]') ?? []),
  ]
  const show = (tag: HTMLElement | undefined): boolean => {
    if (!tag) return false
    last = tag
    bring(tag)
    tag.focus({ preventScroll: true })
    return true
  }
  const tagOf = (id: string) => tags().find((tag) => tag.dataset.mark === id)
  return {
    see: (id) => {
      const one = found().find((other) => other.id === id)
      if (one?.blocks[0] !== undefined) reveal(one.blocks[0])
      if (show(tagOf(id))) return
      const blocks = one?.blocks.map((block) => `[data-block="${CSS.escape(block)}"]`) ?? []
      const places = [...blocks, `[data-section="${CSS.escape(one?.section ?? '')}"]`]
      const place = places.flatMap((where) => paper()?.querySelector<HTMLElement>(where) ?? [])[0]
      if (!place) return
      bring(place, 0.02)
      setTimeout(() => show(tagOf(id)), DRAWN)
    },
    show: (block) => {
      reveal(block)
      const place = paper()?.querySelector(`[data-block="${CSS.escape(block)}"]`)
      if (place) bring(place)
    },
    turn: (id) => {
      const [block] = found().find((one) => one.id === id)?.blocks ?? []
      if (block !== undefined) reveal(block)
      const tag = tagOf(id)
      if (tag && tag.getClientRects().length > 0 && !isInSight(tag)) bring(tag)
    },
    step: (by) => {
      const all = tags()
      const at = last ? all.indexOf(last) : -1
      const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length
      show(all[next])
    },
  }
}
