import type { Report } from '../../core/report'

/** How far a rendering is; reported when a step has been done, never ahead of it. */
export interface Progress {
  readonly stage: 'paragraphs' | 'charts' | 'contents' | 'package' | 'check'
  readonly done: number
  readonly total: number
}

/** What a page asks of the worker. */
export interface RenderRequest {
  readonly report: Report
  /** Marked 草稿 on every page. */
  readonly draft: boolean
  /** How many places still wait for something; said in the draft's header. */
  readonly gaps: number
}

export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Pages as estimated; the contents go by the same count. */
  readonly pages: number
}
