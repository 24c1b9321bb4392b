import { Readable } from 'node:stream'
import type { Klien } from './klien.ts'

export interface AkhirUnggah {
  /** As the job ended, or `tidak-diterima` when the request itself was refused. */
  readonly status: string
  readonly hasil?: Record<string, unknown>
  readonly galat?: { kode: string; pesan: string }
}

const BATAS = '----tertib-uji'

/** Sends bytes as an export without writing them to a file first; answers with the job's id or the refusal. */
export async function mulaiUnggah(
  k: Klien,
  namaFile: string,
  isi: string | Uint8Array | AsyncIterable<Uint8Array>,
  medan: Record<string, string> = {},
): Promise<{ status: number; isi: Record<string, unknown> }> {
  const semua = { basis: 'dkb', semester: '2026-2', ...medan }
  async function* kirim() {
    for (const [nama, nilai] of Object.entries(semua)) {
      yield Buffer.from(`--${BATAS}\r\ncontent-disposition: form-data; name="${nama}"\r\n\r\n${nilai}\r\n`)
    }
    yield Buffer.from(
      `--${BATAS}\r\ncontent-disposition: form-data; name="file"; filename="${namaFile}"\r\ncontent-type: text/csv\r\n\r\n`,
    )
    if (typeof isi === 'string' || isi instanceof Uint8Array) yield Buffer.from(isi)
    else yield* isi
    yield Buffer.from(`\r\n--${BATAS}--\r\n`)
  }
  const badan = Readable.toWeb(Readable.from(kirim())) as unknown as NonNullable<RequestInit['body']>
  return k.minta('/api/impor', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${BATAS}` },
    body: badan,
    duplex: 'half',
  } as RequestInit)
}

/** Uploads and waits for what comes of it. */
export async function unggahIsi(...p: Parameters<typeof mulaiUnggah>): Promise<AkhirUnggah> {
  const { status, isi } = await mulaiUnggah(...p)
  if (status >= 400) return { status: 'tidak-diterima', galat: isi['galat'] as AkhirUnggah['galat'] & object }
  return p[0].tunggu(String(isi['pekerjaanId']))
}
