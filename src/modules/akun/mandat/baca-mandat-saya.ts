import { getZona, tanggalSetempat } from '#kalender'
import type { Sarana } from '#platform/sarana'
import { sebutJabatan } from '../blok-tanda-tangan.ts'
import { daftarJabatan, daftarMasa } from '../organisasi.store.ts'
import { berlakuPada } from '../pemangku.ts'
import type { MandatSaya } from './mandat.contract.ts'
import { daftarMandat, daftarPelaksanaMandat } from './mandat.store.ts'
import { jabatanMandat } from './sebut-mandat.ts'
import { sisaHari } from './sisa-hari.ts'

/** What one pegawai may do in somebody's stead, today and from a later day on. */
export async function bacaMandatSaya(
  s: Pick<Sarana, 'db' | 'jam'>,
  pegawaiId: string,
): Promise<MandatSaya['mandat']> {
  const hariIni = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const nanti = (m: { sejak: string; sampai?: string }) =>
    (m.sampai === undefined || m.sampai >= m.sejak) && (m.sampai === undefined || m.sampai >= hariIni)
  const [mandat, jabatan, masa] = [
    await daftarMandat(s.db),
    await daftarJabatan(s.db),
    (await daftarMasa(s.db)).filter((m) => m.pegawaiId === pegawaiId && nanti(m)),
  ]
  const kini = await daftarPelaksanaMandat(s.db, hariIni, { pegawaiId })
  const sendiri = masa
    .filter((m) => m.dasar !== 'definitif')
    .map((m) => ({
      dasar: m.dasar as 'plt' | 'plh',
      sebutan: sebutJabatan({ jabatan: jabatan.find((j) => j.id === m.jabatanId)!.nama, dasar: m.dasar }),
      tindakan: null,
      sop: null,
      nomorSurat: m.nomorSurat ?? '',
      sejak: m.sejak,
      sampai: m.sampai ?? null,
      berlaku: berlakuPada(m, hariIni),
      sisaHari: berlakuPada(m, hariIni) ? sisaHari(m.sampai, hariIni) : null,
    }))
  const diterima = mandat.flatMap((m) => {
    const bertindak = kini.find((p) => p.mandatId === m.id)
    const calon =
      m.sejak > hariIni &&
      nanti(m) &&
      (m.pegawaiId === undefined || m.pegawaiId === pegawaiId) &&
      masa.some((x) => x.jabatanId === m.penerimaId && berlakuPada(x, m.sejak))
    if (!bertindak && !calon) return []
    const sampai = lebihAwal(m.sampai, masa.find((x) => x.jabatanId === m.penerimaId)?.sampai)
    const tindakan = bertindak?.tindakan ?? m.tindakan
    const sop = bertindak?.sop ?? m.sop
    return [
      {
        dasar: m.bentuk,
        sebutan: sebutJabatan(bertindak ?? jabatanMandat(m, mandat, jabatan)),
        tindakan: tindakan ? [...tindakan] : null,
        sop: sop ? [...sop] : null,
        nomorSurat: m.nomorSurat,
        sejak: m.sejak,
        sampai: sampai ?? null,
        berlaku: bertindak !== undefined,
        sisaHari: bertindak ? sisaHari(sampai, hariIni) : null,
      },
    ]
  })
  return [...sendiri, ...diterima].sort((a, b) => (a.sejak < b.sejak ? -1 : a.sejak > b.sejak ? 1 : 0))
}

/** A mandate ends for a holder with the position that received it. */
function lebihAwal(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}
