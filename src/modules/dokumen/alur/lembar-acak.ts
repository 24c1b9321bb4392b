import type { KegiatanLembarSop, ModelLembarSop } from '../model-lembar-sop.ts'
import type { UkuranLembar } from './potong-halaman.ts'

/** For tests: any sheet that a definition may ask for, from a seeded source of numbers (0 inclusive to 1). */
export function lembarAcak(
  acak: () => number,
  batas: { langkah: number; pelaksana: number },
): { model: ModelLembarSop; ukuran: UkuranLembar } {
  const antara = (a: number, b: number) => a + Math.floor(acak() * (b - a + 1))
  const jumlah = antara(3, batas.langkah)
  const pelaksana = Array.from({ length: antara(1, batas.pelaksana) }, (_, i) => ({
    id: `p${i}`,
    judul: `Pelaksana ${i + 1}`,
  }))
  // Runs of one group each, and single steps.
  const kelompok: number[][] = [[0]]
  for (let i = 1; i < jumlah; ) {
    const n = acak() < 0.12 ? Math.min(antara(1, Math.min(4, pelaksana.length)), jumlah - i) : 1
    kelompok.push(Array.from({ length: n }, (_, k) => i + k))
    i += n
  }
  const kegiatan = kelompok.flatMap((anggota, g) =>
    anggota.map((i): KegiatanLembarSop => {
      const keputusan = i > 0 && i < jumlah - 1 && acak() < 0.2
      const maju = kelompok[g + 1] ?? []
      // A decision has two exits: on, and back or to an end; now and then all three.
      const tolak = keputusan && acak() < 0.25
      const kembali = keputusan && (!tolak || acak() < 0.1) ? [antara(0, anggota[0]! - 1)] : []
      if (kembali.length > 0 && acak() < 0.1) kembali.push(antara(0, anggota[0]! - 1))
      const disimpulkan = acak() < 0.3
      return {
        id: String(i),
        nomor: String(i + 1),
        uraian: `Kegiatan ${i + 1}`,
        pelaksana: pelaksana[antara(0, pelaksana.length - 1)]!.id,
        simbol: i === 0 || i === jumlah - 1 ? 'kapsul' : keputusan ? 'belah-ketupat' : 'kotak',
        kelengkapan: '',
        waktu: '',
        output: '',
        panah: [
          ...maju.map((k) => ({ ke: String(k), ...(keputusan && { label: 'Ya' }) })),
          ...[...new Set(kembali)].map((k) => ({ ke: String(k), label: 'Tidak', disimpulkan })),
        ],
        ...(tolak && { penolakan: { label: kembali.length > 0 ? 'Tolak' : 'Tidak' } }),
      }
    }),
  )
  return {
    model: {
      kop: { pemerintah: '', dinas: '', latihan: false },
      identitas: { nomor: '', nama: 'Acak', disahkanOleh: { jabatan: '' } },
      dasarHukum: [],
      kualifikasi: [],
      keterkaitan: [],
      peralatan: [],
      peringatan: [],
      pencatatan: [],
      pelaksana,
      kegiatan,
    },
    ukuran: {
      judul: 8,
      kepala: antara(14, 30),
      baris: kegiatan.map(() => Math.round((6 + acak() * 40) * 100) / 100),
    },
  }
}
