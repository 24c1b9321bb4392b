import type { HasilBanding, HasilIndikator, HasilTabel } from '#agregat'
import { contohLaporan } from '../contoh-laporan.ts'
import type { BahanNarasi } from './bahan-narasi.ts'

/** Made-up figures for tests: the tables of `contohLaporan` at kecamatan, each total of last semester `lalu` times today's. */
export function contohBahan(kecamatan = 6, lalu?: (kode: string, n: number) => number): BahanNarasi {
  const m = contohLaporan(kecamatan, 3)
  const tabel = new Map(
    m.tabel.map((t) => [
      t.tabel.id,
      { ...t, tingkat: 'kecamatan', baris: t.baris.filter((r) => r.tingkat === 'kecamatan') } as HasilTabel,
    ]),
  )
  const satu = tabel.get('penduduk-jenis-kelamin')!
  return {
    kantor: { nama: m.kantor.nama },
    snapshot: satu.snapshot,
    sumber: m.sumber,
    lalu: lalu && { id: 'b'.repeat(64), semester: '2025-2' },
    tingkat: 'kecamatan',
    tabel,
    banding: new Map(lalu ? [['penduduk-jenis-kelamin', contohBanding(satu, lalu)]] : []),
    indikator: contohIndikator(satu),
  }
}

function contohBanding(t: HasilTabel, lalu: (kode: string, n: number) => number): HasilBanding {
  const baris = (kode: string, akhir: number[]) => {
    const awal = akhir.map((n) => lalu(kode, n))
    return {
      awal,
      akhir,
      persen: awal.map((n, i) => (n === 0 ? null : ((100 * (akhir[i]! - n)) / n).toFixed(2))),
    }
  }
  return {
    tabel: t.tabel,
    awal: { ...t.snapshot, id: 'b'.repeat(64), semester: '2025-2', tanggal: '2025-12-31' },
    akhir: t.snapshot,
    tingkat: 'kecamatan',
    grup: t.grup,
    baris: t.baris.map(({ nilai, ...r }) => ({ ...r, ...baris(r.kode, nilai) })),
    total: { nama: t.total.nama, ...baris('', t.total.nilai) },
    pencilan: [
      {
        aturan: 'tetangga',
        kode: t.baris[1]!.kode,
        nama: t.baris[1]!.nama,
        kolom: 'total.jml',
        perubahan: '12,00',
        wajar: '1,00',
        jarak: '9,1',
        kalimat: '',
      },
    ],
    aturan: {
      dikonfirmasi: false,
      ambang: 3.5,
      minimalSemester: 3,
      minimalTetangga: 5,
      minimalNilai: 30,
      minimalBeda: 10,
      lantaiPersen: 0.5,
    },
    keteranganAturan: [],
    wilayah: { perkiraan: [], berpindah: [], takTerpetakan: [], kalimat: [] },
  }
}

function contohIndikator(t: HasilTabel): HasilIndikator {
  const rasio = ([lk, pr]: readonly number[]) => (pr === 0 ? null : ((100 * lk!) / pr!).toFixed(2))
  return {
    snapshot: t.snapshot,
    sumber: t.sumber,
    periode: { dari: '2025-07-01', sampai: '2026-06-30', cara: 'tidak-ada', kalimat: '' },
    tingkat: 'kecamatan',
    pembulatan: '',
    daftar: [
      {
        id: 'rasio-jenis-kelamin',
        nomor: 1,
        judul: 'Rasio jenis kelamin',
        judulPendek: 'Rasio JK',
        kelompok: 'Jumlah',
        kepastian: 'C',
        dasar: '',
        catatan: [],
        satuan: 'laki-laki per 100 perempuan',
        desimal: 2,
      },
    ],
    baris: t.baris.map(({ nilai, ...r }) => ({ ...r, nilai: [rasio(nilai)] })),
    total: { nama: t.total.nama, nilai: [rasio(t.total.nilai)] },
  }
}
