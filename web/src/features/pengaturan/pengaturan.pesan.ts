export const pesanPengaturan = {
  judul: 'Pengaturan',
  bagian: 'Bagian pengaturan',
  nama: {
    'akun-saya': 'Akun saya',
    kantor: 'Kantor dan kop',
    pegawai: 'Pegawai',
    jabatan: 'Jabatan & pemangku',
    akun: 'Akun',
    wilayah: 'Wilayah',
    kalender: 'Jam kerja & libur',
    surel: 'Surel',
    pengingat: 'Pengingat tenggat',
    agenda: 'Nomor agenda',
    disposisi: 'Petunjuk disposisi',
    rilis: 'Siapa merilis',
    cadangan: 'Cadangan',
  },
  bukanPengelola: 'Bagian ini milik pengelola kantor. Yang dapat Anda atur ada pada Akun saya.',
  simpan: 'Simpan',
  batal: 'Batal',
  tersimpan: 'Sudah disimpan.',

  langkahAwal: 'Menyiapkan kantor baru',
  langkahAwalKet:
    'Urutan yang biasa: kop kantor, pegawai, jabatan & pemangku, akun para pegawai, wilayah, lalu jam kerja dan nomor agenda. Setelah itu pegawai masuk dengan akunnya dan mengimpor data.',
} as const
