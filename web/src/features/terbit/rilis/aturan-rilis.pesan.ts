/** Words of "who may release" under Pengaturan. */
export const pesanAturanRilis = {
  judul: 'Siapa merilis angka',
  ket: 'Rilis disiapkan oleh satu orang dan diputuskan oleh orang lain, siapa pun jabatannya. Di sini ditetapkan pelaksana mana yang boleh melakukan masing-masing. Peraturan yang menyebut jabatannya belum ditemukan, jadi bawaan program perlu dikonfirmasi oleh kantor.',
  bawaan: 'Belum ditetapkan kantor; yang berlaku bawaan program.',
  perluDikonfirmasi: 'perlu dikonfirmasi',
  pelaksana: 'Pelaksana',
  pemangku: 'Pemangku sekarang',
  penyiap: 'Menyiapkan',
  penyetuju: 'Memutuskan',
  boleh: (judul: string, apa: string) => `${apa}: ${judul}`,
  kosong: 'Pilih sekurangnya satu pelaksana yang menyiapkan dan satu yang memutuskan.',
  satuOrang:
    'Hanya satu orang yang memangku semua pelaksana terpilih. Ia tidak dapat memutuskan rilis yang disiapkannya sendiri.',
  tanpaPemangku: 'belum ada',
  alasan: 'Alasan atau dasar penetapan',
  alasanKet: 'Misalnya nomor keputusan kepala dinas.',
  simpan: 'Tetapkan',
  tersimpan: 'Aturan rilis ditetapkan.',
} as const
