import { type Accessor, createEffect, createSignal, onCleanup, onMount } from 'solid-js'

/** After so many milliseconds the page is quiet, and what will soon be wanted can be fetched. */
const QUIET = 1500

/**
 * A part of the page that is fetched when it is wanted, and ahead of that once the page is quiet.
 * @param wanted whether it is to be shown now
 * @param failed hears that it could not be fetched
 * @param soon whether it is wanted at once, but nobody waits for it
 */
export function createOnDemand<T>(
  load: () => Promise<T>,
  wanted: Accessor<boolean>,
  failed: () => void,
  soon?: Accessor<boolean>,
): Accessor<T | undefined> {
  const [loaded, setLoaded] = createSignal<T>()
  let loading = false
  const fetch = (loud: boolean) => {
    if (loading || loaded() !== undefined) return
    loading = true
    load()
      .then((part) => setLoaded(() => part))
      .catch(() => {
        if (loud) failed()
      })
      .finally(() => {
        loading = false
      })
  }
  createEffect(() => {
    if (wanted()) fetch(true)
    else if (soon?.()) fetch(false)
  })
  whenQuiet(() => fetch(false))
  return loaded
}

/** Runs once the page is quiet, if it is still there. */
export function whenQuiet(act: () => void): void {
  onMount(() => {
    const timer = setTimeout(act, QUIET)
    onCleanup(() => clearTimeout(timer))
  })
}
