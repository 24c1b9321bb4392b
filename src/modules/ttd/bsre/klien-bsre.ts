import { ok, type Result, tolak } from '#kernel/hasil'
import { galatTtd } from '../ttd.galat.ts'
import { galatBsre } from './bsre.galat.ts'
import { bacaTolakan } from './tolakan-bsre.ts'

/** Where the office's "esign client service" answers, and as whom. */
export interface SambunganBsre {
  readonly alamat: string
  readonly pengguna: string
  readonly sandi: string
  readonly batasDetik: number
}

export interface PermintaanBsre {
  readonly pdf: Buffer
  readonly nik: string
  /** Lives in this call only: never in a row, a log, an error or a retry. */
  readonly passphrase: string
  readonly alasan: string
  readonly lokasi: string
}

export interface HasilBsre {
  readonly pdf: Buffer
  /** Of the header `id_dokumen`; the signed file can be fetched again under it. */
  readonly idDokumen: string
}

/** Room for signature, certificates and revocation lists beside what was sent. */
const RUANG_TAMBAH = 8 * 1024 * 1024

/**
 * `GET /api/user/status/{nik}`: whether this official can sign now. Refuses with the service's reason; the NIK stands in
 * the request only.
 */
export async function tanyaStatusBsre(
  s: SambunganBsre,
  nik: string,
  signal: AbortSignal,
): Promise<Result<void>> {
  const j = await tanya(s, `/api/user/status/${nik}`, {}, 64 * 1024, signal)
  if (!j.ok) return j
  return bacaTolakan(j.value.status, j.value.isi) ?? ok()
}

/**
 * `POST /api/sign/pdf`, invisible: the block was drawn before. An answer that was cut off is fetched once more by its
 * id; nothing else is tried again, because a wrong passphrase counts against the official.
 */
export async function tandatanganiBsre(
  s: SambunganBsre,
  p: PermintaanBsre,
  signal: AbortSignal,
): Promise<Result<HasilBsre>> {
  const borang = new FormData()
  borang.set('file', new Blob([new Uint8Array(p.pdf)], { type: 'application/pdf' }), 'dokumen.pdf')
  borang.set('nik', p.nik)
  borang.set('passphrase', p.passphrase)
  borang.set('tampilan', 'invisible')
  borang.set('reason', p.alasan)
  borang.set('location', p.lokasi)
  const batas = p.pdf.length + RUANG_TAMBAH
  const j = await tanya(s, '/api/sign/pdf', { method: 'POST', body: borang }, batas, signal)
  if (!j.ok) return j
  const { status, kepala, isi } = j.value
  const tolakan = isPdf(isi) ? undefined : bacaTolakan(status, isi)
  if (tolakan) return tolakan
  const idDokumen = kepala.get('id_dokumen') ?? ''
  if (isPdfUtuh(isi)) return ok({ pdf: isi, idDokumen })
  if (idDokumen === '') return tolak(galatBsre.jawabanRusak('bukan PDF yang utuh'))
  const lagi = await unduhBsre(s, idDokumen, batas, signal)
  return lagi.ok ? ok({ pdf: lagi.value, idDokumen }) : lagi
}

/** `GET /api/sign/download/{id}`: a file that was signed before. */
export async function unduhBsre(
  s: SambunganBsre,
  idDokumen: string,
  batas: number,
  signal: AbortSignal,
): Promise<Result<Buffer>> {
  const j = await tanya(s, `/api/sign/download/${encodeURIComponent(idDokumen)}`, {}, batas, signal)
  if (!j.ok) return j
  if (isPdfUtuh(j.value.isi)) return ok(j.value.isi)
  return bacaTolakan(j.value.status, j.value.isi) ?? tolak(galatBsre.jawabanRusak('bukan PDF yang utuh'))
}

interface Jawaban {
  readonly status: number
  readonly kepala: Headers
  readonly isi: Buffer
}

async function tanya(
  s: SambunganBsre,
  jalur: string,
  init: RequestInit,
  batas: number,
  signal: AbortSignal,
): Promise<Result<Jawaban>> {
  const lambat = AbortSignal.timeout(s.batasDetik * 1000)
  try {
    const r = await fetch(new URL(jalur, s.alamat), {
      ...init,
      headers: { authorization: `Basic ${Buffer.from(`${s.pengguna}:${s.sandi}`).toString('base64')}` },
      // What we send is a credential: it goes where the office said, and nowhere the answer points.
      redirect: 'error',
      signal: AbortSignal.any([signal, lambat]),
    })
    if (r.status === 401 || r.status === 403) return tolak(galatBsre.akunLayanan())
    if (r.status >= 500) return tolak(galatBsre.gangguan(r.status))
    const isi = await bacaTerbatas(r, batas)
    return isi
      ? ok({ status: r.status, kepala: r.headers, isi })
      : tolak(galatBsre.jawabanRusak('terlalu besar'))
  } catch {
    // The cause is not kept: a message of the network may hold the address, and with it the NIK.
    if (signal.aborted) return tolak(galatTtd.dibatalkan())
    return tolak(lambat.aborted ? galatBsre.lambat(s.batasDetik) : galatBsre.takTerjangkau())
  }
}

/** Undefined when more comes than `batas`. A connection that ends early gives what came. */
async function bacaTerbatas(r: Response, batas: number): Promise<Buffer | undefined> {
  const potong: Uint8Array[] = []
  let panjang = 0
  for await (const p of r.body ?? []) {
    panjang += p.length
    if (panjang > batas) return undefined
    potong.push(p)
  }
  return Buffer.concat(potong)
}

function isPdf(isi: Buffer): boolean {
  return isi.subarray(0, 1024).includes('%PDF-')
}

function isPdfUtuh(isi: Buffer): boolean {
  return isPdf(isi) && isi.subarray(-1024).includes('%%EOF')
}
