import { sebutJabatan } from '#akun'
import {
  type DefinisiSop,
  findLangkahBerikut,
  getLangkah,
  type LampiranSop,
  type LangkahSop,
  sebutPelaku,
  type TindakanSop,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import { KEMBALIKAN, VERBA } from '../definisi/verba.ts'
import type { TindakanTerbukaKirim } from '../sop.contract.ts'
import { hashIsi } from './isi-berkas.ts'
import type { Keadaan, PemangkuLangkah } from './keadaan.ts'
import { transition } from './transition.ts'

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
      // Whether it may be done is asked as if its files and words were there.
      masukan: tindakan === giliran.nama ? contohMasukan(definisi, giliran, keadaan) : undefined,
      lampiran: contohLampiran(tindakan, giliran, langkah, keadaan),
      ...fakta,
    })
  const utama = coba(giliran.nama)
  const boleh = coba('tolak')
  const tujuan = langkah.pengembalian.filter((p) => coba(KEMBALIKAN.nama, p.ke).ok).map((p) => p.ke)
  const sebagai = fakta.pemangku.find((p) => p.pegawaiId === fakta.pegawaiId)
  const umum = {
    sebagai: sebagai ? sebutJabatan(sebagai) : '',
    mengikat: { hashIsi: hashIsi(keadaan.isi), dokumen: [...fakta.dokumen] },
  }
  const terbuka: TindakanTerbukaKirim[] = []
  if (boleh.ok) terbuka.push({ ...penolakan(langkah, keadaan), ...umum })
  if (tujuan.length > 0) terbuka.push({ ...pengembalian(definisi, langkah, tujuan), ...umum })
  if (utama.ok) {
    terbuka.push({
      tindakan: giliran.nama,
      jenis: 'maju',
      label: giliran.label,
      akibat: akibatMaju(definisi, langkah, keadaan.urutan),
      utama: true,
      pintasan: VERBA[giliran.nama].pintasan,
      perluAlasan: false,
      perluSandi: VERBA[giliran.nama].sandi,
      tujuan: [],
      mengubah: definisi.masukan.filter((m) => giliran.mengubah?.masukan.includes(m.nama)),
      lampiran: mintaLampiran(giliran.lampiran, keadaan),
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
function contohLampiran(nama: string, giliran: TindakanSop, langkah: LangkahSop, k: Keadaan) {
  const minta =
    nama === giliran.nama ? giliran.lampiran : nama === 'tolak' ? (langkah.penolakan?.lampiran ?? []) : []
  return minta.map((l) => k.isi.find((d) => d.nama === l.nama) ?? { nama: l.nama, hash: '' })
}

function contohMasukan(definisi: DefinisiSop, { mengubah }: TindakanSop, k: Keadaan) {
  if (!mengubah?.lengkap) return undefined
  const isian = definisi.masukan.filter((m) => m.jenis === 'teks' && mengubah.masukan.includes(m.nama))
  return Object.fromEntries(isian.map((m) => [m.nama, k.masukan[m.nama] || 'diisi kemudian']))
}

function mintaLampiran(minta: readonly LampiranSop[], k: Keadaan) {
  return minta.map(({ nama, judul, wajib }) => ({
    nama,
    judul,
    wajib,
    ada: k.isi.some((d) => d.nama === nama),
  }))
}

function penolakan(langkah: LangkahSop, keadaan: Keadaan) {
  const { label, lampiran } = langkah.penolakan!
  return {
    tindakan: 'tolak',
    jenis: 'penolakan' as const,
    label,
    akibat: `${label} → berkas berakhir: ditolak`,
    utama: false,
    pintasan: VERBA.tolak.pintasan,
    perluAlasan: true,
    perluSandi: false,
    tujuan: [],
    mengubah: [],
    lampiran: mintaLampiran(lampiran, keadaan),
    kerja: null,
    takDapatDibatalkan: true,
  }
}

function pengembalian(definisi: DefinisiSop, langkah: LangkahSop, tujuan: readonly string[]) {
  const keputusan = langkah.simbol.bentuk === 'belah-ketupat'
  const pilihan = tujuan.map((ke) => {
    const l = getLangkah(definisi, ke)
    const pelaksana = sebutPelaku(definisi, l)
    return { ke, pelaksana, kegiatan: l.kegiatan, akibat: `kembali ke ${pelaksana}` }
  })
  return {
    tindakan: KEMBALIKAN.nama,
    jenis: 'pengembalian' as const,
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
  return `${jawab} → ${berikut ? `diteruskan ke ${sebutPelaku(definisi, berikut)}` : 'berkas selesai'}`
}

/** Whether a later step declares a return that would take this act back. */
function dapatDikembalikan(definisi: DefinisiSop, langkah: LangkahSop, urutan: number): boolean {
  if (urutan + 1 < langkah.tindakan.length && langkah.pengembalian.length > 0) return true
  const ini = urutanLangkah(definisi, langkah.id)
  return definisi.langkah
    .slice(ini + 1)
    .some((l) => l.pengembalian.some((p) => urutanLangkah(definisi, p.ke) <= ini))
}
