export const pesanInstruksi = {
  judul: 'Petunjuk pada lembar disposisi',
  ket: 'Pilihan yang dapat dicentang pimpinan, menurut urutan cetaknya. Lembar yang sudah dikirim tetap memuat kata-katanya sendiri. Daftar bawaan perlu dikonfirmasi dengan tata naskah kantor.',
  baris: (n: number) => `Petunjuk ${n}`,
  naik: (n: number) => `Naikkan petunjuk ${n}`,
  hapus: (n: number) => `Hapus petunjuk ${n}`,
  tambah: 'Tambah petunjuk',
  simpan: 'Simpan petunjuk',
  tersimpan: 'Sudah disimpan. Lembar disposisi berikutnya memakai daftar ini.',
  kembar: 'Petunjuk ini sudah ada di atas.',
  pendek: 'Tulis paling sedikit dua huruf.',
  kosong: 'Paling sedikit satu petunjuk.',
} as const
