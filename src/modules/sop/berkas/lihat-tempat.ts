import { daftarPegawai, sebutJabatan } from '#akun'
import type { Kalender } from '#kalender'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, getLangkah, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import { daftarKerjaFinal } from '../kerja/daftar-kerja.ts'
import type { Keadaan, Tempat } from '../mesin/keadaan.ts'
import { findDitunggu } from '../mesin/lanjutan.ts'
import type { LanjutanBerkas } from '../mesin/lanjutan-berkas.ts'
import { JENIS_PENUGASAN, larangPenugasan, type PermintaanPenugasan } from '../mesin/penugasan.ts'
import { tindakanTerbuka } from '../mesin/tindakan-terbuka.ts'
import type { TempatBerkasKirim } from '../sop.contract.ts'
import { type Berkas, type DokumenBerkas, orangDari } from './berkas.ts'
import { type PemangkuTempat, pemangkuTempat, pengambilDari } from './pemangku-tempat.ts'
import { daftarLimpahan } from './penugasan.store.ts'
import { daftarTempat } from './tempat.store.ts'
import { tulisTenggat } from './tenggat.ts'

interface Dilihat {
  readonly berkas: Berkas
  readonly definisi: DefinisiSop
  readonly keadaan: Keadaan
  readonly dokumen: readonly DokumenBerkas[]
  readonly lanjutan: readonly LanjutanBerkas[]
  readonly kalender: Kalender
  readonly saat: Date
}

/** The open steps of a case with what this person may do on each; to nobody in particular no act is open. */
export async function lihatTempat(
  s: Pick<Sarana, 'antrean'> & { readonly db: Kueri },
  d: Dilihat,
  pegawaiId = '',
): Promise<TempatBerkasKirim[]> {
  const baris = await daftarTempat(s.db, d.berkas.id)
  const limpahan = await daftarLimpahan(s.db, d.berkas.id)
  const hasil: TempatBerkasKirim[] = []
  for (const t of d.keadaan.tempat) {
    const b = baris.find((x) => x.langkah === t.langkah)!
    const langkah = getLangkah(d.definisi, t.langkah)
    const p = { definisi: d.definisi, berkasId: d.berkas.id, langkah: t.langkah }
    const pemangku = await pemangkuTempat(s.db, p, d.saat)
    const pengambil = pengambilDari(pemangku, b.pengambil)
    const fakta = {
      pemangku,
      pengambil,
      lanjutan: d.lanjutan,
      kerjaFinal: daftarKerjaFinal(s),
      dokumen: d.dokumen.filter((x) => x.terbaru).map(({ nama, hash, ukuran }) => ({ nama, hash, ukuran })),
    }
    const untuk = (id: string) => tindakanTerbuka(d.definisi, d.keadaan, t, { ...fakta, pegawaiId: id })
    const terbuka = untuk(pegawaiId)
    const dapat = satuSatu(pemangku).filter((m) => untuk(m.pegawaiId).alasanTidak === null)
    const nomor = urutanLangkah(d.definisi, t.langkah) + 1
    hasil.push({
      langkah: t.langkah,
      nomor,
      kegiatan: langkah.kegiatan,
      pelaksana: sebutPelaku(d.definisi, langkah),
      keadaan: t.status,
      pekerjaanId: b.pekerjaanId,
      sejak: b.sejak.toISOString(),
      tenggat: tulisTenggat(d.kalender, b.tenggat, d.saat, langkah.waktu),
      tindakan: [...terbuka.tindakan],
      ringkasAkibat: terbuka.ringkas,
      yangDapatBertindak: dapat.map(sebutOrang),
      alasanTidak: terbuka.alasanTidak,
      galatKerja: b.galatKerja?.pesan ?? null,
      menungguBerkas: sebutDitunggu(d, t),
      pengambil: pengambil
        ? { ...pengambil, sejak: b.diambil!.toISOString(), sendiri: pengambil.pegawaiId === pegawaiId }
        : null,
      limpahan: limpahan
        .filter((l) => l.langkah === t.langkah)
        .map(({ kepadaId, kepada, oleh, catatan, waktu }) => ({
          kepadaId,
          kepada,
          oleh: orangDari(oleh),
          catatan,
          sejak: waktu.toISOString(),
        })),
      penugasan: await penugasanTerbuka(s, {
        pegawaiId,
        pengambil,
        nomor,
        langkah,
        tempat: t,
        pelaksana: sebutPelaku(d.definisi, langkah),
        pemangku,
      }),
    })
  }
  return hasil
}

/** The case that the act whose turn it is waits for. */
function sebutDitunggu(d: Dilihat, t: Tempat): TempatBerkasKirim['menungguBerkas'] {
  const langkah = getLangkah(d.definisi, t.langkah)
  const giliran = langkah.tindakan[t.urutan]!
  if (giliran.menunggu === undefined) return null
  const { id, nomor, judulSop, di, hasil } = findDitunggu(d.keadaan, langkah, giliran, d.lanjutan)
  return hasil === null ? { id, nomor, sop: judulSop, di } : null
}

/** What may be done with the step besides acting on it, and for whom: asked of the rule itself. */
async function penugasanTerbuka(
  s: { readonly db: Kueri },
  p: Omit<PermintaanPenugasan, 'jenis' | 'kepada' | 'catatan'> & {
    readonly pemangku: readonly PemangkuTempat[]
  },
): Promise<TempatBerkasKirim['penugasan']> {
  if (!p.pemangku.some((m) => m.pegawaiId === p.pegawaiId)) return []
  const pegawai = await daftarPegawai(s.db)
  const hasil: TempatBerkasKirim['penugasan'] = []
  for (const jenis of JENIS_PENUGASAN) {
    const boleh = (kepada?: PermintaanPenugasan['kepada']) =>
      larangPenugasan({ ...p, jenis, kepada, catatan: 'diisi kemudian' }) === undefined
    if (jenis === 'ambil' || jenis === 'lepas' || jenis === 'ambil-alih') {
      // Where nobody else could do it there is nothing to take.
      if (boleh() && (jenis !== 'ambil' || satuSatu(p.pemangku).length > 1)) hasil.push({ jenis, kepada: [] })
      continue
    }
    const kepada = pegawai
      .filter((x) => x.id !== p.pegawaiId && boleh({ pegawaiId: x.id, nama: x.nama, aktif: x.aktif }))
      .map((x) => {
        const m = p.pemangku.find((m) => m.pegawaiId === x.id)
        return m ? sebutOrang(m) : { pegawaiId: x.id, nama: sebutNama(x), jabatan: null }
      })
    if (kepada.length > 0) hasil.push({ jenis, kepada })
  }
  return hasil
}

/** One who may act by a position and by a mandate stands there once, by what comes first. */
function satuSatu(pemangku: readonly PemangkuTempat[]): PemangkuTempat[] {
  return [...Map.groupBy(pemangku, (m) => m.pegawaiId).values()].map(([m]) => m!)
}

function sebutOrang(m: PemangkuTempat) {
  return { pegawaiId: m.pegawaiId, nama: sebutNama(m), jabatan: sebutJabatan(m) }
}

function sebutNama(p: { readonly nama: string; readonly gelar?: string | undefined }): string {
  return p.gelar ? `${p.nama}, ${p.gelar}` : p.nama
}
