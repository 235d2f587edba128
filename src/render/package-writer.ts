import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Text is handed on in pieces of about so many characters: no part is ever held whole. */
const PIECE = 1 << 18
/** Larger tables of what was seen before find little more in a document, and do not fit the processor's cache. */
const PACKING = { level: 6, mem: 4 } as const
/** A character takes three bytes at most. */
const MOST_BYTES = 3

/** Writes a zip part by part. A part of text comes as pieces, for it may be larger than memory likes. */
export class PackageWriter {
  private readonly chunks: Uint8Array[] = []
  private readonly encoder = new TextEncoder()
  private buffer = new Uint8Array(PIECE * MOST_BYTES)
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error
    this.chunks.push(chunk)
  })

  /** A part as it is; `packed`: packing it once more would save nothing. */
  bytes(name: string, bytes: Uint8Array, packed: boolean): void {
    const part = packed ? new ZipPassThrough(name) : new ZipDeflate(name, PACKING)
    this.zip.add(part)
    part.push(bytes, true)
  }

  /** A part of text, which `fill` writes piece by piece. */
  text(name: string, fill: (write: (piece: string) => void) => void): void {
    const part = new ZipDeflate(name, PACKING)
    this.zip.add(part)
    let text = ''
    fill((piece) => {
      text += piece
      if (text.length < PIECE) return
      part.push(this.encode(text))
      text = ''
    })
    part.push(this.encode(text), true)
  }

  /** The file. */
  end(): Uint8Array<ArrayBuffer> {
    this.zip.end()
    const file = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let at = 0
    for (const chunk of this.chunks) {
      file.set(chunk, at)
      at += chunk.length
    }
    return file
  }

  /** The packer copies what it is given, so that one buffer does for all. */
  private encode(text: string): Uint8Array {
    if (text.length * MOST_BYTES > this.buffer.length) this.buffer = new Uint8Array(text.length * MOST_BYTES)
    return this.buffer.subarray(0, this.encoder.encodeInto(text, this.buffer).written)
  }
}
