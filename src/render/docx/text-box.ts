import { type Box, breakLines } from '../layout'
import { STYLES, type StyleId } from './looks'

/** A paragraph on a page of so wide a text, in points. Its lines may be given, where we break them ourselves. */
export function textBox(style: StyleId, text: string | readonly string[], width: number): Box {
  const look = STYLES[style]
  const indent = look.indented ? 2 * look.size : -(look.hanging ?? 0)
  const setting = { size: look.size, spacing: look.spacing ?? 0 }
  const lines = typeof text === 'string' ? breakLines(text, setting, width - (look.left ?? 0), indent) : text
  return {
    lines: lines.length,
    line: look.line === 'auto' ? look.size * 1.3 : look.line,
    before: look.before,
    after: look.after,
    ...(look.keepNext ? { keepNext: true } : {}),
  }
}
