import type { Look } from './look'
import { TABLE_STYLES, type TableStyle } from './table-looks'
import { TEXT_STYLES, type TextStyle } from './text-looks'

export type StyleId = TextStyle | TableStyle

/** Every style of the report. */
export const STYLES: Readonly<Record<StyleId, Look>> = { ...TEXT_STYLES, ...TABLE_STYLES }
