import { type IRunStylePropertiesOptions, ShadingType, TextRun } from 'docx'
import type { Words } from '../words'
import { COLOURS, dxa } from './look'

/** What differs from the paragraph's style. */
export interface RunLook {
  /** Chinese font. */
  readonly font?: string
  readonly size?: number
  readonly spacing?: number
}

/** Quotes, dashes and dots take the Latin font unless the run says that its text is Chinese. */
const hintOf = (font: string | undefined) =>
  font === undefined ? { hint: 'eastAsia' } : { eastAsia: font, hint: 'eastAsia' }

export function runStyle({ font, size, spacing }: RunLook): IRunStylePropertiesOptions {
  return {
    font: hintOf(font),
    ...(size === undefined ? {} : { size: dxa(size) / 10 }),
    ...(spacing === undefined ? {} : { characterSpacing: dxa(spacing) }),
  }
}

/** Words as runs; a gap stands on grey. */
export function runsOf(words: readonly Words[], look: RunLook = {}): TextRun[] {
  const style = runStyle(look)
  const grey = { type: ShadingType.CLEAR, color: 'auto', fill: COLOURS.gap }
  return words.map(
    ({ text, gap }) => new TextRun(gap ? { ...style, text, shading: grey } : { ...style, text }),
  )
}

export const plainRun = (text: string, look: RunLook = {}): TextRun =>
  new TextRun({ ...runStyle(look), text })
