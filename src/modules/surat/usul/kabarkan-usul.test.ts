import { afterAll, beforeAll, expect, test } from 'vitest'
import { daftarUsul } from '#kabar'
import { sql } from '#platform/sql'
import { type KantorSurat, kantorSurat, wajib } from '../uji/kantor-surat.ts'
import { kabarkanUsul } from './kabarkan-usul.ts'
import { tolakUsul } from './putuskan-usul.ts'

let s: KantorSurat
beforeAll(async () => {
  s = await kantorSurat()
})
afterAll(() => s.tutup())

let uid = 0
async function datang(judul: string): Promise<void> {
  uid += 1
  const sidik = `${uid}`.padStart(64, '0')
  await s.db.run(sql`insert into kabar_masuk (folder, uid_validity, uid, message_id, sidik, dari, nama_dari, judul,
      diambil, teks, lampiran, masalah, ukuran)
    values ('INBOX', 1, ${uid}, ${`<${uid}@contoh.example>`}, ${sidik}, 'tu@contoh.example', 'Tata Usaha', ${judul},
      ${s.jam.sekarang()}, '', '[]'::jsonb, '[]'::jsonb, 10)`)
}
const kabar = () =>
  s.db.all<{ judul: string; isi: string; oleh: string; dibaca: Date | null }>(sql`select k.judul, k.isi,
    p.nama as oleh, k.dibaca from kabar k join pegawai p on p.id = k.pegawai_id where k.jenis = 'surat-surel'
    order by k.dibuat, p.nama`)

test('pengagenda dikabari satu kali untuk semua surel yang baru, tanpa kata-kata surelnya', async () => {
  await kabarkanUsul(s)
  expect(await kabar()).toEqual([])
  await datang('Permohonan data rahasia')
  await datang('Undangan')
  await Promise.all([kabarkanUsul(s), kabarkanUsul(s)])
  await kabarkanUsul(s)
  const satu = await kabar()
  expect(satu.map((k) => [k.oleh, k.judul])).toEqual([
    ['Ani', '2 surat baru lewat surel menunggu dicatat'],
    ['Gita', '2 surat baru lewat surel menunggu dicatat'],
  ])
  expect(JSON.stringify(satu)).not.toMatch(/rahasia|Undangan|Tata Usaha/)

  s.jam.maju(1)
  await datang('Susulan')
  await kabarkanUsul(s)
  expect((await kabar()).slice(2).map((k) => k.judul)).toEqual([
    '1 surat baru lewat surel menunggu dicatat',
    '1 surat baru lewat surel menunggu dicatat',
  ])
  for (const u of await daftarUsul(s.db, { keadaan: 'usul', lewati: 0, batas: 10 }))
    wajib(await tolakUsul(s, { usulId: u.id, alasan: 'Bukan surat dinas' }, s.orang['adb']!))
  expect((await kabar()).filter((k) => k.dibaca === null)).toEqual([])
})

test('selama tidak ada yang memegang jabatannya, surel menunggu kabar dan tidak hilang', async () => {
  await s.db.run(sql`update pemangku set sampai = '2026-08-01'`)
  const sebelum = (await kabar()).length
  await datang('Datang saat kosong')
  await kabarkanUsul(s)
  expect(await kabar()).toHaveLength(sebelum)
  await s.db.run(sql`update pemangku set sampai = null`)
  await kabarkanUsul(s)
  expect(await kabar()).toHaveLength(sebelum + 2)
})
