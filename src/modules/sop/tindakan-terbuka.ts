import { tulisJabatan } from './berkas.ts'
import {
  type DefinisiSop,
  findLangkahBerikut,
  getLangkah,
  judulPelaksana,
  type LangkahSop,
  type TindakanSop,
  urutanLangkah,
} from './definisi-sop.ts'
import { hashIsi } from './isi-berkas.ts'
import type { Keadaan, PemangkuLangkah } from './keadaan.ts'
import type { TindakanTerbukaKirim } from './sop.contract.ts'
import { transition } from './transition.ts'
import { KEMBALIKAN, VERBA } from './verba.ts'

export interface Terbuka {
  readonly tindakan: readonly TindakanTerbukaKirim[]
  /** "Tidak → kembali ke Kasi · Ya → diteruskan ke Kadis" */
  readonly ringkas: string
  /** Why this person cannot do the act whose turn it is; null when they can. */
  readonly alasanTidak: string | null
}

type Dokumen = TindakanTerbukaKirim['mengikat']['dokumen']

/**
 * The acts open to one person, found by asking the engine itself: the screen shows what it would accept, in the words
 * of the SOP, with what each answer leads to.
 */
export function tindakanTerbuka(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  fakta: {
    readonly pegawaiId: string
    readonly pemangku: readonly PemangkuLangkah[]
    readonly kerjaFinal: readonly string[]
    readonly dokumen: Dokumen
  },
): Terbuka {
  if (keadaan.status === 'selesai') return { tindakan: [], ringkas: '', alasanTidak: null }
  const langkah = getLangkah(definisi, keadaan.langkah)
  const giliran = langkah.tindakan[keadaan.urutan]!
  const coba = (tindakan: string, ke?: string) =>
    transition(definisi, keadaan, {
      id: '',
      langkah: keadaan.langkah,
      hashIsi: hashIsi(keadaan.isi),
      alasan: 'diisi kemudian',
      tindakan,
      ke,
      // Whether it may be done is asked as if its files were there.
      lampiran: tindakan === giliran.nama ? contohLampiran(giliran, keadaan) : [],
      ...fakta,
    })
  const utama = coba(giliran.nama)
  const tujuan = langkah.pengembalian.filter((p) => coba(KEMBALIKAN.nama, p.ke).ok).map((p) => p.ke)
  const sebagai = fakta.pemangku.find((p) => p.pegawaiId === fakta.pegawaiId)
  const umum = {
    sebagai: sebagai ? tulisJabatan(sebagai.jabatan, sebagai.dasar) : '',
    mengikat: { hashIsi: hashIsi(keadaan.isi), dokumen: [...fakta.dokumen] },
  }
  const terbuka: TindakanTerbukaKirim[] = []
  if (tujuan.length > 0) terbuka.push({ ...pengembalian(definisi, langkah, tujuan), ...umum })
  if (utama.ok) {
    terbuka.push({
      tindakan: giliran.nama,
      label: giliran.label,
      akibat: akibatMaju(definisi, langkah, keadaan.urutan),
      utama: true,
      pintasan: VERBA[giliran.nama].pintasan,
      perluAlasan: false,
      perluSandi: VERBA[giliran.nama].sandi,
      tujuan: [],
      mengubah: definisi.masukan.filter((m) => giliran.mengubah?.masukan.includes(m.nama)),
      lampiran: giliran.lampiran.map(({ nama, judul, wajib }) => ({
        nama,
        judul,
        wajib,
        ada: keadaan.isi.some((d) => d.nama === nama),
      })),
      kerja: giliran.kerja?.uraian ?? null,
      takDapatDibatalkan: !dapatDikembalikan(definisi, langkah, keadaan.urutan),
      ...umum,
    })
  }
  return {
    tindakan: terbuka,
    ringkas: terbuka.map((t) => t.akibat).join(' · '),
    alasanTidak: utama.ok ? null : utama.galat.pesan,
  }
}

// With what stands there already nothing would change: whether a new file may take its place is seen when it comes.
function contohLampiran(t: TindakanSop, k: Keadaan) {
  return t.lampiran.map(({ nama }) => k.isi.find((d) => d.nama === nama) ?? { nama, hash: '' })
}

function pengembalian(definisi: DefinisiSop, langkah: LangkahSop, tujuan: readonly string[]) {
  const keputusan = langkah.simbol.bentuk === 'belah-ketupat'
  const pilihan = tujuan.map((ke) => {
    const l = getLangkah(definisi, ke)
    const pelaksana = judulPelaksana(definisi, l.pelaksana.id)
    return { ke, pelaksana, kegiatan: l.kegiatan, akibat: `kembali ke ${pelaksana}` }
  })
  return {
    tindakan: KEMBALIKAN.nama,
    label: keputusan ? 'Tidak, kembalikan' : 'Kembalikan',
    akibat: `${keputusan ? 'Tidak' : 'Kembalikan'} → kembali ke ${pilihan.map((p) => p.pelaksana).join(' atau ')}`,
    utama: false,
    pintasan: KEMBALIKAN.pintasan,
    perluAlasan: true,
    perluSandi: false,
    tujuan: pilihan,
    mengubah: [],
    lampiran: [],
    kerja: null,
    takDapatDibatalkan: false,
  }
}

function akibatMaju(definisi: DefinisiSop, langkah: LangkahSop, urutan: number): string {
  const ini = langkah.tindakan[urutan]!
  const jawab = langkah.simbol.bentuk === 'belah-ketupat' ? 'Ya' : ini.label
  const sesudah = langkah.tindakan[urutan + 1]
  if (sesudah) return `${jawab} → lalu ${sesudah.label.charAt(0).toLowerCase()}${sesudah.label.slice(1)}`
  const berikut = findLangkahBerikut(definisi, langkah)
  return `${jawab} → ${berikut ? `diteruskan ke ${judulPelaksana(definisi, berikut.pelaksana.id)}` : 'berkas selesai'}`
}

/** Whether a later step declares a return that would take this act back. */
function dapatDikembalikan(definisi: DefinisiSop, langkah: LangkahSop, urutan: number): boolean {
  if (urutan + 1 < langkah.tindakan.length && langkah.pengembalian.length > 0) return true
  const ini = urutanLangkah(definisi, langkah.id)
  return definisi.langkah
    .slice(ini + 1)
    .some((l) => l.pengembalian.some((p) => urutanLangkah(definisi, p.ke) <= ini))
}
