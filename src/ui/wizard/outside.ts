import { onCleanup, onMount } from 'solid-js'

/** Does something when the pointer goes down anywhere but inside: what floats over the page closes. */
export function onOutside(inside: (target: Node) => boolean, act: () => void): void {
  const onPointerDown = (event: Event) => {
    if (event.target instanceof Node && !inside(event.target)) act()
  }
  onMount(() => document.addEventListener('pointerdown', onPointerDown))
  onCleanup(() => document.removeEventListener('pointerdown', onPointerDown))
}
