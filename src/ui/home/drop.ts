const hasFiles = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].includes('Files')

/**
 * Catches files dropped anywhere on the page: a browser would otherwise leave the page to show them.
 * Gives the way to stop.
 */
export function catchFiles(
  page: Window,
  over: (is: boolean) => void,
  drop: (files: readonly File[]) => void,
): () => void {
  // A dialog has the page to itself; a file dropped then is refused, not lost to the browser.
  const busy = () => page.document.querySelector('[aria-modal="true"]') !== null
  const dragged = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = busy() ? 'none' : 'copy'
    over(!busy())
  }
  const left = (event: DragEvent) => {
    if (event.relatedTarget === null) over(false)
  }
  const dropped = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    over(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0 && !busy()) drop(files)
  }
  page.addEventListener('dragover', dragged)
  page.addEventListener('dragleave', left)
  page.addEventListener('drop', dropped)
  return () => {
    page.removeEventListener('dragover', dragged)
    page.removeEventListener('dragleave', left)
    page.removeEventListener('drop', dropped)
  }
}
