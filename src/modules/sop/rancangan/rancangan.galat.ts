import { type Galat, galat } from '#kernel/galat'
import { tulisTanggal } from '#kernel/tanggal'
import type { TemuanTinjau } from '../tinjau/temuan.ts'

export const galatRancangan = {
  takAda: (id: string): Galat =>
    galat('sop.rancangan-tak-ada', 'tak-ditemukan', 'Rancangan SOP ini tidak ada.', { id }),
  bukanPenyusun: (): Galat =>
    galat(
      'sop.bukan-penyusun',
      'ditolak',
      'Rancangan SOP disusun oleh pemangku jabatan pelaksana SOP. Anda sedang tidak memangku jabatan itu.',
    ),
  yamlTakTerbaca: (baris: number): Galat =>
    galat('sop.yaml-tak-terbaca', 'tak-sah', `File ini tidak terbaca sebagai YAML; periksa baris ${baris}.`, {
      baris,
    }),
  bukanNaskah: (): Galat =>
    galat('sop.bukan-naskah', 'tak-sah', 'Isi ini bukan naskah SOP: tidak berisi identitas dan langkah.'),
  terlaluBesar: (): Galat =>
    galat('sop.naskah-terlalu-besar', 'tak-sah', 'Naskah SOP ini terlalu besar untuk disimpan.'),
  sudahAda: (sop: string): Galat =>
    galat(
      'sop.sudah-ada',
      'bentrok',
      `Kantor ini sudah mempunyai SOP "${sop}". Susun perubahannya dari SOP yang berlaku.`,
      { sop },
    ),
  berubah: (versi: number, oleh: string): Galat =>
    galat(
      'sop.rancangan-berubah',
      'bentrok',
      `Rancangan ini sudah disimpan ${oleh} sejak Anda membukanya. Muat ulang sebelum melanjutkan.`,
      { versi },
    ),
  terkunci: (keadaan: string): Galat =>
    galat(
      'sop.rancangan-terkunci',
      'bentrok',
      keadaan === 'diajukan'
        ? 'Rancangan ini sedang diajukan. Tarik kembali dahulu untuk mengubahnya.'
        : 'Rancangan ini sudah diputuskan dan tidak berubah lagi. Buat rancangan baru.',
      { keadaan },
    ),
  bukanDiajukan: (): Galat =>
    galat('sop.rancangan-bukan-diajukan', 'bentrok', 'Rancangan ini tidak sedang diajukan.'),
  bercacat: (temuan: readonly TemuanTinjau[]): Galat => {
    const cacat = temuan.filter((t) => t.tingkat === 'cacat')
    const jumlah = cacat.length === 1 ? 'satu cacat' : `${cacat.length} cacat`
    return galat(
      'sop.rancangan-bercacat',
      'ditolak',
      `Rancangan masih mempunyai ${jumlah}: ${cacat
        .slice(0, 3)
        .map((t) => t.kalimat)
        .join(' ')}`,
      { temuan: cacat.map(({ jalur, kalimat }) => ({ jalur, kalimat })) },
    )
  },
  belumDikonfirmasi: (jumlah: number): Galat =>
    galat(
      'sop.rancangan-belum-dikonfirmasi',
      'ditolak',
      `Masih ada ${jumlah} isian dugaan yang belum dikonfirmasi. Periksa satu per satu sebelum mengajukan.`,
      { jumlah },
    ),
  samaDenganBerlaku: (): Galat =>
    galat(
      'sop.rancangan-sama',
      'ditolak',
      'Rancangan ini sama dengan SOP yang berlaku; tidak ada yang disahkan.',
    ),
  dasarBerganti: (): Galat =>
    galat(
      'sop.dasar-berganti',
      'bentrok',
      'SOP yang berlaku sudah berganti sejak rancangan ini dimulai. Bandingkan dahulu, lalu ajukan dengan persetujuan mengganti versi yang sekarang.',
    ),
  berubahSejakDiajukan: (): Galat =>
    galat(
      'sop.rancangan-berubah-sejak-diajukan',
      'ditolak',
      'Rancangan SOP berubah atau ditarik sejak diajukan. Kembalikan berkas ke penyusun untuk memakai isi yang terakhir diajukan.',
    ),
  masukanTakSah: (): Galat =>
    galat('sop.masukan-rancangan', 'tak-sah', 'Pilih rancangan SOP yang sudah diajukan.'),
  tanpaLembar: (): Galat =>
    galat('sop.tanpa-lembar', 'ditolak', 'Lembar rancangan belum dicetak pada berkas ini.'),
  lembarLain: (): Galat =>
    galat(
      'sop.lembar-lain',
      'ditolak',
      'Lembar yang ditandatangani bukan isi rancangan ini. Kembalikan berkas dan cetak lembar yang baru.',
    ),
  belumEfektif: (tanggal: string): Galat =>
    galat(
      'sop.belum-efektif',
      'ditolak',
      `SOP ini berlaku efektif ${tulisTanggal(tanggal)}. Tandatangani dan berlakukan pada tanggal itu atau sesudahnya, atau kembalikan untuk mengubah tanggal efektifnya.`,
      { tanggal },
    ),
  tanpaPenetapan: (): Galat =>
    galat(
      'sop.tanpa-penetapan',
      'ditolak',
      'SOP Penyusunan SOP harus tetap mencetak rancangan (sop.cetak-rancangan), lalu menandatangani dan memberlakukannya dalam satu tindakan "tandatangani" (sop.sahkan dengan dokumen lembar-sop.pdf); tanpa itu tidak ada SOP yang dapat disahkan lagi.',
    ),
  penetapanLain: (): Galat =>
    galat(
      'sop.penetapan-lain',
      'ditolak',
      'Hanya SOP Penyusunan SOP yang boleh memberlakukan SOP. Hapus pekerjaan sistem sop.sahkan dan sop.berlakukan dari rancangan ini.',
    ),
  penyusunanTetap: (): Galat =>
    galat(
      'sop.penyusunan-tetap',
      'ditolak',
      'SOP Penyusunan SOP tidak dapat dicabut; tanpa SOP itu tidak ada SOP yang dapat disahkan.',
    ),
  sudahDicabut: (): Galat => galat('sop.sudah-dicabut', 'bentrok', 'SOP ini sudah dicabut.'),
  bukanPengesahLembar: (jabatan: string): Galat =>
    galat(
      'sop.bukan-pengesah-lembar',
      'ditolak',
      `Lembar SOP ini disahkan oleh ${jabatan}. Yang menandatangani harus pejabat itu, atau Plt. dan Plh.-nya.`,
      { jabatan },
    ),
  bukanPengesah: (jabatan: string): Galat =>
    galat('sop.bukan-pengesah', 'ditolak', `SOP dicabut oleh pejabat yang mengesahkannya: ${jabatan}.`, {
      jabatan,
    }),
}
