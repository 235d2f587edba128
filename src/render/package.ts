import { strFromU8, unzipSync } from 'fflate'
import { xmlFault } from './xml-form'

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

/** Names of the parts of a package, without opening any of them. */
function partNames(file: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  unzipSync(file, { filter: ({ name }) => !names.add(name) })
  return names
}

/** One part alone: all of them together may be large. */
function bytesOfPart(file: Uint8Array, wanted: string): Uint8Array {
  return unzipSync(file, { filter: ({ name }) => name === wanted })[wanted] ?? new Uint8Array()
}

/**
 * Opens a finished file of Word or Excel again: the needed parts are there, every XML part is well formed, every
 * relationship leads somewhere. Throws where not, for then the fault is ours.
 * @returns the names of all parts
 */
export function checkPackage(
  file: Uint8Array,
  needed: readonly string[],
  onProgress?: (done: number, total: number) => void,
): ReadonlySet<string> {
  const names = partNames(file)
  for (const name of needed) if (!names.has(name)) throw new Error(`the file has no ${name}`)
  const texts = [...names].filter((name) => /\.(xml|rels)$/.test(name))
  texts.forEach((name, i) => {
    const xml = bytesOfPart(file, name)
    const fault = xmlFault(xml)
    if (fault !== undefined) throw new Error(`${name}: ${fault}`)
    const missing = name.endsWith('.rels') ? missingTargets(name, strFromU8(xml), names) : []
    if (missing.length > 0) throw new Error(`${name} leads to ${missing.join(', ')}, which is not there`)
    onProgress?.(i + 1, texts.length)
  })
  return names
}
