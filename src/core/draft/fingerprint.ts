const USUAL_SEED = 0x811c9dc5

/** A text in a few letters, the same each time (FNV-1a, 32 bits): enough to see that a text is another one. */
export function fingerprint(text: string, seed = USUAL_SEED): string {
  let hash = seed
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
