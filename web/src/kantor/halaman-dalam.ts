/** Rooms of a page of the menu that people also look for by name. */
export const halamanDalam: readonly { readonly ke: string; readonly nama: string; readonly dalam: string }[] =
  [
    { ke: '/agenda/masuk', nama: 'Surat masuk', dalam: 'Surat & Agenda' },
    { ke: '/agenda', nama: 'Surat keluar', dalam: 'Surat & Agenda' },
    { ke: '/agenda/ekspedisi', nama: 'Buku ekspedisi', dalam: 'Surat & Agenda' },
    { ke: '/agenda/disposisi', nama: 'Disposisi', dalam: 'Surat & Agenda' },
    { ke: '/agenda/nomor', nama: 'Nomor dan blok', dalam: 'Surat & Agenda' },
    { ke: '/arsip/retensi', nama: 'Retensi arsip', dalam: 'Arsip' },
    { ke: '/arsip/tempat', nama: 'Tempat arsip', dalam: 'Arsip' },
    { ke: '/arsip/impor', nama: 'Impor arsip lama', dalam: 'Arsip' },
    { ke: '/arsip/klasifikasi', nama: 'Klasifikasi arsip', dalam: 'Arsip' },
    { ke: '/arsip/periksa', nama: 'Pemeriksaan arsip', dalam: 'Arsip' },
  ]
