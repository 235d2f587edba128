import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { dxa, FONTS, type Look } from './look'
import { STYLES, type StyleId } from './looks'

const ALIGN = {
  both: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
} as const

function indentOf({ indented, left, hanging, size }: Look) {
  // Word goes by the characters; others know only the length.
  if (indented) return { indent: { firstLineChars: 200, firstLine: dxa(2 * size) } }
  const back = hanging === undefined ? {} : { hanging: dxa(hanging) }
  return left === undefined ? {} : { indent: { left: dxa(left), ...back } }
}

function styleOf(id: StyleId, look: Look): IParagraphStyleOptions {
  const latin = id === 'PageNumber' ? FONTS.song : FONTS.latin
  const spacing = { before: dxa(look.before), after: dxa(look.after) }
  return {
    id,
    name: look.name,
    basedOn: 'Normal',
    next: look.outline ? 'Body' : id,
    quickFormat: true,
    run: {
      font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: look.font },
      size: dxa(look.size) / 10,
      color: look.colour ?? '000000',
      ...(look.spacing === undefined ? {} : { characterSpacing: dxa(look.spacing) }),
    },
    paragraph: {
      alignment: ALIGN[look.align],
      spacing:
        look.line === 'auto'
          ? { ...spacing, line: 240, lineRule: LineRuleType.AUTO }
          : { ...spacing, line: dxa(look.line), lineRule: LineRuleType.EXACT },
      ...indentOf(look),
      ...(look.keepNext ? { keepNext: true } : {}),
      ...(look.outline ? { outlineLevel: look.outline - 1 } : {}),
    },
  }
}

/** The styles of looks.ts as Word wants them. */
export function wordStyles(): IStylesOptions {
  const latin = FONTS.latin
  return {
    default: {
      document: {
        run: {
          font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: FONTS.fangSong },
          size: 32,
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
    },
    paragraphStyles: Object.entries(STYLES).map(([id, look]) => styleOf(id as StyleId, look)),
  }
}
