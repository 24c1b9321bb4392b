import { kanonik } from '#jejak'
import type { CacatDefinisi, DefinisiSop, LangkahSop } from './bentuk-definisi.ts'
import { cacatKelompok } from './cacat-kelompok.ts'
import { kelompokLangkah } from './kelompok.ts'
import { findLangkahBerikut } from './langkah-sop.ts'

/** Faults that would leave a case without a way to its end. */
export function temukanCacat(d: DefinisiSop): CacatDefinisi[] {
  const cacat = [
    ...cacatPelaksana(d),
    ...cacatMasukan(d),
    ...d.langkah.flatMap((l, i) => cacatLangkah(d, l, i)),
    ...cacatKelompok(d),
  ]
  const urut = new Map(d.langkah.map((l, i) => [l.id, i]))
  if (urut.size < d.langkah.length)
    cacat.push({ jalur: ['langkah'], kalimat: 'Ada dua langkah dengan tanda pengenal yang sama.' })
  return cacat.length > 0 ? cacat : cacatJalan(d)
}

function cacatPelaksana(d: DefinisiSop): CacatDefinisi[] {
  const cacat: CacatDefinisi[] = []
  if (new Set(d.pelaksana.map((p) => p.id)).size < d.pelaksana.length)
    cacat.push({ jalur: ['pelaksana'], kalimat: 'Ada dua pelaksana dengan tanda pengenal yang sama.' })
  d.pelaksana.forEach((p, i) => {
    const pencatat = d.pelaksana.find((x) => x.id === p.dicatatOleh)
    if (p.dicatatOleh !== undefined && (!pencatat || pencatat.dicatatOleh !== undefined)) {
      const kalimat = `Pelaksana "${p.judul}": yang mencatat harus pelaksana di dalam kantor.`
      cacat.push({ jalur: ['pelaksana', i, 'dicatatOleh'], kalimat })
    }
  })
  return cacat
}

function cacatMasukan(d: DefinisiSop): CacatDefinisi[] {
  return new Set(d.masukan.map((m) => m.nama)).size < d.masukan.length
    ? [{ jalur: ['masukan'], kalimat: 'Ada dua masukan dengan nama yang sama.' }]
    : []
}

function cacatLangkah(d: DefinisiSop, l: LangkahSop, i: number): CacatDefinisi[] {
  const cacat: CacatDefinisi[] = []
  const katakan = (jalur: readonly (string | number)[], kalimat: string) =>
    cacat.push({ jalur: ['langkah', i, ...jalur], kalimat: `Langkah ${i + 1}: ${kalimat}` })
  const urut = new Map(d.langkah.map((l, i) => [l.id, i]))
  if (!d.pelaksana.some((p) => p.id === l.pelaksana.id))
    katakan(['pelaksana'], `pelaksana "${l.pelaksana.id}" tidak ada dalam daftar.`)
  if (l.lanjut !== undefined && (urut.get(l.lanjut) ?? -1) <= i)
    katakan(['lanjut'], 'kelanjutan harus langkah sesudahnya.')
  l.pengembalian.forEach((p, n) => {
    const ke = urut.get(p.ke)
    if (ke === undefined || ke >= i)
      katakan(['pengembalian', n, 'ke'], 'pengembalian harus ke langkah sebelumnya.')
  })
  if (new Set(l.pengembalian.map((p) => p.ke)).size < l.pengembalian.length)
    katakan(['pengembalian'], 'dua pengembalian menuju langkah yang sama.')
  if (new Set(l.tindakan.map((t) => t.nama)).size < l.tindakan.length)
    katakan(['tindakan'], 'satu tindakan tertulis dua kali.')
  l.tindakan.forEach((t, n) => {
    for (const nama of t.mengubah?.masukan ?? [])
      if (!d.masukan.some((m) => m.nama === nama))
        katakan(['tindakan', n, 'mengubah'], `masukan "${nama}" yang boleh diubah tidak ada dalam daftar.`)
    if (t.nama === 'tolak')
      katakan(['tindakan', n, 'nama'], 'penolakan ditulis sebagai jalan keluar, bukan tindakan.')
    if (t.kerja && t.lampiran.length > 0)
      katakan(['tindakan', n], 'satu tindakan mempunyai kerja atau lampiran, tidak keduanya.')
    if (t.kerja && t.membuka)
      katakan(
        ['tindakan', n, 'membuka'],
        'satu tindakan mempunyai kerja atau membuka berkas lain, tidak keduanya.',
      )
    if (t.membuka && t.menunggu !== undefined)
      katakan(
        ['tindakan', n, 'menunggu'],
        'satu tindakan membuka berkas lain atau menunggunya, tidak keduanya.',
      )
    if (t.membuka?.sop === d.id)
      katakan(['tindakan', n, 'membuka'], 'SOP tidak membuka berkas dari SOP itu sendiri.')
    // So that a case which came to nothing can be opened again by the act just before.
    if (t.menunggu !== undefined && l.tindakan[n - 1]?.membuka?.sop !== t.menunggu)
      katakan(
        ['tindakan', n, 'menunggu'],
        'tindakan yang menunggu SOP lain harus tepat sesudah tindakan yang membukanya.',
      )
    if (new Set(t.lampiran.map((x) => x.nama)).size < t.lampiran.length)
      katakan(['tindakan', n, 'lampiran'], 'satu lampiran tertulis dua kali.')
  })
  const kerja = l.tindakan.flatMap(({ kerja: k }) => (k ? [kanonik({ nama: k.nama, ...k.dengan })] : []))
  if (new Set(kerja).size < kerja.length)
    katakan(['tindakan'], 'dua tindakan menyebut kerja yang sama untuk hal yang sama.')
  if (l.simbol.bentuk === 'belah-ketupat' && l.pengembalian.length === 0 && !l.penolakan)
    katakan(['simbol'], 'keputusan harus mempunyai dua jalan keluar.')
  return cacat
}

/** Asked of a definition that has no other fault: the way to the next step then leads forward only. */
function cacatJalan(d: DefinisiSop): CacatDefinisi[] {
  const tercapai = new Set<string>()
  for (let l: LangkahSop | undefined = d.langkah[0]; l; l = findLangkahBerikut(d, l))
    for (const x of kelompokLangkah(d, l)) tercapai.add(x.id)
  const lepas = d.langkah.findIndex((l) => !tercapai.has(l.id))
  if (lepas === -1) return []
  const kalimat = `Langkah "${d.langkah[lepas]!.kegiatan}" tidak pernah dicapai.`
  return [{ jalur: ['langkah', lepas], kalimat }]
}
