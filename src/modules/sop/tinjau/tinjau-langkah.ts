import { parseWaktu } from '../definisi/waktu-baku.ts'
import type { KonteksTinjau } from './konteks-tinjau.ts'
import type { LangkahNaskah, NaskahSop } from './naskah-sop.ts'
import { type TemuanTinjau, temuan } from './temuan.ts'

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

function pelaksana(n: NaskahSop, l: LangkahNaskah, i: number): TemuanTinjau[] {
  if (l.pelaksana === '')
    return [temuan('langkah-tanpa-pelaksana', l.id, `${sebut(i)} tidak menyebut pelaksana.`)]
  return n.pelaksana.some((p) => p.id === l.pelaksana)
    ? []
    : [
        temuan(
          'pelaksana-tak-dikenal',
          l.id,
          `${sebut(i)}: pelaksana "${l.pelaksana}" tidak ada pada kolom Pelaksana.`,
        ),
      ]
}

function mutuBaku(l: LangkahNaskah, i: number): TemuanTinjau[] {
  const hasil: TemuanTinjau[] = []
  const waktu = parseWaktu(l.waktu)
  if (!waktu)
    hasil.push(
      temuan(
        'waktu-tak-terbaca',
        l.id,
        `${sebut(i)}: waktu "${l.waktu}" tidak dapat dibaca; contoh: 20 menit, 2 minggu.`,
      ),
    )
  else if (waktu.jenis === 'kosong')
    hasil.push(temuan('langkah-tanpa-waktu', l.id, `${sebut(i)} tidak menyebut waktu.`))
  else if (waktu.jenis === 'tentatif')
    hasil.push(temuan('waktu-tak-terukur', l.id, `${sebut(i)}: waktu "${l.waktu}" tidak mempunyai tenggat.`))
  if (l.output === '') hasil.push(temuan('langkah-tanpa-output', l.id, `${sebut(i)} tidak menyebut output.`))
  if (l.kelengkapan === '')
    hasil.push(temuan('langkah-tanpa-kelengkapan', l.id, `${sebut(i)} tidak menyebut kelengkapan.`))
  return hasil
}

// An activity begins with what is done: "Memverifikasi ..." and not "Pimpinan ... mengajukan".
const KATA_KERJA = /^(?:me[a-z]{2,}|ber[a-z]{3,}|di[a-z]{3,}|disposisi|paraf)\b/i

function kegiatan(l: LangkahNaskah, i: number): TemuanTinjau[] {
  if (l.kegiatan === '') return [temuan('langkah-kosong', l.id, `${sebut(i)} tidak menyebut kegiatan.`)]
  const hasil: TemuanTinjau[] = []
  if (!KATA_KERJA.test(l.kegiatan))
    hasil.push(
      temuan(
        'kegiatan-bersubjek',
        l.id,
        `${sebut(i)} tidak dimulai dengan kata kerja: "${awal(l.kegiatan)}".`,
      ),
    )
  const duaJalan = l.simbol === 'belah-ketupat' || l.pengembalian.length > 0
  if (!duaJalan && isDuaKemungkinan(l.kegiatan))
    hasil.push(
      temuan(
        'keputusan-tersirat',
        l.id,
        `${sebut(i)} menyebut lebih dari satu kemungkinan, tetapi hanya satu yang mempunyai jalan.`,
      ),
    )
  return hasil
}

function isDuaKemungkinan(kegiatan: string): boolean {
  const k = kegiatan.toLowerCase()
  if (/\b(?:persetujuan|setuju|disetujui) atau (?:penolakan|tolak|ditolak)\b/.test(k)) return true
  return /\b(?:jika|apabila|bila)\b.*\b(?:tidak|memenuhi|disetujui|sesuai|lengkap)\b/.test(k)
}

function simbol(l: LangkahNaskah, i: number): TemuanTinjau[] {
  if (l.simbol !== '' && !SIMBOL.includes(l.simbol))
    return [
      temuan('simbol-tak-dikenal', l.id, `${sebut(i)}: simbol "${l.simbol}" bukan simbol kegiatan SOP AP.`),
    ]
  if (l.simbol !== 'belah-ketupat') return []
  const jalan = l.pengembalian.length
  return jalan > 0
    ? []
    : [
        temuan(
          'keputusan-satu-jalan',
          l.id,
          `${sebut(i)} adalah keputusan, tetapi hanya mempunyai satu jalan keluar.`,
        ),
      ]
}

function kerja(l: LangkahNaskah, i: number, k: KonteksTinjau): TemuanTinjau[] {
  return l.tindakan.flatMap((t) =>
    t.kerja && k.kerja && !k.kerja.includes(t.kerja.nama)
      ? [
          temuan(
            'kerja-tak-terdaftar',
            l.id,
            `${sebut(i)} menyebut pekerjaan sistem "${t.kerja.nama}" yang tidak terdaftar.`,
          ),
        ]
      : [],
  )
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
    return [temuan('langkah-kembar', l.id, `${sebut(i)} sama bunyinya dengan langkah ${lain + 1}.`)]
  })
}

function kolomPelaksana(n: NaskahSop, k: KonteksTinjau): TemuanTinjau[] {
  // Of a paper whose marks were lost nothing can be said about who has no work.
  const lengkap = n.langkah.every((l) => l.pelaksana !== '')
  return n.pelaksana.flatMap((p) => [
    ...(lengkap && !n.langkah.some((l) => l.pelaksana === p.id)
      ? [
          temuan(
            'pelaksana-menganggur',
            p.id,
            `Kolom pelaksana "${p.judul}" tidak melakukan satu langkah pun.`,
          ),
        ]
      : []),
    ...(k.pelaksanaBerjabatan && !k.pelaksanaBerjabatan.includes(p.id)
      ? [
          temuan(
            'pelaksana-tanpa-jabatan',
            p.id,
            `Pelaksana "${p.judul}" tidak dipegang jabatan mana pun di kantor ini.`,
          ),
        ]
      : []),
  ])
}

function ujung(n: NaskahSop): TemuanTinjau[] {
  const [pertama, terakhir] = [n.langkah[0]!, n.langkah.at(-1)!]
  return [
    [pertama, 1],
    [terakhir, n.langkah.length],
  ].flatMap((x) => {
    const [l, nomor] = x as [LangkahNaskah, number]
    return l.simbol === '' || l.simbol === 'kapsul'
      ? []
      : [temuan('simbol-ujung', l.id, `Langkah ${nomor} adalah ujung alur, tetapi tidak bersimbol kapsul.`)]
  })
}

function awal(teks: string): string {
  return teks.length > 60 ? `${teks.slice(0, 60)}…` : teks
}
