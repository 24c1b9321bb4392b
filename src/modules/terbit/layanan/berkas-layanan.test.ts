import { afterAll, beforeAll, expect, test } from 'vitest'
import { pelakuAkun } from '#akun'
import { kerjaArsip } from '#arsip'
import { kerjaBuku } from '#buku'
import type { Pelaku } from '#kernel/pelaku'
import {
  daftarkanKerja,
  getBerkas,
  kerjaRancangan,
  lakukanTindakan,
  PEKERJAAN_KERJA,
  pekerjaKerja,
} from '#sop'
import { kerjaNaskah, kerjaSurat } from '#surat'
import { kerjaTtd, pembubuhTtd, siapkanCa } from '#ttd'
import type { PelaksanaUji } from '../../../../test/support/kantor-uji.ts'
import { type KantorRilis, kantorRilis, PENGAWAS } from '../uji/kantor-rilis.ts'
import { bukaBerkasLayanan } from './buka-berkas-layanan.ts'
import { catatPermintaan } from './catat-permintaan.ts'
import { kerjaLayanan } from './kerja-layanan.ts'
import { findPermintaan } from './layanan.store.ts'
import { telaahPermintaan, tolakPermintaan } from './telaah-permintaan.ts'

let k: KantorRilis
beforeAll(async () => {
  k = await kantorRilis(120)
  await siapkanCa(k.s, { dinas: 'Dinas Dukcapil Kabupaten Latihan', latihan: true })
  // As src/main.ts does: an office refuses a shipped SOP whose kerja nobody offers.
  daftarkanKerja(k.s, [
    ...kerjaBuku(k.s),
    ...kerjaTtd(k.s),
    ...kerjaSurat(k.s),
    ...kerjaNaskah(k.s),
    ...kerjaArsip(k.s),
    ...kerjaLayanan(k.s),
    ...kerjaRancangan(k.s, pembubuhTtd(k.s)),
  ])
  k.s.antrean.daftarkan(PEKERJAAN_KERJA, pekerjaKerja(k.s))
})
afterAll(() => k.tutup())

const ISI = {
  saluran: 'datang',
  instansi: 'Universitas Latihan',
  nama: 'Peneliti Latihan',
  kontak: 'peneliti@contoh.invalid',
  keperluan: 'Penelitian',
  diminta: 'Penduduk menurut agama per kecamatan',
} as const

test('permintaan berjalan dari catatan sampai register: ditelaah, disusun, dinomori, ditandatangani, diserahkan', async () => {
  const { id } = await catatPermintaan(k.s, ISI, k.adb)
  const { berkasId } = wajib(await buka(id))
  expect(await buka(id)).toMatchObject({ galat: { kode: 'terbit.layanan-sudah-berkas' } })
  await lakukan(berkasId, 'kasi', 'keputusan-luar')
  await expect(lakukan(berkasId, 'kasi', 'verifikasi')).rejects.toThrow('terbit.layanan-belum-dipilih')
  const tabel = [{ id: 'agama', tingkat: 'kecamatan' } as const]
  const telaah = { golongan: 'usaha-2', tabel, buktiSetor: null }
  wajib(await telaahPermintaan(k.s, id, telaah, k.adb))
  await lakukan(berkasId, 'kasi', 'verifikasi')
  await expect(lakukan(berkasId, 'adb', 'olah')).rejects.toThrow('terbit.layanan-belum-setor')
  wajib(await telaahPermintaan(k.s, id, { ...telaah, buktiSetor: 'NTPN-LATIHAN-1' }, k.adb))
  await lakukan(berkasId, 'adb', 'olah')
  await lakukan(berkasId, 'adb', 'olah')
  await lakukan(berkasId, 'adb', 'registrasi')
  expect(await namaDokumen(berkasId)).toEqual([
    'data-agama-kecamatan.xlsx',
    'surat-jawaban.docx',
    'surat-jawaban.pdf',
  ])
  await lakukan(berkasId, 'kabid', 'setujui')
  await lakukan(berkasId, 'kadis', 'tandatangani')
  await lakukan(berkasId, 'adb', 'kirim')
  expect((await findPermintaan(k.s.db, id))?.status).toBe('dilayani')
  await lakukan(berkasId, 'adb', 'registrasi')
  expect((await findPermintaan(k.s.db, id))?.status).toBe('selesai')
  const selesai = wajib(await getBerkas(k.s, berkasId))
  expect(selesai.keadaan).toBe('selesai')
  expect(selesai.catatan).toMatchObject({ permintaanData: 1, tarifPnbp: 200_000 })
  expect(String(selesai.catatan['nomor'])).toMatch(/^400\.12\.4\.4\/1\//)
})

test('permintaan yang berkasnya berakhir ditolak dapat ditutup dengan alasannya, yang berkasnya berjalan tidak', async () => {
  const { id } = await catatPermintaan(k.s, ISI, k.adb)
  const { berkasId } = wajib(await buka(id))
  await lakukan(berkasId, 'kasi', 'keputusan-luar')
  expect(await tolakPermintaan(k.s, id, 'Data perseorangan.', k.adb)).toMatchObject({ ok: false })
  await lakukan(berkasId, 'kasi', 'tolak', 'Yang diminta data perseorangan.')
  wajib(await tolakPermintaan(k.s, id, 'Data perseorangan.', k.adb))
  expect((await findPermintaan(k.s.db, id))?.status).toBe('ditolak')
})

const buka = (id: string) =>
  bukaBerkasLayanan(k.s, { id, snapshotId: k.snapshotId, semester: '2026-1' }, orang('kasi'))
const orang = (siapa: PelaksanaUji): Pelaku => pelakuAkun(k.kantor.akun[siapa])

/** The act and the work that it starts, as the queue would run it. */
async function lakukan(berkasId: string, siapa: PelaksanaUji, tindakan: string, alasan?: string) {
  const b = wajib(await getBerkas(k.s, berkasId))
  const langkah = b.langkah.find((l) => l.keadaan === 'kini')!.id
  const minta = { berkasId, langkah, tindakan, hashIsi: b.hashIsi, ...(alasan && { alasan }) }
  const { tindakanId, pekerjaanId } = wajib(await lakukanTindakan(k.s, minta, orang(siapa)))
  if (pekerjaanId) wajib(await pekerjaKerja(k.s)({ berkasId, tindakanId }, { ...PENGAWAS, id: 'uji' }))
}

async function namaDokumen(berkasId: string): Promise<string[]> {
  return wajib(await getBerkas(k.s, berkasId))
    .dokumen.flatMap((d) => (d.terbaru ? [d.nama] : []))
    .sort()
}

function wajib<T>(h: { ok: true; value: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(h.galat.kode)
  return h.value
}
