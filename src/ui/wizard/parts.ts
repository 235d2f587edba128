import { type Accessor, createMemo } from 'solid-js'
import type { Section } from '../../core/report'
import { gridOf, hasLists } from './model/shown'
import { createOnDemand, whenQuiet } from './on-demand'

/**
 * The parts of a form that are fetched when a section needs them.
 * @param failed hears that one could not be fetched
 */
export function createParts(section: Accessor<Section>, failed: () => void) {
  /** A grid takes the room of the document, too. */
  const grid = createMemo(() => gridOf(section()))
  const gridForm = createOnDemand(
    () => import('./grid'),
    () => grid() !== undefined,
    failed,
  )
  const lists = createOnDemand(
    () => import('./lists'),
    () => hasLists(section()),
    failed,
  )
  const pasting = async (loud = true) => {
    try {
      return await import('./paste')
    } catch {
      if (loud) failed()
      return undefined
    }
  }
  // Ahead of the first paste, which may come when the network is gone.
  whenQuiet(() => void pasting(false))
  return {
    grid,
    gridForm,
    lists,
    pasting,
    /** Whether all of them are there: what is not there yet has no fields. */
    there: () => (!grid() || gridForm() !== undefined) && (!hasLists(section()) || lists() !== undefined),
  }
}
