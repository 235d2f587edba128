/** A page out of sight paints nothing: then nobody waits for it any longer than this, in milliseconds. */
const LONGEST = 120

/**
 * Runs something once the next frame has been painted: what a key writes is seen before the rest of its work is done.
 * Where nothing is painted it runs at once.
 * @returns what calls it off; nothing where it has run
 */
export function afterFrame(run: () => void): (() => void) | undefined {
  if (typeof requestAnimationFrame === 'undefined' || document.visibilityState === 'hidden') {
    run()
    return undefined
  }
  let done = false
  const once = (): void => {
    if (done) return
    done = true
    clearTimeout(timer)
    run()
  }
  const timer = setTimeout(once, LONGEST)
  requestAnimationFrame(() => setTimeout(once))
  return () => {
    done = true
    clearTimeout(timer)
  }
}
