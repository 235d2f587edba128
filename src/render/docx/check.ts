import { checkPackage } from '../package'

const NEEDED = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml'] as const

/**
 * Opens a finished Word file again (checkPackage) and counts its charts: there are as many as were drawn. Throws where
 * not, for then the fault is ours.
 */
export function checkFile(
  file: Uint8Array,
  charts: number,
  onProgress?: (done: number, total: number) => void,
): void {
  const names = checkPackage(file, NEEDED, onProgress)
  const found = [...names].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).length
  if (found !== charts) throw new Error(`the file has ${found} charts, not ${charts}`)
}
