import type { ModelLaporan, TabelLaporan } from './model-laporan.ts'

/**
 * A made-up model for tests and for looking at pages: `kecamatan` times `desaPerKecamatan` desa of province 99, drawn
 * from a fixed generator. The twelve tables agree with each other in their totals.
 */
export function contohLaporan(kecamatan: number, desaPerKecamatan: number): ModelLaporan {
  const acak = pengacak(7)
  const wilayah = Array.from({ length: kecamatan }, (_, k) => ({
    kode: `99.01.${String(k + 1).padStart(2, '0')}`,
    nama: `${NAMA_KEC[k % NAMA_KEC.length]}${k >= NAMA_KEC.length ? ` ${Math.floor(k / NAMA_KEC.length) + 1}` : ''}`,
    desa: Array.from({ length: desaPerKecamatan }, (_, d) => ({
      kode: `99.01.${String(k + 1).padStart(2, '0')}.${d % 5 === 0 ? 1001 + d : 2001 + d}`,
      nama: `${NAMA_DESA[(k * 7 + d * 3) % NAMA_DESA.length]}${d >= NAMA_DESA.length ? ` ${d}` : ''}`,
      lk: 700 + Math.floor(acak() * 2400),
    })),
  }))
  const info = (nomor: number, id: string, judul: string, sah = true): TabelLaporan['tabel'] => ({
    id,
    nomor,
    judul,
    judulPendek: judul.replace(/^Penduduk menurut /, '').replace(/ dan Jenis Kelamin$/, ''),
    kelompok: 'Penduduk',
    semesta: id === 'kepala-keluarga' ? 'kepala-keluarga' : 'penduduk',
    dasar: [
      { teks: 'UU 23/2006 jo. UU 24/2013 Pasal 58 ayat (3): data agregat', dikonfirmasi: true },
      ...(sah ? [] : [{ teks: 'Batasan kelompok mengikuti kebiasaan penerbitan', dikonfirmasi: false }]),
    ],
    catatan: id === 'disabilitas' ? ['Tabel tingkat desa hanya untuk pemakaian internal.'] : [],
    digestDefinisi: sidik(`def-${id}`),
  })
  const tabel = (
    i: TabelLaporan['tabel'],
    label: string[],
    bobot: (k: number) => number,
    bagian = 1,
  ): TabelLaporan => {
    const grup: TabelLaporan['grup'] = [
      ...label.map((l, k) => ({
        kode: i.id === 'wajib-ktp' ? ['wajib', 'belum'][k]! : String(k + 1),
        label: l,
        jenis: 'kategori' as const,
      })),
      { kode: 'total', label: 'JUMLAH', jenis: 'total' as const },
    ].map((g) => ({
      ...g,
      kolom: (['LK', 'PR', 'JML'] as const).map((l) => ({ kunci: `${g.kode}.${l.toLowerCase()}`, label: l })),
    }))
    const jumlahBobot = label.reduce((n, _, k) => n + bobot(k), 0)
    const barisDesa = (lk: number): number[] => {
      const sisi = [Math.round(lk * bagian), Math.round(lk * 0.97 * bagian)]
      const nilai: number[] = []
      const pecah = sisi.map((total) => {
        const isi = label.map((_, k) => Math.floor((total * bobot(k)) / jumlahBobot))
        if (isi.length > 0) isi[0]! += total - isi.reduce((a, b) => a + b, 0)
        return isi
      })
      label.forEach((_, k) => {
        nilai.push(pecah[0]![k]!, pecah[1]![k]!, pecah[0]![k]! + pecah[1]![k]!)
      })
      return [...nilai, sisi[0]!, sisi[1]!, sisi[0]! + sisi[1]!]
    }
    const tambah = (b: number[][]) => b.reduce((a, c) => a.map((n, j) => n + c[j]!))
    const kec = wilayah.map((w) => ({ w, desa: w.desa.map((d) => ({ d, nilai: barisDesa(d.lk) })) }))
    return {
      tabel: i,
      snapshot: {
        id: sidik('snapshot'),
        basis: 'dkb',
        semester: '2026-1',
        tanggal: '2026-06-30',
        jumlahBaris: 0,
        status: 'tersegel',
        aturanVersi: 'v1',
      },
      sumber: 'DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri, keadaan 30 Juni 2026',
      tingkat: 'desa',
      grup,
      baris: kec.flatMap(({ w, desa }) => [
        {
          kode: w.kode,
          nama: w.nama,
          tingkat: 'kecamatan' as const,
          nilai: tambah(desa.map((x) => x.nilai)),
        },
        ...desa.map(({ d, nilai }) => ({
          kode: d.kode,
          nama: d.nama,
          tingkat: 'desa' as const,
          induk: w.kode,
          nilai,
        })),
      ]),
      total: {
        kode: '99.01',
        nama: 'Kabupaten Latihan',
        nilai: tambah(kec.flatMap((x) => x.desa.map((y) => y.nilai))),
      },
      digestWilayah: sidik('wilayah'),
      digest: sidik(`isi-${i.id}`),
    }
  }
  const pita = [...Array.from({ length: 15 }, (_, k) => `${k * 5}-${k * 5 + 4}`), '>=75']
  const lengkung = (k: number) => Math.max(3, 110 - Math.abs(k - 2) * 6.5 + ((k * 37) % 11))
  const daftar = [
    tabel(info(1, 'penduduk-jenis-kelamin', 'Penduduk menurut Jenis Kelamin'), [], () => 1),
    tabel(
      info(2, 'kelompok-umur', 'Penduduk menurut Kelompok Umur dan Jenis Kelamin', false),
      pita,
      lengkung,
    ),
    tabel(
      info(3, 'umur-tunggal', 'Penduduk menurut Umur Tunggal dan Jenis Kelamin', false),
      [...Array.from({ length: 100 }, (_, k) => String(k)), '100+'],
      (k) => Math.max(0.2, 110 - k),
    ),
    tabel(
      info(4, 'agama', 'Penduduk menurut Agama dan Jenis Kelamin'),
      AGAMA,
      (k) => [870, 69, 30, 17, 7, 1, 0.4][k]!,
    ),
    tabel(
      info(5, 'status-kawin', 'Penduduk menurut Status Kawin dan Jenis Kelamin'),
      ['BELUM KAWIN', 'KAWIN', 'CERAI HIDUP', 'CERAI MATI'],
      (k) => [46, 48, 2, 5][k]!,
    ),
    tabel(
      info(6, 'pendidikan', 'Penduduk menurut Pendidikan Terakhir dan Jenis Kelamin'),
      PENDIDIKAN,
      (k) => [24, 11, 23, 14, 21, 0.4, 1.2, 4.5, 0.3, 0.02][k]!,
    ),
    tabel(info(7, 'pekerjaan', 'Penduduk menurut Jenis Pekerjaan dan Jenis Kelamin'), PEKERJAAN, (k) =>
      k % 11 === 6 ? 0 : Math.max(0.05, 60 - k * 4),
    ),
    tabel(
      info(8, 'golongan-darah', 'Penduduk menurut Golongan Darah dan Jenis Kelamin'),
      ['A', 'B', 'AB', 'O', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-', 'TIDAK TAHU'],
      (k) => [6, 6, 2, 9, 0.4, 0.1, 0.4, 0.1, 0.2, 0.05, 0.6, 0.1, 70][k]!,
    ),
    tabel(
      info(9, 'shdk', 'Penduduk menurut Status Hubungan Dalam Keluarga dan Jenis Kelamin'),
      [
        'KEPALA KELUARGA',
        'SUAMI',
        'ISTRI',
        'ANAK',
        'MENANTU',
        'CUCU',
        'ORANG TUA',
        'MERTUA',
        'FAMILI LAIN',
        'PEMBANTU',
        'LAINNYA',
      ],
      (k) => [32, 0.1, 23, 40, 0.5, 1.6, 0.7, 0.5, 1.2, 0.05, 0.3][k]!,
    ),
    tabel(info(10, 'kepala-keluarga', 'Kepala Keluarga menurut Jenis Kelamin'), [], () => 1, 0.32),
    tabel(
      info(11, 'wajib-ktp', 'Penduduk menurut Wajib KTP-el dan Jenis Kelamin', false),
      ['WAJIB KTP-EL', 'BELUM WAJIB KTP-EL'],
      (k) => [72, 28][k]!,
    ),
    tabel(
      info(12, 'disabilitas', 'Penduduk menurut Penyandang Disabilitas dan Jenis Kelamin', false),
      [
        'TIDAK ADA',
        'DISABILITAS FISIK',
        'DISABILITAS NETRA',
        'DISABILITAS RUNGU/WICARA',
        'DISABILITAS MENTAL/JIWA',
        'DISABILITAS FISIK DAN MENTAL',
        'DISABILITAS LAINNYA',
      ],
      (k) => [990, 3, 2, 2, 2, 0.5, 0.8][k]!,
    ),
  ]
  return {
    judul: 'Laporan Agregat Data Kependudukan Semester I Tahun 2026',
    semester: '2026-1',
    basis: 'dkb',
    tanggal: '2026-06-30',
    sumber: 'DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri, keadaan 30 Juni 2026',
    kantor: {
      nama: 'Kabupaten Latihan',
      dinas: 'Dinas Kependudukan dan Pencatatan Sipil',
      alamat: 'Jalan Contoh Nomor 1, Latih Tengah',
      kontak: 'disdukcapil@latihan.example',
      kop: ['Pemerintah Kabupaten Latihan', 'Dinas Kependudukan dan Pencatatan Sipil'],
      latihan: true,
    },
    snapshot: { id: sidik('snapshot'), jumlahBaris: daftar[0]!.total.nilai[2]!, aturanVersi: 'v1' },
    gerbang: { jumlahTabel: 12, jumlahPeriksa: 41_832, catatan: [] },
    tabel: daftar,
  }
}

function pengacak(benih: number): () => number {
  let a = benih
  return () => {
    a = (a * 1_103_515_245 + 12_345) % 2_147_483_648
    return a / 2_147_483_648
  }
}

// Looks like a digest, is none: sixteen rounds of a small checksum over the text.
function sidik(teks: string): string {
  let n = 2_166_136_261
  return Array.from({ length: 16 }, (_, i) => {
    for (const h of `${teks}${i}`) n = Math.imul(n ^ h.charCodeAt(0), 16_777_619) >>> 0
    return n.toString(16).padStart(8, '0').slice(0, 4)
  }).join('')
}

const NAMA_KEC = [
  'Latih Utara',
  'Latih Tengah',
  'Latih Selatan',
  'Pesisir Latih',
  'Hulu Sungai',
  'Gunung Uji',
  'Muara Contoh',
  'Rawa Jaya',
  'Bukit Data',
  'Tanjung Sari',
]
const NAMA_DESA = [
  'Sukalatih',
  'Karang Benih',
  'Tirta Uji',
  'Mekar Contoh',
  'Ujung Data',
  'Sumber Angka',
  'Rimba Jaya',
  'Pasar Lama',
  'Air Hitam',
  'Teluk Dalam',
  'Batu Putih',
]
const AGAMA = [
  'ISLAM',
  'KRISTEN',
  'KATHOLIK',
  'HINDU',
  'BUDHA',
  'KHONGHUCU',
  'KEPERCAYAAN TERHADAP TUHAN YME / LAINNYA',
]
const PENDIDIKAN = [
  'TIDAK/BELUM SEKOLAH',
  'BELUM TAMAT SD/SEDERAJAT',
  'TAMAT SD/SEDERAJAT',
  'SLTP/SEDERAJAT',
  'SLTA/SEDERAJAT',
  'DIPLOMA I/II',
  'AKADEMI/DIPLOMA III/S. MUDA',
  'DIPLOMA IV/STRATA I',
  'STRATA II',
  'STRATA III',
]
const PEKERJAAN = [
  'BELUM/TIDAK BEKERJA',
  'MENGURUS RUMAH TANGGA',
  'PELAJAR/MAHASISWA',
  'PENSIUNAN',
  'PEGAWAI NEGERI SIPIL',
  'TENTARA NASIONAL INDONESIA',
  'KEPOLISIAN RI',
  'PERDAGANGAN',
  'PETANI/PEKEBUN',
  'PETERNAK',
  'NELAYAN/PERIKANAN',
  'INDUSTRI',
  'KONSTRUKSI',
  'TRANSPORTASI',
  'KARYAWAN SWASTA',
  'KARYAWAN BUMN',
  'KARYAWAN BUMD',
  'KARYAWAN HONORER',
  'BURUH HARIAN LEPAS',
  'BURUH TANI/PERKEBUNAN',
  ...Array.from({ length: 68 }, (_, i) =>
    i % 3 ? `ANGGOTA MAHKAMAH KONSTITUSI ${i}` : `PENYIAR RADIO ${i}`,
  ),
  'LAINNYA',
]
