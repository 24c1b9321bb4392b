import { getZona, tanggalSetempat } from '#kalender'
import type { Sarana } from '#platform/sarana'
import { blokTandaTangan, sebutJabatan } from '../blok-tanda-tangan.ts'
import { daftarJabatan, daftarPegawai } from '../organisasi.store.ts'
import type { MandatKirim } from './mandat.contract.ts'
import { daftarMandat, daftarMandatBerlaku, daftarPelaksanaMandat } from './mandat.store.ts'
import type { Mandat } from './mandat.ts'
import { jabatanMandat } from './sebut-mandat.ts'
import { sisaHari } from './sisa-hari.ts'

/** Every mandate by letter as the settings show it, newest first. */
export async function bacaMandat(s: Pick<Sarana, 'db' | 'jam'>): Promise<MandatKirim[]> {
  const hariIni = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const [mandat, jabatan] = [await daftarMandat(s.db), await daftarJabatan(s.db)]
  const berlaku = new Set(await daftarMandatBerlaku(s.db, hariIni))
  const bertindak = await daftarPelaksanaMandat(s.db, hariIni, {})
  const nama = new Map((await daftarPegawai(s.db)).map((p) => [p.id, p.nama]))
  return mandat.map((m) => {
    const pelaksana = bertindak.filter((p) => p.mandatId === m.id).map((p) => p.nama)
    const keadaan = keadaanMandat(m, berlaku, hariIni)
    const sebutan = jabatanMandat(m, mandat, jabatan)
    return {
      id: m.id,
      bentuk: m.bentuk,
      sebutan: sebutJabatan(sebutan),
      blok: [...blokTandaTangan(sebutan)],
      penerimaId: m.penerimaId,
      penerima: sebutan.jabatan,
      pegawai: m.pegawaiId ? (nama.get(m.pegawaiId) ?? null) : null,
      tindakan: m.tindakan ? [...m.tindakan] : null,
      sop: m.sop ? [...m.sop] : null,
      nomorSurat: m.nomorSurat,
      tanggalSurat: m.tanggalSurat,
      sejak: m.sejak,
      sampai: m.sampai ?? null,
      keadaan,
      sebab: sebabMandat(m, keadaan, berlaku, pelaksana.length),
      pelaksana,
      sisaHari: keadaan === 'berlaku' ? sisaHari(m.sampai, hariIni) : null,
    }
  })
}

function keadaanMandat(m: Mandat, berlaku: ReadonlySet<string>, hariIni: string): MandatKirim['keadaan'] {
  if (m.sampai !== undefined && m.sampai < m.sejak) return 'dibatalkan'
  if (hariIni < m.sejak) return 'akan'
  if (m.sampai !== undefined && m.sampai < hariIni) return 'berakhir'
  return berlaku.has(m.id) && (m.melaluiId === undefined || berlaku.has(m.melaluiId)) ? 'berlaku' : 'terhenti'
}

function sebabMandat(
  m: Mandat,
  keadaan: MandatKirim['keadaan'],
  berlaku: ReadonlySet<string>,
  jumlahPelaksana: number,
): MandatKirim['sebab'] {
  if (keadaan === 'terhenti') return berlaku.has(m.id) ? 'an-tidak-berlaku' : 'pemberi-kosong'
  return keadaan === 'berlaku' && jumlahPelaksana === 0 ? 'penerima-kosong' : null
}
