/** The sentences of notices about versions and drafts. `judul` is also the subject of the mail. */
export const pesanRancangan = {
  berlaku: (judul: string, nomor: string) => `SOP ${judul} berlaku: ${nomor}`,
  berlakuIsi:
    'Versi baru sudah disahkan. Lembar yang ditandatangani ada di halaman SOP; berkas yang sedang berjalan selesai pada versinya.',
  kembali: (judul: string, nomor: string) =>
    `Rancangan SOP ${judul} kembali kepada Anda dari berkas ${nomor}`,
  kembaliIsi: 'Rancangan dapat diubah dan diajukan lagi. Alasannya ada pada rancangan dan pada berkas.',
} as const
