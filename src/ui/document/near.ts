import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { scrollerOf } from './scroll'

/** So far from the pane's edge something begins to be drawn. */
const AHEAD = '400px 0px'

/** Follows whether an element is on screen or nearly so: a key press draws only what is seen. */
export function nearness(element: () => Element | undefined): Accessor<boolean> {
  const [near, setNear] = createSignal(false)
  onMount(() => {
    const target = element()
    if (!target) return
    const scroller = scrollerOf(target)
    const root = scroller === document.documentElement ? null : scroller
    const watch = new IntersectionObserver(
      (entries) => setNear(entries[entries.length - 1]?.isIntersecting === true),
      { root, rootMargin: AHEAD },
    )
    watch.observe(target)
    onCleanup(() => watch.disconnect())
  })
  return near
}
