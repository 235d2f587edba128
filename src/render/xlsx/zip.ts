import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Write } from './rows'

/** Signs gathered before they are packed. */
const PIECE = 1 << 16

/** A package that is written part by part and piece by piece; only what is packed is kept. */
export class Package {
  private readonly chunks: Uint8Array[] = []
  private fault: Error | undefined
  private readonly zip = new Zip((error, chunk) => {
    if (error) this.fault = error
    else this.chunks.push(chunk)
  })

  add(path: string, fill: (write: Write) => void): void {
    const part = new ZipDeflate(path, { level: 6 })
    this.zip.add(part)
    let waiting: string[] = []
    let signs = 0
    const flush = (final: boolean): void => {
      part.push(strToU8(waiting.join('')), final)
      waiting = []
      signs = 0
    }
    fill((xml) => {
      waiting.push(xml)
      signs += xml.length
      if (signs >= PIECE) flush(false)
    })
    flush(true)
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.zip.end()
    if (this.fault) throw this.fault
    const bytes = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let at = 0
    for (const chunk of this.chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }
}
