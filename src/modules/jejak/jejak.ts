import type { Pelaku } from '#kernel/pelaku'

/** One act, refusal, read of a person or login. `rincian` holds facts (ids, digests, counts): no NIK, name or No. KK of a resident. */
export interface EntriJejak {
  /** `modul.tindakan`, stable forever: `sop.verifikasi`, `akun.masuk`. */
  readonly tindakan: string
  /** What it was done on: `berkas/<id>`, `snapshot/<id>`, `akun/<id>`. */
  readonly objek: string
  readonly hasil: 'dilakukan' | 'ditolak'
  readonly pelaku: Pelaku
  readonly rincian: Readonly<Record<string, unknown>>
}

export interface EntriTercatat extends EntriJejak {
  readonly indeks: number
  readonly waktu: string
}

/** The bytes the leaf hash is taken over: JSON with sorted keys, so that the same facts give the same bytes. */
export function kanonik(nilai: unknown): string {
  if (nilai === null || typeof nilai !== 'object') return JSON.stringify(nilai) ?? 'null'
  if (nilai instanceof Date) return JSON.stringify(nilai)
  if (Array.isArray(nilai)) return `[${nilai.map(kanonik).join(',')}]`
  const medan = Object.entries(nilai)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${medan.map(([k, v]) => `${JSON.stringify(k)}:${kanonik(v)}`).join(',')}}`
}
