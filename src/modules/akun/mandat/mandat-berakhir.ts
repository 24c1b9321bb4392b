import type { Kueri } from '#platform/postgres'
import { sebutJabatan } from '../blok-tanda-tangan.ts'
import { daftarJabatan, daftarMasa, daftarPegawai, daftarPemangku } from '../organisasi.store.ts'
import type { DasarBertindak } from '../pemangku.ts'
import { daftarMandat } from './mandat.store.ts'
import { jabatanMandat } from './sebut-mandat.ts'

export interface MandatBerakhir {
  readonly id: string
  readonly dasar: Exclude<DasarBertindak, 'definitif'>
  /** "Plh. Kepala Bidang PIAK", "a.n. Kepala Dinas, Sekretaris". */
  readonly sebutan: string
  readonly nomorSurat: string
  readonly sampai: string
  /** Who acts under it and who gave it: both should know. */
  readonly kepada: readonly string[]
}

/** Mandates whose last day lies in `antara`, both ends included: Plt. and Plh. with an end, a.n. and u.b.; soonest first. */
export async function mandatBerakhir(
  db: Kueri,
  antara: { readonly dari: string; readonly sampai: string },
): Promise<MandatBerakhir[]> {
  const kena = (m: { sejak: string; sampai?: string }) =>
    m.sampai !== undefined && m.sampai >= m.sejak && antara.dari <= m.sampai && m.sampai <= antara.sampai
  const [jabatan, masa, mandat] = [await daftarJabatan(db), await daftarMasa(db), await daftarMandat(db)]
  const bekerja = new Set((await daftarPegawai(db)).filter((p) => p.aktif).map((p) => p.id))
  const nama = (id: string) => jabatan.find((j) => j.id === id)!.nama
  const hasil: MandatBerakhir[] = masa
    .filter((m) => m.dasar !== 'definitif' && kena(m) && bekerja.has(m.pegawaiId))
    .map((m) => ({
      id: m.id,
      dasar: m.dasar as 'plt' | 'plh',
      sebutan: sebutJabatan({ jabatan: nama(m.jabatanId), dasar: m.dasar }),
      nomorSurat: m.nomorSurat ?? '',
      sampai: m.sampai!,
      kepada: [m.pegawaiId],
    }))
  for (const m of mandat.filter(kena)) {
    const pemangku = await daftarPemangku(db, m.sampai!, {})
    const kepada = pemangku.filter(
      (p) =>
        p.jabatanId === m.pemberiId ||
        (p.jabatanId === m.penerimaId && (m.pegawaiId === undefined || m.pegawaiId === p.pegawaiId)),
    )
    hasil.push({
      id: m.id,
      dasar: m.bentuk,
      sebutan: sebutJabatan(jabatanMandat(m, mandat, jabatan)),
      nomorSurat: m.nomorSurat,
      sampai: m.sampai!,
      kepada: [...new Set(kepada.map((p) => p.pegawaiId))],
    })
  }
  return hasil.sort((a, b) => (a.sampai < b.sampai ? -1 : a.sampai > b.sampai ? 1 : a.id < b.id ? -1 : 1))
}
