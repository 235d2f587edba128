import { APP } from '../core/draft'

const KEY = `${APP}:drafts`

/**
 * How many drafts there were, kept apart from them: a browser whose database was damaged or cleared opens it empty
 * and says nothing.
 */
export function readNote(): number {
  try {
    return Number.parseInt(localStorage.getItem(KEY) ?? '', 10) || 0
  } catch {
    return 0
  }
}

export function writeNote(count: number): void {
  try {
    localStorage.setItem(KEY, String(count))
  } catch {
    // Without the note an emptied store goes unnoticed; nothing else depends on it.
  }
}
