import type { KonteksTinjau } from './konteks-tinjau.ts'
import type { NaskahSop } from './naskah-sop.ts'
import { cariRujukan, findPeraturan, tulisRujukan } from './peraturan.ts'
import { type TemuanTinjau, temuan } from './temuan.ts'

/** The identity page: names, dates, legal basis, warning, related SOPs, qualification. */
export function tinjauIdentitas(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  return [
    ...unsurPokok(n),
    ...tanggal(n),
    ...dasarHukum(n, k),
    ...peringatan(n),
    ...keterkaitan(n, k),
    ...kualifikasi(n),
  ]
}

function unsurPokok({ identitas: i }: NaskahSop): TemuanTinjau[] {
  const kosong = [
    ['Nomor SOP', i.nomor],
    ['Nama SOP', i.nama],
    ['Pejabat yang mengesahkan', i.disahkanOleh],
  ].flatMap(([apa, isi]) => (isi ? [] : [temuan('identitas-kosong', 'identitas', `${apa} belum diisi.`)]))
  if (i.judulTampil === '' || i.judulTampil === i.nama) return kosong
  const kalimat = `Judul resmi "${i.nama}" dibaca "${i.judulTampil}".`
  return [...kosong, temuan('judul-dibaca-lain', 'identitas', kalimat)]
}

function tanggal({ identitas: i }: NaskahSop): TemuanTinjau[] {
  const hasil: TemuanTinjau[] = []
  const baca = (nama: string, isi: string, wajib: boolean) => {
    if (isi === '' || isi === '-') {
      if (wajib) hasil.push(temuan('tanggal-kosong', 'identitas', `${nama} belum diisi.`))
      return undefined
    }
    if (isTanggal(isi)) return isi
    hasil.push(
      temuan('tanggal-mustahil', 'identitas', `${nama} "${isi}" bukan tanggal yang ada di kalender.`),
    )
    return undefined
  }
  const dibuat = baca('Tanggal pembuatan', i.tanggalPembuatan, true)
  const revisi = baca('Tanggal revisi', i.tanggalRevisi, false)
  const efektif = baca('Tanggal efektif', i.tanggalEfektif, true)
  if (dibuat && revisi && revisi < dibuat)
    hasil.push(temuan('tanggal-mustahil', 'identitas', 'Tanggal revisi mendahului tanggal pembuatan.'))
  if (dibuat && efektif && efektif < dibuat)
    hasil.push(temuan('tanggal-mustahil', 'identitas', 'Tanggal efektif mendahului tanggal pembuatan.'))
  return hasil
}

// A day that rolls over (30 February) comes back as another one.
function isTanggal(teks: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false
  const t = new Date(`${teks}T00:00:00Z`)
  return !Number.isNaN(t.getTime()) && t.toISOString().startsWith(teks)
}

function dasarHukum(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  if (n.dasarHukum.length === 0)
    return [temuan('dasar-hukum-kosong', 'dasarHukum', 'Dasar hukum belum diisi.')]
  const disebut = n.dasarHukum.flatMap(cariRujukan)
  const sudahDisebut = (tulisan: string) => disebut.some((r) => tulisRujukan(r) === tulisan)
  return disebut.flatMap((r) => {
    const p = findPeraturan(k.peraturan, r)
    if (!p) return []
    const ragu = p.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'
    if (p.keadaan === 'diganti')
      return [
        temuan('dasar-hukum-diganti', 'dasarHukum', `${tulisRujukan(r)} sudah diganti ${p.oleh}${ragu}.`),
      ]
    return sudahDisebut(p.oleh)
      ? []
      : [
          temuan(
            'dasar-hukum-diubah',
            'dasarHukum',
            `${tulisRujukan(r)} sudah diubah dengan ${p.oleh}${ragu}.`,
          ),
        ]
  })
}

// The "tidak" must stand in the condition: "jika ... diselesaikan, maka ... tidak tercapai" warns of doing it.
const BENTUK_PERINGATAN =
  /\b(?:apabila|jika|bila|kalau)\b.*?\b(?:tidak|tanpa|belum|lalai)\b.*?\b(?:maka|akan|berakibat|berdampak|mengakibatkan)\b/
const SYARAT_SAJA = /\b(?:apabila|jika|bila|kalau)\b(.*?)\b(?:maka|berakibat|berdampak|mengakibatkan)\b/

function peringatan(n: NaskahSop): TemuanTinjau[] {
  if (n.peringatan.length === 0) return [temuan('peringatan-kosong', 'peringatan', 'Peringatan belum diisi.')]
  return n.peringatan.flatMap((teks) => {
    const rata = teks.toLowerCase().replace(/\s+/g, ' ')
    const syarat = SYARAT_SAJA.exec(rata)
    if (BENTUK_PERINGATAN.test(rata) && (!syarat || /\b(?:tidak|tanpa|belum|lalai)\b/.test(syarat[1]!)))
      return []
    const kalimat = syarat
      ? `Peringatan memperingatkan terhadap pelaksanaannya, bukan terhadap kelalaian; mungkin kurang kata "tidak": "${teks}"`
      : `Peringatan tidak menyebut akibat bila SOP tidak dilaksanakan: "${teks}"`
    return [temuan('peringatan-tanpa-akibat', 'peringatan', kalimat)]
  })
}

function keterkaitan(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  if (n.keterkaitan.length === 0)
    return [temuan('keterkaitan-kosong', 'keterkaitan', 'Keterkaitan dengan SOP lain belum diisi.')]
  const ada = k.judulSop.map(ratakanJudul)
  return n.keterkaitan.flatMap((judul) =>
    ada.includes(ratakanJudul(judul))
      ? []
      : [temuan('sop-terkait-tiada', 'keterkaitan', `SOP terkait "${judul}" tidak ada di kantor ini.`)],
  )
}

/** Titles are held against each other without "SOP", case, and what is no letter or digit. */
export function ratakanJudul(judul: string): string {
  return judul
    .toLowerCase()
    .replace(/^\s*(?:\d+\.\s*)?sop\b/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const JABATAN = /^(?:dirjen|direktur|kepala|sekretaris|kabid|kasi|kasubbag|gubernur|bupati|wali ?kota)\b/i

function kualifikasi(n: NaskahSop): TemuanTinjau[] {
  const jabatan = n.kualifikasi.filter((q) => JABATAN.test(q))
  return jabatan.length === 0
    ? []
    : [
        temuan(
          'kualifikasi-jabatan',
          'kualifikasi',
          `Kualifikasi pelaksana berisi nama jabatan: ${jabatan.join('; ')}.`,
        ),
      ]
}
