import { galat } from '#kernel/galat'
import type { AngkaProsa } from './rilis.contract.ts'

export const galatRilis = {
  tiada: (id: number) => galat('terbit.rilis-tiada', 'tak-ditemukan', 'Rilis itu tidak ada.', { id }),
  snapshotTiada: (id: string) =>
    galat('terbit.rilis-snapshot-tiada', 'tak-ditemukan', 'Cuplikan data itu tidak ada di kantor ini.', {
      id,
    }),
  snapshotDitarik: (id: string) =>
    galat(
      'terbit.rilis-snapshot-ditarik',
      'ditolak',
      'Cuplikan ini sudah ditarik; angkanya tidak boleh dirilis.',
      { id },
    ),
  belumDisegel: () =>
    galat(
      'terbit.rilis-belum-disegel',
      'ditolak',
      'Edisi publik cuplikan ini belum disegel. Susun dan segel dahulu di halaman Edisi Publik.',
    ),
  tabelTakTerbit: (id: string) =>
    galat('terbit.rilis-tabel', 'tak-sah', `Tabel "${id}" tidak ada dalam edisi publik yang disegel.`, {
      id,
    }),
  sedangDisiapkan: (kode: string) =>
    galat(
      'terbit.rilis-sedang-disiapkan',
      'bentrok',
      `Rilis ${kode} belum terbit. Putuskan, tunggu, atau batalkan dahulu sebelum menyiapkan edisi berikutnya.`,
      { kode },
    ),
  bukanTerakhir: (kode: string | undefined) =>
    galat(
      'terbit.rilis-bukan-terakhir',
      'bentrok',
      kode
        ? `Semester ini sudah punya rilis ${kode}. Edisi baru hanya dapat berupa koreksi atas rilis itu; muat ulang halaman.`
        : 'Belum ada rilis semester ini yang dapat dikoreksi; muat ulang halaman.',
      kode === undefined ? {} : { kode },
    ),
  caraLain: (id: string, kode: string) =>
    galat(
      'terbit.rilis-cara-lain',
      'ditolak',
      `Tabel "${id}" pada rilis ${kode} diamankan dengan cara lain (derau atau penekanan). Kedua angka bila dibandingkan membuka sel kecil. Pakai cara yang sama, atau keluarkan tabel ini.`,
      { id, kode },
    ),
  dokumenTiada: (nama: string) =>
    galat('terbit.rilis-dokumen', 'tak-ditemukan', `Berkas itu tidak memuat dokumen "${nama}".`, { nama }),
  bukuBukanPublik: (sebab: string) =>
    galat('terbit.rilis-buku', 'ditolak', `Buku ini tidak dapat dirilis: ${sebab}`, { sebab }),
  angkaTertutup: (a: AngkaProsa) =>
    galat(
      'terbit.rilis-angka-tertutup',
      'ditolak',
      `Buku ini tidak dapat dirilis: paragraf "${a.awal}" menulis ${a.teks}, angka yang tidak dicetak tabel (${a.tertutup}). Hapus angka itu dari naskah analisis, lalu susun ulang buku.`,
      { ...a },
    ),
  angkaKetik: (daftar: readonly AngkaProsa[]) =>
    galat(
      'terbit.rilis-angka-ketik',
      'ditolak',
      `Buku ini memuat ${daftar.length} angka yang tidak dapat dihitung dari tabel yang dirilis: ${daftar
        .slice(0, 5)
        .map((a) => `${a.teks} pada "${a.awal}"`)
        .join(
          '; ',
        )}${daftar.length > 5 ? '; dan lainnya' : ''}. Ikat angkanya ke sel yang tercetak, atau tulis alasan masing-masing.`,
      { daftar: [...daftar] },
    ),
  bukanPenyiap: (jabatan: readonly string[]) =>
    galat(
      'terbit.bukan-penyiap',
      'ditolak',
      `Rilis disiapkan oleh pemangku jabatan: ${jabatan.join(', ')}.`,
      { jabatan },
    ),
  bukanPenyetuju: (jabatan: readonly string[]) =>
    galat(
      'terbit.bukan-penyetuju',
      'ditolak',
      `Rilis disetujui, dijadwalkan, dan ditarik oleh pemangku jabatan: ${jabatan.join(', ')}.`,
      { jabatan },
    ),
  orangSama: () =>
    galat(
      'terbit.rilis-orang-sama',
      'ditolak',
      'Yang menyiapkan rilis tidak boleh memutuskannya. Minta orang lain yang berwenang.',
    ),
  keadaanLain: (keadaan: string) =>
    galat(
      'terbit.rilis-keadaan',
      'bentrok',
      `Tindakan ini tidak berlaku: rilis sudah "${keadaan}". Muat ulang halaman.`,
      { keadaan },
    ),
  isiLain: () =>
    galat(
      'terbit.rilis-isi-lain',
      'bentrok',
      'Isi rilis berbeda dari yang dilihat di layar. Muat ulang dan periksa lagi sebelum menyetujui.',
    ),
  saatLampau: () =>
    galat('terbit.rilis-saat-lampau', 'tak-sah', 'Saat rilis yang dijadwalkan harus di masa depan.'),
  aturanVersiLain: () =>
    galat(
      'terbit.aturan-versi-lain',
      'bentrok',
      'Aturan rilis sudah diubah orang lain sejak halaman ini dibuka. Muat ulang, lalu ulangi.',
    ),
  belumJadi: () => galat('terbit.rilis-belum-jadi', 'tak-ditemukan', 'Isi rilis ini belum selesai disusun.'),
  fileTiada: (jalur: string) =>
    galat('terbit.rilis-file', 'tak-ditemukan', 'Rilis ini tidak memuat file itu.', { jalur }),
}
