import { daftarJabatan, sebutJabatan } from '#akun'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { bacaPerbaikan } from '../masuk/baca-perbaikan.ts'
import { pembacaMasuk, untukPembaca } from '../masuk/hak-masuk.ts'
import { daftarFileLama, findMasuk } from '../masuk/masuk.store.ts'
import { galatSurat } from '../surat.galat.ts'
import type { DisposisiSurat, LembarDisposisi, TujuanDisposisi } from './disposisi.contract.ts'
import { bacaInstruksi, bacaPohon, daftarLaporan, type LaporanTercatat } from './disposisi.store.ts'
import { anak, type Disposisi, isTerbuka, type Pohon, type Tujuan } from './disposisi.ts'
import { daftarPelaku, daftarPemula, jabatanPenutup } from './hak-disposisi.ts'
import { pemangkuJabatan } from './kabarkan-disposisi.ts'

/** Where a letter is, as one tree, with what the one who asks may do at each desk. */
export async function lihatDisposisi(
  s: Pick<Sarana, 'db' | 'jam'>,
  suratId: string,
  penanya: Penanya,
): Promise<Result<DisposisiSurat>> {
  const kini = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const ada = await findMasuk(s.db, suratId, kini)
  if (!ada) return tolak(galatSurat.masukTakAda())
  const pembaca = await pembacaMasuk(s, penanya)
  const [surat] = await untukPembaca(s.db, [ada], pembaca)
  const pohon = surat!.tertutup ? { lembar: [], tujuan: [] } : await bacaPohon(s.db, suratId)
  const pemangku = await pemangkuJabatan(s.db, s.jam)
  const nama = (jabatanId: string) => (pemangku.get(jabatanId) ?? []).map((p) => p.nama)
  const saya = new Set((await daftarPelaku(s, penanya)).map((p) => p.jabatanId))
  const pemula = await daftarPemula(s)
  const terbuka = ada.status === 'tercatat' && ada.tahap !== 'selesai'
  const laporan = Map.groupBy(await daftarLaporan(s.db, suratId), (l) => l.tujuanId)
  const bagian = { pohon, laporan, nama, kini, saya, terbuka }
  return ok({
    surat: surat!,
    lembar: pohon.lembar.filter((d) => d.induk === null).map((d) => tulisLembar(bagian, d)),
    ...(ada.waktuTutup && !surat!.tertutup && { selesai: await bacaPenutup(s, suratId) }),
    bolehMulai: terbuka && !surat!.tertutup && [...saya].some((j) => pemula.has(j)),
    bolehTutup:
      terbuka && pohon.lembar.length > 0 && [...jabatanPenutup(pohon, pemula)].some((j) => saya.has(j)),
    bolehUrus: pembaca.pengagenda && ada.status === 'tercatat',
    perbaikan: surat!.tertutup ? [] : await bacaPerbaikan(s.db, ada),
    fileLama: surat!.tertutup ? [] : await daftarFileLama(s.db, suratId),
    jabatan: (await daftarJabatan(s.db)).map((j) => ({ id: j.id, nama: j.nama, pemangku: nama(j.id) })),
    instruksi: await bacaInstruksi(s.db),
  })
}

interface Bagian {
  readonly pohon: Pohon
  readonly laporan: ReadonlyMap<string, LaporanTercatat[]>
  readonly nama: (jabatanId: string) => string[]
  readonly kini: string
  readonly saya: ReadonlySet<string>
  readonly terbuka: boolean
}

function tulisLembar(b: Bagian, d: Disposisi): LembarDisposisi {
  return {
    id: d.id,
    dariJabatan: d.jabatan,
    dari: d.pelaku.nama,
    waktu: d.waktu.toISOString(),
    instruksi: [...d.instruksi],
    isi: d.isi,
    ...(d.batas !== null && { batas: d.batas }),
    tujuan: b.pohon.tujuan.filter((t) => t.disposisiId === d.id).map((t) => tulisTujuan(b, d, t)),
  }
}

function tulisTujuan(b: Bagian, d: Disposisi, t: Tujuan): TujuanDisposisi {
  return {
    id: t.id,
    disposisiId: d.id,
    jabatanId: t.jabatanId,
    jabatan: t.jabatan,
    pemangku: b.nama(t.jabatanId),
    keadaan: t.keadaan,
    lewat: b.terbuka && isTerbuka(t) && d.batas !== null && d.batas < b.kini,
    ...(t.waktuBaca && { dibacaPada: t.waktuBaca.toISOString() }),
    ...(t.waktuAkhir && { berakhirPada: t.waktuAkhir.toISOString() }),
    ...(t.alasanTarik !== null && { alasanTarik: t.alasanTarik }),
    laporan: (b.laporan.get(t.id) ?? []).map((l) => ({
      waktu: l.waktu.toISOString(),
      oleh: tulisPelaku(l.pelaku),
      isi: l.isi,
    })),
    boleh: tindakan(b, d, t),
    terusan: b.pohon.lembar.filter((x) => x.induk === t.id).map((x) => tulisLembar(b, x)),
  }
}

function tindakan(b: Bagian, d: Disposisi, t: Tujuan): TujuanDisposisi['boleh'] {
  if (!b.terbuka || !isTerbuka(t)) return []
  const sendiri = b.saya.has(t.jabatanId)
  const belum = anak(b.pohon, t.id).some(isTerbuka)
  return [
    ...(sendiri ? (['teruskan', 'lapor'] as const) : []),
    ...(sendiri && !belum ? (['selesai'] as const) : []),
    ...(b.saya.has(d.jabatanId) ? (['tarik'] as const) : []),
  ]
}

export function tulisPelaku(p: Pelaku): string {
  if (p.jenis !== 'pegawai' || !p.jabatan) return p.nama
  return `${p.nama}, ${sebutJabatan({ ...p, jabatan: p.jabatan })}`
}

async function bacaPenutup(
  s: Pick<Sarana, 'db'>,
  suratId: string,
): Promise<{ waktu: string; oleh: string; catatan: string }> {
  const b = await s.db.one<{ waktu: Date; pelaku: Pelaku; catatan: string }>(sql`select waktu_tutup as waktu,
    pelaku_tutup as pelaku, catatan_tutup as catatan from surat_masuk where id = ${suratId}`)
  return { waktu: b.waktu.toISOString(), oleh: tulisPelaku(b.pelaku), catatan: b.catatan }
}
