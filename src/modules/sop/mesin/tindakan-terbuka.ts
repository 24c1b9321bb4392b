import { sebutJabatan } from '#akun'
import type { Result } from '#kernel/hasil'
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
import { kelompokLangkah } from '../definisi/kelompok.ts'
import { KEMBALIKAN, VERBA } from '../definisi/verba.ts'
import type { TindakanTerbukaKirim } from '../sop.contract.ts'
import { hashIsi } from './isi-berkas.ts'
import type { Keadaan, Langkah, Permintaan, Tempat } from './keadaan.ts'
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
 * The acts of one open step that are open to one person, found by asking the engine itself: the screen shows what it would
 * accept, in the words of the SOP, with what each answer leads to.
 */
export function tindakanTerbuka(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  tempat: Tempat,
  fakta: Pick<Permintaan, 'pegawaiId' | 'pemangku' | 'pengambil' | 'kerjaFinal' | 'lanjutan'> & {
    readonly dokumen: Dokumen
  },
): Terbuka {
  const langkah = getLangkah(definisi, tempat.langkah)
  const giliran = langkah.tindakan[tempat.urutan]!
  const coba = (tindakan: string, ke?: string) =>
    transition(definisi, keadaan, {
      id: '',
      langkah: langkah.id,
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
  const kembali = langkah.pengembalian.map((p) => ({ ke: p.ke, hasil: coba(KEMBALIKAN.nama, p.ke) }))
  const tujuan = kembali.filter((x) => x.hasil.ok).map((x) => x.ke)
  const mengikat = { hashIsi: hashIsi(keadaan.isi), dokumen: [...fakta.dokumen] }
  const umum = (hasil: Result<Langkah>) => ({
    sebagai: hasil.ok ? sebutJabatan(hasil.value.sebagai!) : '',
    mengikat,
  })
  const terbuka: TindakanTerbukaKirim[] = []
  if (boleh.ok) terbuka.push({ ...penolakan(langkah, keadaan), ...umum(boleh) })
  if (tujuan.length > 0) {
    const sebagai = kembali.find((x) => x.hasil.ok)!.hasil
    const tinggal = namaTinggal(
      kembali.flatMap((x) => (x.hasil.ok ? [x.hasil.value] : [])),
      fakta.lanjutan,
    )
    terbuka.push({ ...pengembalian(definisi, langkah, tujuan, tinggal), ...umum(sebagai) })
  }
  if (utama.ok) {
    terbuka.push({
      tindakan: giliran.nama,
      jenis: 'maju',
      label: giliran.label,
      akibat: akibatMaju(definisi, keadaan, langkah, tempat.urutan, utama.value),
      utama: true,
      pintasan: VERBA[giliran.nama].pintasan,
      perluAlasan: false,
      perluSandi: VERBA[giliran.nama].sandi,
      tujuan: [],
      mengubah: definisi.masukan.filter((m) => giliran.mengubah?.masukan.includes(m.nama)),
      lampiran: mintaLampiran(giliran.lampiran, keadaan),
      kerja: giliran.kerja?.uraian ?? giliran.membuka?.uraian ?? null,
      takDapatDibatalkan: !dapatDikembalikan(definisi, langkah, tempat.urutan),
      ...umum(utama),
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

/** Cases that would run on although the act that opened them falls. */
function namaTinggal(hasil: readonly Langkah[], lanjutan: Permintaan['lanjutan']): string {
  const jatuh = new Set(hasil.flatMap((h) => h.gugur.map((t) => t.id)))
  const tinggal = (lanjutan ?? []).filter((l) => l.hasil === null && jatuh.has(l.tindakanId))
  return tinggal.map((l) => `; berkas ${l.nomor} (${l.judulSop}) tetap berjalan`).join('')
}

function pengembalian(
  definisi: DefinisiSop,
  langkah: LangkahSop,
  tujuan: readonly string[],
  tinggal: string,
) {
  const keputusan = langkah.simbol.bentuk === 'belah-ketupat'
  const pilihan = tujuan.map((ke) => {
    const l = getLangkah(definisi, ke)
    const pelaksana = sebutPelaku(definisi, l)
    return { ke, pelaksana, kegiatan: l.kegiatan, akibat: `kembali ke ${pelaksana}${tinggal}` }
  })
  return {
    tindakan: KEMBALIKAN.nama,
    jenis: 'pengembalian' as const,
    label: keputusan ? 'Tidak, kembalikan' : 'Kembalikan',
    akibat: `${keputusan ? 'Tidak' : 'Kembalikan'} → kembali ke ${pilihan.map((p) => p.pelaksana).join(' atau ')}${tinggal}`,
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

function akibatMaju(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop,
  urutan: number,
  hasil: Langkah,
): string {
  const ini = langkah.tindakan[urutan]!
  const jawab = langkah.simbol.bentuk === 'belah-ketupat' ? 'Ya' : ini.label
  const sesudah = langkah.tindakan[urutan + 1]
  if (sesudah) return `${jawab} → lalu ${sesudah.label.charAt(0).toLowerCase()}${sesudah.label.slice(1)}`
  const sebut = (daftar: readonly LangkahSop[]) =>
    [...new Set(daftar.map((l) => sebutPelaku(definisi, l)))].join(' dan ')
  const lain = keadaan.tempat.filter((t) => t.langkah !== langkah.id)
  if (lain.length > 0) return `${jawab} → menunggu ${sebut(lain.map((t) => getLangkah(definisi, t.langkah)))}`
  // Where nothing comes with it, it is known which checks still stand and are passed.
  const terus = hasil.keadaan.tempat.map((t) => getLangkah(definisi, t.langkah))
  if (!ini.kerja && ini.lampiran.length === 0 && terus.length > 0)
    return `${jawab} → diteruskan ke ${sebut(terus)}`
  const berikut = findLangkahBerikut(definisi, langkah)
  return `${jawab} → ${berikut ? `diteruskan ke ${sebut(kelompokLangkah(definisi, berikut))}` : 'berkas selesai'}`
}

/** Whether another step declares a return that would take this act back. */
function dapatDikembalikan(definisi: DefinisiSop, langkah: LangkahSop, urutan: number): boolean {
  if (urutan + 1 < langkah.tindakan.length && langkah.pengembalian.length > 0) return true
  const nomor = (l: LangkahSop) => urutanLangkah(definisi, l.id)
  const ini = nomor(langkah)
  const bersama = kelompokLangkah(definisi, langkah)
  return definisi.langkah
    .filter((l) => l !== langkah && (nomor(l) > ini || bersama.includes(l)))
    .flatMap((l) => l.pengembalian)
    .some(({ ke }) => {
      const akhir = kelompokLangkah(definisi, getLangkah(definisi, ke)).at(-1)!
      return ke === langkah.id || nomor(akhir) < ini
    })
}
