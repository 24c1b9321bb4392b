import type { z } from 'zod'
import { type DefinisiSop, definisiSop } from '../definisi/definisi-sop.ts'
import { type IsiNaskah, isBenda, lengkapiBentuk } from './lengkapi-bentuk.ts'
import type { TemuanTinjau } from './temuan.ts'

export interface HasilBentuk {
  /** The definition that the naskah is; absent while something is missing in its form. */
  readonly definisi?: DefinisiSop
  readonly temuan: readonly TemuanTinjau[]
}

/** Whether the naskah has the form of a definition, and what keeps it from it. */
export function tinjauBentuk(naskah: IsiNaskah): HasilBentuk {
  const isi = lengkapiBentuk(naskah)
  const hasil = definisiSop.safeParse(isi)
  if (!hasil.success) return { temuan: hasil.error.issues.map((i) => keTemuan(isi, i)) }
  if (!ID_SISTEM.includes(hasil.data.id)) return { definisi: hasil.data, temuan: [] }
  const kalimat = `Nama berkas "${hasil.data.id}" dipakai sistem; pilih nama lain.`
  return { temuan: [temuanBentuk('identitas', 'id', kalimat)] }
}

/** Words that stand in addresses beside the ids of SOPs. */
const ID_SISTEM = ['rancangan', 'tinjau', 'peraturan', 'usulan']

function keTemuan(isi: IsiNaskah, { path, ...masalah }: z.core.$ZodIssue): TemuanTinjau {
  const [bagian, ke] = path
  const langkah = bagian === 'langkah' && typeof ke === 'number' ? lihat(isi, [bagian, ke]) : undefined
  const sebut = typeof ke === 'number' && bagian === 'langkah' ? `Langkah ${ke + 1}: ` : ''
  const id = isBenda(langkah) && typeof langkah['id'] === 'string' ? langkah['id'] : undefined
  const tempat = id ?? (bagian === undefined ? 'identitas' : String(bagian))
  const kalimat =
    masalah.code === 'custom' ? masalah.message : besar(`${sebut}${katakan(isi, path, masalah)}`)
  return temuanBentuk(tempat, path.map(String).join('.') || 'identitas', kalimat)
}

function temuanBentuk(tempat: string, jalur: string, kalimat: string): TemuanTinjau {
  const sebab = 'Tanpa ini SOP tidak dapat dicetak dan dijalankan.'
  return { aturan: 'bentuk', tingkat: 'cacat', tempat, jalur, kalimat, sebab }
}

function katakan(
  isi: IsiNaskah,
  jalur: readonly PropertyKey[],
  masalah: { readonly code: string | undefined; readonly keys?: readonly string[]; readonly message: string },
): string {
  const nama = namaBidang(jalur)
  const nilai = lihat(isi, jalur)
  if (masalah.code === 'unrecognized_keys')
    return `${nama} memuat "${(masalah.keys ?? []).join('", "')}", yang tidak dikenal.`
  if (nilai === undefined || nilai === null || nilai === '' || (Array.isArray(nilai) && nilai.length === 0))
    return `${nama} belum diisi.`
  if (masalah.code === 'too_big') return `${nama} terlalu panjang.`
  if (masalah.code === 'custom') return masalah.message
  const contoh = typeof nilai === 'string' ? ` "${nilai.slice(0, 40)}"` : ''
  return `${nama}${contoh} tidak sah.`
}

const BIDANG: Record<string, string> = {
  id: 'tanda pengenal',
  asal: 'kantor asal',
  sifat: 'sifat',
  nomor: 'nomor SOP',
  nama: 'nama',
  judul: 'judul',
  judulTampil: 'judul di layar',
  tanggalPembuatan: 'tanggal pembuatan',
  tanggalRevisi: 'tanggal revisi',
  tanggalEfektif: 'tanggal efektif',
  disahkanOleh: 'pejabat yang mengesahkan',
  dasarHukum: 'dasar hukum',
  kualifikasi: 'kualifikasi pelaksana',
  keterkaitan: 'keterkaitan',
  peralatan: 'peralatan',
  peringatan: 'peringatan',
  pencatatan: 'pencatatan',
  catatan: 'catatan',
  identitas: 'identitas',
  pelaksana: 'pelaksana',
  dicatatOleh: 'pencatat surat pihak luar',
  masukan: 'isian berkas',
  jenis: 'jenis',
  langkah: 'kegiatan',
  kegiatan: 'kegiatan',
  simbol: 'simbol',
  bentuk: 'simbol',
  kelengkapan: 'kelengkapan',
  waktu: 'waktu',
  output: 'output',
  keterangan: 'keterangan',
  tindakan: 'tindakan',
  label: 'tulisan pada tombol',
  kerja: 'pekerjaan sistem',
  mengubah: 'isian yang boleh diganti',
  lampiran: 'lampiran',
  membuka: 'berkas yang dibuka',
  menunggu: 'berkas yang ditunggu',
  dengan: 'keterangan pekerjaan sistem',
  pengembalian: 'pengembalian',
  ke: 'tujuan pengembalian',
  uraian: 'uraian',
  penolakan: 'penolakan',
  lanjut: 'kelanjutan',
  bersama: 'kelompok',
  jabatan: 'jabatan',
}

/** "tindakan 2: tulisan pada tombol". */
function namaBidang(jalur: readonly PropertyKey[]): string {
  const kunci = jalur.filter((k) => typeof k === 'string')
  const akhir = kunci.at(-1)
  if (akhir === undefined) return 'naskah'
  const induk = kunci.at(-2)
  const nama = BIDANG[akhir] ?? `"${akhir}"`
  // `pelaksana.id` of a step is the actor itself.
  if (akhir === 'id' && induk === 'pelaksana' && kunci[0] === 'langkah') return BIDANG['pelaksana']!
  if (akhir === 'bentuk') return nama
  return induk === undefined || induk === 'langkah' || induk === 'identitas'
    ? nama
    : `${BIDANG[induk] ?? induk}, ${nama}`
}

function lihat(isi: unknown, jalur: readonly PropertyKey[]): unknown {
  return jalur.reduce<unknown>(
    (x, k) => (typeof x === 'object' && x !== null ? (x as Record<PropertyKey, unknown>)[k] : undefined),
    isi,
  )
}

function besar(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}
