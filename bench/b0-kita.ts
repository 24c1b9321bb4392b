import { findTabel } from '../src/modules/agregat/definisi/muat-definisi.ts'
import { hitungHistogram } from '../src/modules/agregat/hitung/hitung-histogram.ts'
import type { HitunganDasar } from '../src/modules/agregat/hitung/hitungan-dasar.ts'
import { DASAR_PENDUDUK, daftarDasar, dasarTabel, kunciDasar } from '../src/modules/agregat/hitung/kubus.ts'
import { jumlahkan } from '../src/modules/agregat/susun/jumlahkan.ts'
import { type PohonWilayah, susunPohon } from '../src/modules/agregat/susun/pohon-wilayah.ts'
import { tataKolom } from '../src/modules/agregat/susun/tata-kolom.ts'
import { layani, type Sel, sidikSel } from './b0-sisi.ts'

// Our side of b0: the way hitung-tabel.ts goes, from the file to every cell of the twelve tables at every level.
const file = process.argv[2]!
// Those of the report of seed 000: what b0 has measured since the first day.
const tabel = [
  'penduduk-jenis-kelamin',
  'kelompok-umur',
  'umur-tunggal',
  'agama',
  'status-kawin',
  'pendidikan',
  'pekerjaan',
  'golongan-darah',
  'shdk',
  'kepala-keluarga',
  'wajib-ktp',
  'disabilitas',
].map((id) => findTabel(id)!)
const dasar = daftarDasar(tabel)
let hasil:
  | { pohon: PohonWilayah; perTabel: Map<string, { kategori: string[]; nilai: Uint32Array }> }
  | undefined

async function hitung(): Promise<void> {
  const hitungan = (await hitungHistogram(file, dasar))!
  const ambil = (kunci: string): HitunganDasar => hitungan.get(kunci)!
  const pohon = susunPohon([], ambil(kunciDasar(DASAR_PENDUDUK)).desa)
  const perTabel = new Map<string, { kategori: string[]; nilai: Uint32Array }>()
  for (const t of tabel) {
    const h = ambil(kunciDasar(dasarTabel(t)))
    const tata = tataKolom(t, h)
    const kategori = tata.grup.slice(0, -1).map((g) => g.kode)
    perTabel.set(t.id, { kategori, nilai: jumlahkan(h, tata, pohon).nilai })
  }
  hasil = { pohon, perTabel }
}

async function sidik(): Promise<Record<string, string>> {
  const { pohon, perTabel } = hasil!
  return Object.fromEntries(
    [...perTabel].map(([id, { kategori, nilai }]) => {
      const lebar = 3 * (kategori.length + 1)
      const nama = kategori.length === 0 ? ['total'] : kategori
      const sel = pohon.simpul.flatMap((s, i) =>
        nama.map((k, g): Sel => {
          const letak = i * lebar + g * 3
          return { wilayah: s.kode, kategori: k, lk: nilai[letak]!, pr: nilai[letak + 1]! }
        }),
      )
      return [id, sidikSel(sel)]
    }),
  )
}

layani(hitung, sidik)
