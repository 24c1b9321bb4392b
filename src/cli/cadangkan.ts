import { resolve } from 'node:path'
import { buatTitik, catat } from '#jejak'
import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import { operatorMesin } from '#kernel/pelaku'
import { buatCadangan } from '#platform/cadangan'
import { bacaFrasa } from './baca-frasa.ts'
import { denganKantor } from './dengan-kantor.ts'
import { KODE, type Perintah } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'cadangkan',
  ringkas: 'Menulis seluruh kantor ke satu berkas yang disandikan dengan frasa.',
  argumen: 'FILE',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    'frasa-dari': { arti: 'berkas yang berisi frasa sandi (tanpa terminal)', nilai: 'FILE' },
  },
  async jalankan(a, k) {
    const file = resolve(a.posisi[0]!)
    const frasa = await bacaFrasa(a, true)
    if (frasa.length < 12)
      throw new Ditolak(
        galat('cadangan.frasa-pendek', 'tak-sah', 'Frasa sandi cadangan paling sedikit 12 huruf.'),
      )
    const ukuran = await denganKantor(a.wajib('data'), 'cadangkan', async (kantor) => {
      await kantor.db.transaksi((tx) =>
        catat(tx, kantor.jam, {
          tindakan: 'cadangan.buat',
          objek: 'kantor',
          hasil: 'dilakukan',
          pelaku: operatorMesin,
          rincian: {},
        }),
      )
      await buatTitik(kantor)
      const pengawas = { kemajuan: k.kemajuan, signal: new AbortController().signal }
      return buatCadangan(kantor, file, frasa, kantor.jam.sekarang(), pengawas)
    })
    k.hasil({ file, ukuran }, () => `Cadangan tertulis: ${file} (${ukuran} bita)`)
    return KODE.selesai
  },
}
