import { randomUUID } from 'node:crypto'
import { getKantor } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatKabar } from '../kabar.galat.ts'
import { BATAS_TUNGGU, type BatasTunggu, bukaSmtp } from './buka-smtp.ts'
import { bukaSandi } from './kirim-antrean.ts'
import { getSetelanSurel } from './setelan.store.ts'
import { susunSurat } from './susun-surat.ts'

/** Sends one mail with the kept settings, also while mail is off, and says what the server answered. */
export async function cobaSurel(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  ke: string,
  pelaku: Pelaku,
  batas: BatasTunggu = { ...BATAS_TUNGGU, surat: 25_000 },
): Promise<Result<{ jawaban: string }>> {
  const setelan = await getSetelanSurel(s.db)
  if (setelan.host === '' || setelan.pengirim === '') return tolak(galatKabar.surelBelumSiap())
  const surat = susunSurat({
    id: randomUUID(),
    tanggal: s.jam.sekarang(),
    kantor: await getKantor(s.db),
    kepada: ke,
    kabar: [
      {
        judul: 'Surel percobaan dari Tertib',
        isi: 'Surel ini membuktikan bahwa pengaturan surel kantor benar. Tidak ada yang perlu dilakukan.',
        tautan: '/kabar',
      },
    ],
    alamatTertib: setelan.alamatTertib,
  })
  const smtp = bukaSmtp(setelan, bukaSandi(s, setelan), batas)
  const hasil = await smtp.kirim(surat, ke)
  smtp.tutup()
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'kabar.coba-surel',
      objek: 'kabar/setelan',
      hasil: hasil.ok ? 'dilakukan' : 'ditolak',
      pelaku,
      rincian: { ke, host: setelan.host, port: setelan.port, ...(!hasil.ok && { pesan: hasil.gagal.pesan }) },
    }),
  )
  return hasil.ok ? ok({ jawaban: hasil.jawaban }) : tolak(galatKabar.surelGagal(hasil.gagal.pesan))
}
