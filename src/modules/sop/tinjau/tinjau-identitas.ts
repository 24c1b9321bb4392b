import type { KonteksTinjau } from './konteks-tinjau.ts'
import { isian, type NaskahSop } from './naskah-sop.ts'
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
    ['Nomor SOP', i.nomor, 'nomor'],
    ['Nama SOP', i.nama, 'nama'],
    ['Pejabat yang mengesahkan', i.disahkanOleh, 'disahkanOleh.jabatan'],
  ].flatMap(([apa, isi, bidang]) =>
    isi ? [] : [temuan('identitas-kosong', 'identitas', `${apa} belum diisi.`, `identitas.${bidang}`)],
  )
  if (i.judulTampil === '' || i.judulTampil === i.nama) return kosong
  const kalimat = `Judul resmi "${i.nama}" dibaca "${i.judulTampil}".`
  return [...kosong, temuan('judul-dibaca-lain', 'identitas', kalimat, 'identitas.judulTampil')]
}

type BidangTanggal = 'tanggalPembuatan' | 'tanggalRevisi' | 'tanggalEfektif'
const NAMA_TANGGAL: Record<BidangTanggal, string> = {
  tanggalPembuatan: 'Tanggal pembuatan',
  tanggalRevisi: 'Tanggal revisi',
  tanggalEfektif: 'Tanggal efektif',
}

function tanggal({ identitas: i }: NaskahSop): TemuanTinjau[] {
  const hasil: TemuanTinjau[] = []
  const di = (bidang: BidangTanggal) => `identitas.${bidang}`
  const baca = (bidang: BidangTanggal, wajib: boolean) => {
    const isi = i[bidang]
    if (isi === '' || isi === '-') {
      if (wajib)
        hasil.push(temuan('tanggal-kosong', 'identitas', `${NAMA_TANGGAL[bidang]} belum diisi.`, di(bidang)))
      return undefined
    }
    if (isTanggal(isi)) return isi
    const kalimat = `${NAMA_TANGGAL[bidang]} "${isi}" bukan tanggal yang ada di kalender.`
    hasil.push(temuan('tanggal-mustahil', 'identitas', kalimat, di(bidang)))
    return undefined
  }
  const dibuat = baca('tanggalPembuatan', true)
  for (const [bidang, isi] of [
    ['tanggalRevisi', baca('tanggalRevisi', false)],
    ['tanggalEfektif', baca('tanggalEfektif', true)],
  ] as const) {
    const kalimat = `${NAMA_TANGGAL[bidang]} mendahului tanggal pembuatan.`
    if (dibuat && isi && isi < dibuat)
      hasil.push(temuan('tanggal-mustahil', 'identitas', kalimat, di(bidang)))
  }
  return hasil
}

// A day that rolls over (30 February) comes back as another one.
function isTanggal(teks: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false
  const t = new Date(`${teks}T00:00:00Z`)
  return !Number.isNaN(t.getTime()) && t.toISOString().startsWith(teks)
}

function dasarHukum(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  const baris = isian(n.dasarHukum)
  if (baris.length === 0) return [temuan('dasar-hukum-kosong', 'dasarHukum', 'Dasar hukum belum diisi.')]
  const disebut = baris.flatMap((b) => cariRujukan(b.teks).map((r) => ({ r, ke: b.ke })))
  const sudahDisebut = (tulisan: string | null) =>
    tulisan !== null && disebut.some((d) => tulisRujukan(d.r) === tulisan)
  return disebut.flatMap(({ r, ke }) => {
    const p = findPeraturan(k.peraturan, r)
    if (!p || p.keadaan === 'berlaku') return []
    const ragu = p.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'
    const katakan = (aturan: 'dasar-hukum-diganti' | 'dasar-hukum-diubah', apa: string) => [
      temuan(aturan, 'dasarHukum', `${tulisRujukan(r)} sudah ${apa}${ragu}.`, `dasarHukum.${ke}`),
    ]
    if (p.keadaan === 'dicabut') return katakan('dasar-hukum-diganti', 'dicabut')
    if (p.keadaan === 'diganti') return katakan('dasar-hukum-diganti', `diganti ${p.oleh}`)
    return sudahDisebut(p.oleh) ? [] : katakan('dasar-hukum-diubah', `diubah dengan ${p.oleh}`)
  })
}

// The "tidak" must stand in the condition: "jika ... diselesaikan, maka ... tidak tercapai" warns of doing it.
const BENTUK_PERINGATAN =
  /\b(?:apabila|jika|bila|kalau)\b.*?\b(?:tidak|tanpa|belum|lalai)\b.*?\b(?:maka|akan|berakibat|berdampak|mengakibatkan)\b/
const SYARAT_SAJA = /\b(?:apabila|jika|bila|kalau)\b(.*?)\b(?:maka|berakibat|berdampak|mengakibatkan)\b/

function peringatan(n: NaskahSop): TemuanTinjau[] {
  const baris = isian(n.peringatan)
  if (baris.length === 0) return [temuan('peringatan-kosong', 'peringatan', 'Peringatan belum diisi.')]
  return baris.flatMap(({ teks, ke }) => {
    const rata = teks.toLowerCase().replace(/\s+/g, ' ')
    const syarat = SYARAT_SAJA.exec(rata)
    if (BENTUK_PERINGATAN.test(rata) && (!syarat || /\b(?:tidak|tanpa|belum|lalai)\b/.test(syarat[1]!)))
      return []
    const kalimat = syarat
      ? `Peringatan memperingatkan terhadap pelaksanaannya, bukan terhadap kelalaian; mungkin kurang kata "tidak": "${teks}"`
      : `Peringatan tidak menyebut akibat bila SOP tidak dilaksanakan: "${teks}"`
    return [temuan('peringatan-tanpa-akibat', 'peringatan', kalimat, `peringatan.${ke}`)]
  })
}

function keterkaitan(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  const baris = isian(n.keterkaitan)
  if (baris.length === 0)
    return [temuan('keterkaitan-kosong', 'keterkaitan', 'Keterkaitan dengan SOP lain belum diisi.')]
  const ada = k.judulSop.map(ratakanJudul)
  return baris.flatMap(({ teks, ke }) => {
    if (ada.includes(ratakanJudul(teks))) return []
    const kalimat = `SOP terkait "${teks}" tidak ada di kantor ini.`
    return [temuan('sop-terkait-tiada', 'keterkaitan', kalimat, `keterkaitan.${ke}`)]
  })
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
  const jabatan = isian(n.kualifikasi).filter((q) => JABATAN.test(q.teks))
  if (jabatan.length === 0) return []
  const kalimat = `Kualifikasi pelaksana berisi nama jabatan: ${jabatan.map((q) => q.teks).join('; ')}.`
  return [temuan('kualifikasi-jabatan', 'kualifikasi', kalimat, `kualifikasi.${jabatan[0]!.ke}`)]
}
