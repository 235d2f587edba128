import { strFromU8, unzipSync } from 'fflate'
import { xmlFault } from './xml-form'

const NEEDED = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml'] as const

/** Part a relationship leads to, from the part it belongs to. */
function targetOf(relationships: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = relationships.replace(/_rels\/[^/]*$/, '')
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function missingTargets(name: string, xml: string, names: ReadonlySet<string>): readonly string[] {
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([tag]) => {
    if (/TargetMode="External"/.test(tag)) return []
    const target = targetOf(name, /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '')
    return names.has(target) ? [] : [target]
  })
}

/**
 * Opens a finished file again: all parts are there, every XML part is well formed, every relationship leads somewhere,
 * and there are as many charts as were drawn. Throws where not, for then the fault is ours.
 */
export function checkFile(
  file: Uint8Array,
  charts: number,
  onProgress?: (done: number, total: number) => void,
): void {
  const parts = unzipSync(file)
  const names = new Set(Object.keys(parts))
  for (const name of NEEDED) if (!names.has(name)) throw new Error(`the file has no ${name}`)
  const found = [...names].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).length
  if (found !== charts) throw new Error(`the file has ${found} charts, not ${charts}`)
  const texts = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name))
  texts.forEach(([name, bytes], i) => {
    const fault = xmlFault(bytes)
    if (fault !== undefined) throw new Error(`${name}: ${fault}`)
    const missing = name.endsWith('.rels') ? missingTargets(name, strFromU8(bytes), names) : []
    if (missing.length > 0) throw new Error(`${name} leads to ${missing.join(', ')}, which is not there`)
    onProgress?.(i + 1, texts.length)
  })
}
