import type { Galat } from '#kernel/galat'
import { Ditolak } from './galat-layar.ts'
import { pesanKantor } from './kantor.pesan.ts'

interface Permintaan {
  readonly metode?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON; a FormData goes as it is (file uploads). */
  readonly isi?: unknown
  readonly signal?: AbortSignal
}

type PendengarSesi = () => void
let sesiBerakhir: PendengarSesi = () => undefined

/** Called once by the composition root: what happens when the server says that the session has ended. */
export function saatSesiBerakhir(lakukan: PendengarSesi): void {
  sesiBerakhir = lakukan
}

/** One call to `/api`. Returns the value; every other end is thrown as `Ditolak`, so screens have one thing to show. */
export async function panggil<T>(jalur: string, permintaan: Permintaan = {}): Promise<T> {
  const jawaban = await kirim(jalur, permintaan)
  if (jawaban.status === 204) return undefined as T
  return (await bacaJson(jawaban)) as T
}

/** As `panggil`, for what is a text of its own: XML, YAML. */
export async function panggilTeks(jalur: string): Promise<string> {
  return (await kirim(jalur, {})).text()
}

/** As `panggil`, for what the server makes from words that were sent: a PDF to look at. */
export async function panggilBerkas(jalur: string, isi: unknown): Promise<Blob> {
  return (await kirim(jalur, { metode: 'POST', isi })).blob()
}

/** As `panggil`, for a file that the call makes. */
export async function panggilFile(
  jalur: string,
  permintaan: Permintaan,
): Promise<{ nama: string; isi: Blob }> {
  const jawaban = await kirim(jalur, permintaan)
  const nama = /filename="([^"]+)"/.exec(jawaban.headers.get('content-disposition') ?? '')?.[1] ?? 'file'
  return { nama, isi: await jawaban.blob() }
}

async function kirim(jalur: string, { metode = 'GET', isi, signal }: Permintaan): Promise<Response> {
  const berkas = isi instanceof FormData
  let jawaban: Response
  try {
    jawaban = await fetch(`/api${jalur}`, {
      method: metode,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(isi !== undefined && !berkas ? { 'content-type': 'application/json' } : {}),
      },
      ...(isi === undefined ? {} : { body: berkas ? isi : JSON.stringify(isi) }),
      ...(signal ? { signal } : {}),
    })
  } catch (sebab) {
    if (signal?.aborted) throw sebab
    throw new Ditolak(putus(metode), 0)
  }
  if (jawaban.ok) return jawaban
  throw await keDitolak(jawaban)
}

async function keDitolak(jawaban: Response): Promise<Ditolak> {
  const isi = (await bacaJson(jawaban).catch(() => undefined)) as { galat?: Galat } | undefined
  const galat = isi?.galat ?? {
    kode: 'jaringan.jawaban',
    jenis: 'tak-sah' as const,
    pesan: pesanKantor.jawabanTakTerbaca(jawaban.status),
  }
  if (jawaban.status === 401 && galat.kode === 'akun.belum-masuk') sesiBerakhir()
  return new Ditolak(galat, jawaban.status)
}

async function bacaJson(jawaban: Response): Promise<unknown> {
  const teks = await jawaban.text()
  return teks === '' ? undefined : JSON.parse(teks)
}

function putus(metode: string): Galat {
  return {
    kode: 'jaringan.putus',
    jenis: 'tak-sah',
    pesan: metode === 'GET' ? pesanKantor.putusBaca : pesanKantor.putusKirim,
  }
}

/** `{a: 1, b: undefined}` → `?a=1`: empty values are left out. */
export function kueri(nilai: Record<string, string | number | boolean | undefined>): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries(nilai)) if (v !== undefined && v !== '') p.set(k, String(v))
  const teks = p.toString()
  return teks ? `?${teks}` : ''
}
