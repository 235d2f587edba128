import { readFileSync } from 'node:fs'
import { type Opened, openText } from '../core/draft'

/** A file that is there but cannot be read is said like one that is no draft. */
export function openFile(path: string): Opened {
  try {
    return openText(readFileSync(path, 'utf8'))
  } catch {
    return { ok: false, say: `打不开“${path}”。请看看文件名写对没有。` }
  }
}
