import { bacaArah } from './arah-kalimat.ts'
import type { Bentuk } from './bacaan.ts'
import type { LangkahBacaan } from './cari-alur.ts'
import { KAMUS } from './kamus.ts'
import { daftarKataKerja } from './kata-kerja.ts'
import { type Tebakan, tebak } from './tebakan.ts'
import type { KolomPelaksana } from './usul-pelaksana.ts'

export interface UsulLangkah {
  readonly simbol: Tebakan<Bentuk>
  readonly tindakan: Tebakan<readonly { nama: string; label: string }[]>
  /** Number of the step (from 0) it goes back to, with the words. */
  readonly pengembalian?: Tebakan<{ ke: number; uraian: string; tertulis: boolean }>
  readonly penolakan?: Tebakan<{ label: string; uraian: string }>
}

/** Symbol, acts and exits of each step, from the drawing where there is one, else from place and words. */
export function usulAlur(
  langkah: readonly LangkahBacaan[],
  kolom: readonly KolomPelaksana[],
  pelaksana: readonly (number | undefined)[],
): UsulLangkah[] {
  const simbol = langkah.map((l, i) => usulSimbol(l, i, langkah.length))
  const karya = langkah.map((l) => daftarKataKerja(l.kegiatan).some((k) => KARYA.has(k.kelompok.nama)))
  return langkah.map((l, i) => {
    const luar = kolom[pelaksana[i] ?? -1]?.jenjang?.luar === true
    const menolak = MENOLAK.test(l.kegiatan)
    const kembali = usulKembali(l, i, simbol[i]!.nilai, menolak, { kolom, pelaksana, karya })
    return {
      simbol: simbol[i]!,
      tindakan: usulTindakan(l, luar),
      ...(kembali && { pengembalian: kembali }),
      ...(menolak && {
        penolakan: tebak(
          { label: 'Menolak', uraian: 'Bila ditolak, berkas selesai dengan alasan penolakan' },
          0.7,
          'Kalimatnya menyebut penolakan.',
          l.baris,
        ),
      }),
    }
  })
}

const KARYA = new Set<string>(['olah', 'kunjungi', 'keputusan-luar'])
const MENOLAK = /\b(?:persetujuan atau penolakan|menyetujui atau menolak|atau menolak|atau penolakan)\b/i

function usulSimbol(l: LangkahBacaan, i: number, banyak: number): Tebakan<Bentuk> {
  const gambar = l.kolomPelaksana.find((s) => s.bentuk)?.bentuk
  if (gambar) return tebak(gambar, 0.97, 'Tergambar pada naskah.', l.baris)
  const sel = l.kolomPelaksana.map((s) => s.teks).join(' ')
  if (/\btidak\b/i.test(sel) || /\bya\b/i.test(sel))
    return tebak('belah-ketupat', 0.9, 'Ada tulisan Ya dan Tidak di kolom pelaksana.', l.baris)
  const kegiatan = l.kegiatan.toLowerCase()
  const frasa = KAMUS.keputusan.find((f) => kegiatan.includes(f))
  if (frasa) return tebak('belah-ketupat', 0.84, `Kalimatnya membagi jalan: "${frasa}".`, l.baris)
  if (i === 0 || i === banyak - 1)
    return tebak('kapsul', 0.84, i === 0 ? 'Langkah pertama.' : 'Langkah terakhir.', l.baris)
  const [pertama] = daftarKataKerja(l.kegiatan)
  if (pertama?.kelompok.nama === 'verifikasi')
    return tebak('belah-ketupat', 0.6, `"${pertama.kata}" biasanya mempunyai dua jalan keluar.`, l.baris)
  return tebak('kotak', 0.75, 'Tidak ada tanda keputusan.', l.baris)
}

function usulTindakan(l: LangkahBacaan, luar: boolean): UsulLangkah['tindakan'] {
  if (luar)
    return tebak(
      [{ nama: 'keputusan-luar', label: 'Catat suratnya' }],
      0.7,
      'Pelaksananya di luar kantor: yang dicatat adalah suratnya.',
      l.baris,
    )
  const kata = daftarKataKerja(l.kegiatan)
  const nama = [...new Set(kata.map((k) => k.kelompok.nama).filter((n) => n !== 'keputusan-luar'))].slice(
    0,
    3,
  )
  if (nama.length === 0)
    return tebak(
      [{ nama: 'olah', label: 'Selesaikan' }],
      0.3,
      'Kata kerja langkah ini tidak dikenal.',
      l.baris,
    )
  const sebut = kata
    .map((k) => `"${k.kata}"`)
    .slice(0, 3)
    .join(', ')
  return tebak(
    nama.map((n) => ({ nama: n, label: `${n[0]!.toUpperCase()}${n.slice(1)}` })),
    0.7,
    `Dari kata ${sebut}.`,
    l.baris,
  )
}

function usulKembali(
  l: LangkahBacaan,
  i: number,
  simbol: Bentuk,
  menolak: boolean,
  x: {
    kolom: readonly KolomPelaksana[]
    pelaksana: readonly (number | undefined)[]
    karya: readonly boolean[]
  },
): UsulLangkah['pengembalian'] {
  // A sheet that prints its returns says them in Keterangan.
  const tulisan = [l.kegiatan, ...l.keterangan.split(/\n\n|(?<=\(disimpulkan\))/)]
  for (const teks of tulisan) {
    const [kepada] = bacaArah(teks).kembali
    const ke = kepada
      ? x.pelaksana.findLastIndex(
          (p, n) => n < i && p !== undefined && x.kolom[p]?.jenjang?.nama === kepada.jenjang.nama,
        )
      : -1
    if (kepada && ke >= 0) {
      const judul = x.kolom[x.pelaksana[ke]!]!.judul
      return tebak(
        { ke, uraian: `Bila tidak, dikembalikan ke ${judul}`, tertulis: true },
        0.85,
        `Tertulis: dikembalikan ke ${kepada.kata}; itu langkah ${ke + 1}.`,
        l.baris,
      )
    }
  }
  if (simbol !== 'belah-ketupat' || menolak || i === 0) return undefined
  const pembuat = x.karya.findLastIndex((k, n) => n < i && k && x.pelaksana[n] !== x.pelaksana[i])
  const ke = pembuat >= 0 ? pembuat : i - 1
  const judul = x.kolom[x.pelaksana[ke] ?? -1]?.judul ?? `langkah ${ke + 1}`
  return tebak(
    { ke, uraian: `Bila tidak, dikembalikan ke ${judul} dengan alasan`, tertulis: false },
    0.5,
    `Keputusan harus mempunyai dua jalan keluar; langkah ${ke + 1} yang membuat isinya.`,
    l.baris,
  )
}
