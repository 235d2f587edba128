/** Ways of writing tables that are compared; `deflate` only packs the finished document. */
export const WRITERS = ['ours', 'docxtemplater', 'easy-template-x', 'deflate'] as const
export type Writer = (typeof WRITERS)[number]

export interface Run {
  /** Milliseconds of the clock and of the processor, in the order of the runs. */
  readonly times: readonly number[]
  readonly cpu: readonly number[]
  /** Highest memory of the process, in MB. */
  readonly peak: number
  readonly bytes: number
}
