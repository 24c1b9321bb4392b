import { galat } from '#kernel/galat'

export const galatBasah = {
  bukanGambar: (nama: string) =>
    galat(
      'ttd.basah-bukan-gambar',
      'tak-sah',
      `"${nama}" bukan pindaian yang dikenal. Unggah PDF, JPG, atau PNG.`,
      {
        nama,
      },
    ),
  tanpaPoppler: () =>
    galat(
      'ttd.basah-tanpa-poppler',
      'ditolak',
      'Pindaian PDF memerlukan program poppler-utils pada mesin kantor. Unggah JPG atau PNG, satu file satu halaman.',
    ),
  terlaluBanyak: (batas: number) =>
    galat('ttd.basah-terlalu-banyak', 'tak-sah', `Sekali unggah paling banyak ${batas} halaman.`, { batas }),
  tanpaTanda: (halaman: number) =>
    galat(
      'ttd.basah-tanpa-tanda',
      'tak-sah',
      `Lembar ${halaman} tidak memuat tanda cetakan di sudut kiri bawah, atau tandanya tidak terbaca. Pindai lagi lembar itu dengan 200 dpi, tanpa terlipat.`,
      { halaman },
    ),
  tandaPalsu: (halaman: number) =>
    galat(
      'ttd.basah-tanda-palsu',
      'ditolak',
      `Tanda pada lembar ${halaman} bukan tanda yang dicetak kantor ini.`,
      {
        halaman,
      },
    ),
  cetakanLain: (halaman: number, milik: string) =>
    galat(
      'ttd.basah-cetakan-lain',
      'tak-sah',
      `Lembar ${halaman} adalah halaman dari ${milik}, bukan cetakan ini.`,
      {
        halaman,
        milik,
      },
    ),
  halamanKembar: (nomor: number) =>
    galat('ttd.basah-halaman-kembar', 'tak-sah', `Halaman ${nomor} terpindai dua kali.`, { nomor }),
  halamanKurang: (daftar: readonly number[]) =>
    galat('ttd.basah-halaman-kurang', 'tak-sah', `Halaman ${daftar.join(', ')} belum terpindai.`, { daftar }),
  mutuRendah: (halaman: number, sebab: string) =>
    galat('ttd.basah-mutu-rendah', 'tak-sah', `Mutu pindaian halaman ${halaman} belum cukup: ${sebab}.`, {
      halaman,
      sebab,
    }),
  tanpaTintaTtd: (halaman: number) =>
    galat(
      'ttd.basah-tanpa-tinta',
      'tak-sah',
      `Pada halaman ${halaman} tempat tanda tangan masih kosong. Tanda tangani dan cap dahulu, lalu pindai lagi.`,
      { halaman },
    ),
  belumAda: (nama: string) =>
    galat(
      'ttd.basah-belum-ada',
      'ditolak',
      `Belum ada pindaian ${nama} yang bertanda tangan dan cocok dengan isinya sekarang. Cetak, tanda tangani, pindai, lalu unggah pindaiannya.`,
      { nama },
    ),
  cetakanTakAda: () =>
    galat('ttd.basah-cetakan-tak-ada', 'tak-ditemukan', 'Cetakan itu tidak tercatat di kantor ini.'),
  tanpaDokumen: (nama: string) =>
    galat('ttd.basah-tanpa-dokumen', 'tak-ditemukan', `Berkas ini tidak mempunyai ${nama} berupa PDF.`, {
      nama,
    }),
  rusak: (nama: string) =>
    galat(
      'ttd.basah-rusak',
      'tak-sah',
      `Gambar dalam "${nama}" rusak, terlalu besar, atau terlalu lama dibaca.`,
      {
        nama,
      },
    ),
}
