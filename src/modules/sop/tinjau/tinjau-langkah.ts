import { parseWaktu } from '../definisi/waktu-baku.ts'
import type { KonteksTinjau } from './konteks-tinjau.ts'
import type { LangkahNaskah, NaskahSop } from './naskah-sop.ts'
import { type IdAturanTinjau, type TemuanTinjau, temuan } from './temuan.ts'

const SIMBOL = ['kapsul', 'kotak', 'belah-ketupat']

/** Each step on its own: actor, quality standard, wording, symbol, kerja; and actors that nobody asks. */
export function tinjauLangkah(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  if (n.langkah.length === 0) return [temuan('tanpa-langkah', 'langkah', 'SOP ini belum mempunyai kegiatan.')]
  return [
    ...n.langkah.flatMap((l, i) => [
      ...pelaksana(n, l, i),
      ...mutuBaku(l, i),
      ...kegiatan(l, i),
      ...simbol(l, i),
      ...kerja(l, i, k),
    ]),
    ...kembar(n),
    ...kolomPelaksana(n, k),
    ...ujung(n),
  ]
}

const sebut = (i: number) => `Langkah ${i + 1}`
const di = (i: number, bidang: string) => `langkah.${i}.${bidang}`

function pelaksana(n: NaskahSop, l: LangkahNaskah, i: number): TemuanTinjau[] {
  const jalur = di(i, 'pelaksana')
  if (l.pelaksana === '')
    return [temuan('langkah-tanpa-pelaksana', l.id, `${sebut(i)} tidak menyebut pelaksana.`, jalur)]
  if (n.pelaksana.some((p) => p.id === l.pelaksana)) return []
  const kalimat = `${sebut(i)}: pelaksana "${l.pelaksana}" tidak ada pada kolom Pelaksana.`
  return [temuan('pelaksana-tak-dikenal', l.id, kalimat, jalur)]
}

function mutuBaku(l: LangkahNaskah, i: number): TemuanTinjau[] {
  const hasil: TemuanTinjau[] = []
  const katakan = (aturan: IdAturanTinjau, bidang: string, kalimat: string) =>
    hasil.push(temuan(aturan, l.id, `${sebut(i)}${kalimat}`, di(i, bidang)))
  const waktu = parseWaktu(l.waktu)
  if (!waktu)
    katakan(
      'waktu-tak-terbaca',
      'waktu',
      `: waktu "${l.waktu}" tidak dapat dibaca; contoh: 20 menit, 2 minggu.`,
    )
  else if (waktu.jenis === 'kosong') katakan('langkah-tanpa-waktu', 'waktu', ' tidak menyebut waktu.')
  else if (waktu.jenis === 'tentatif')
    katakan('waktu-tak-terukur', 'waktu', `: waktu "${l.waktu}" tidak mempunyai tenggat.`)
  if (l.output === '') katakan('langkah-tanpa-output', 'output', ' tidak menyebut output.')
  if (l.kelengkapan === '')
    katakan('langkah-tanpa-kelengkapan', 'kelengkapan', ' tidak menyebut kelengkapan.')
  return hasil
}

// An activity begins with what is done: "Memverifikasi ..." and not "Pimpinan ... mengajukan".
const KATA_KERJA = /^(?:me[a-z]{2,}|ber[a-z]{3,}|di[a-z]{3,}|disposisi|paraf)\b/i

function kegiatan(l: LangkahNaskah, i: number): TemuanTinjau[] {
  const jalur = di(i, 'kegiatan')
  if (l.kegiatan === '')
    return [temuan('langkah-kosong', l.id, `${sebut(i)} tidak menyebut kegiatan.`, jalur)]
  const hasil: TemuanTinjau[] = []
  if (!KATA_KERJA.test(l.kegiatan)) {
    const kalimat = `${sebut(i)} tidak dimulai dengan kata kerja: "${awal(l.kegiatan)}".`
    hasil.push(temuan('kegiatan-bersubjek', l.id, kalimat, jalur))
  }
  const duaJalan = l.simbol === 'belah-ketupat' || l.pengembalian.length > 0 || l.penolakan
  if (!duaJalan && isDuaKemungkinan(l.kegiatan)) {
    const kalimat = `${sebut(i)} menyebut lebih dari satu kemungkinan, tetapi hanya satu yang mempunyai jalan.`
    hasil.push(temuan('keputusan-tersirat', l.id, kalimat, jalur))
  }
  return hasil
}

function isDuaKemungkinan(kegiatan: string): boolean {
  const k = kegiatan.toLowerCase()
  if (/\b(?:persetujuan|setuju|disetujui) atau (?:penolakan|tolak|ditolak)\b/.test(k)) return true
  return /\b(?:jika|apabila|bila)\b.*\b(?:tidak|memenuhi|disetujui|sesuai|lengkap)\b/.test(k)
}

function simbol(l: LangkahNaskah, i: number): TemuanTinjau[] {
  const jalur = di(i, 'simbol')
  if (l.simbol !== '' && !SIMBOL.includes(l.simbol)) {
    const kalimat = `${sebut(i)}: simbol "${l.simbol}" bukan simbol kegiatan SOP AP.`
    return [temuan('simbol-tak-dikenal', l.id, kalimat, jalur)]
  }
  if (l.simbol !== 'belah-ketupat' || l.pengembalian.length > 0 || l.penolakan) return []
  const kalimat = `${sebut(i)} adalah keputusan, tetapi hanya mempunyai satu jalan keluar.`
  return [temuan('keputusan-satu-jalan', l.id, kalimat, jalur)]
}

function kerja(l: LangkahNaskah, i: number, k: KonteksTinjau): TemuanTinjau[] {
  return l.tindakan.flatMap(({ kerja }, t) => {
    if (!kerja || !k.kerja || k.kerja.includes(kerja.nama)) return []
    const kalimat = `${sebut(i)} menyebut pekerjaan sistem "${kerja.nama}" yang tidak terdaftar.`
    return [temuan('kerja-tak-terdaftar', l.id, kalimat, di(i, `tindakan.${t}.kerja`))]
  })
}

function kembar(n: NaskahSop): TemuanTinjau[] {
  const pertama = new Map<string, number>()
  return n.langkah.flatMap((l, i) => {
    const isi = l.kegiatan
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
    const lain = pertama.get(isi)
    if (isi === '' || lain === undefined) {
      pertama.set(isi, i)
      return []
    }
    const kalimat = `${sebut(i)} sama bunyinya dengan langkah ${lain + 1}.`
    return [temuan('langkah-kembar', l.id, kalimat, di(i, 'kegiatan'))]
  })
}

function kolomPelaksana(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  // Of a paper whose marks were lost nothing can be said about who has no work.
  const lengkap = n.langkah.every((l) => l.pelaksana !== '')
  return n.pelaksana.flatMap((p, i) => {
    const hasil: TemuanTinjau[] = []
    const katakan = (aturan: IdAturanTinjau, kalimat: string) =>
      hasil.push(temuan(aturan, p.id, kalimat, `pelaksana.${i}`))
    const bekerja = n.langkah.some((l) => l.pelaksana === p.id)
    const mencatat = n.pelaksana.some((x) => x.dicatatOleh === p.id)
    if (lengkap && !bekerja && !mencatat)
      katakan('pelaksana-menganggur', `Kolom pelaksana "${p.judul}" tidak melakukan satu langkah pun.`)
    // An outside authority holds no position here; who records its letter does.
    if (p.dicatatOleh === undefined && k.pelaksanaBerjabatan && !k.pelaksanaBerjabatan.includes(p.id))
      katakan(
        'pelaksana-tanpa-jabatan',
        `Pelaksana "${p.judul}" tidak dipegang jabatan mana pun di kantor ini.`,
      )
    return hasil
  })
}

function ujung(n: NaskahSop): TemuanTinjau[] {
  return [...new Set([0, n.langkah.length - 1])].flatMap((i) => {
    const l = n.langkah[i]!
    if (l.simbol === '' || l.simbol === 'kapsul') return []
    const kalimat = `${sebut(i)} adalah ujung alur, tetapi tidak bersimbol kapsul.`
    return [temuan('simbol-ujung', l.id, kalimat, di(i, 'simbol'))]
  })
}

function awal(teks: string): string {
  return teks.length > 60 ? `${teks.slice(0, 60)}…` : teks
}
