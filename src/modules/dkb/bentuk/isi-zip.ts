import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'

/**
 * The inflated bytes of an entry. yauzl emits errors on a stream that nobody listens to yet (a size that lies is found
 * before the first read): unheard, they would end the process, so they are taken at once and kept for the reader.
 */
export function isiZip(zip: ZipFile, e: Entry): Promise<Readable> {
  return new Promise((jadi, gagal) => {
    zip.openReadStream(e, (sebab, isi) => {
      if (sebab) return gagal(sebab)
      isi.on('error', (galat) => {
        if (!isi.destroyed) isi.destroy(galat)
      })
      jadi(isi)
    })
  })
}
