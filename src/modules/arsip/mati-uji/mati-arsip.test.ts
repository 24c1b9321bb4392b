import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { findEntri } from '#jejak'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import type { Arsip } from '../arsip.contract.ts'
import { arsipUji, nilai } from '../arsip-uji.ts'
import { getKlasifikasi, ubahKlasifikasi } from '../klasifikasi/klasifikasi.ts'
import { pekerjaSusut } from '../retensi/laksanakan-susut.ts'
import { nilaiSusut } from '../retensi/nilai-susut.ts'
import { daftarNisan } from '../retensi/nisan.store.ts'
import { PEKERJAAN_SUSUT, putuskanSusut } from '../retensi/putuskan-susut.ts'
import { daftarButir, findSusut } from '../retensi/susut.store.ts'
import { usulkanSusut } from '../retensi/usulkan-susut.ts'
import type { PesanAnak } from './anak-arsip.ts'

const orang = (n: string): Pelaku => ({ jenis: 'pegawai', akunId: n, pegawaiId: n, nama: `Pegawai ${n}` })

const CACHE = join(tmpdir(), 'mati-arsip-cache')
let s: SaranaUji
beforeEach(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  if (!existsSync(CACHE)) await jalankan({ hangatkan: true })
})
afterEach(() => s.tutup())

const letak = (hash: string) => join(s.folder.simpanan, hash.slice(0, 2), hash.slice(2))

/** True when it died by the kill, false when it lived to the end. */
function jalankan(pesan: Omit<PesanAnak, 'url' | 'akar' | 'saat'>): Promise<boolean> {
  const isi: PesanAnak = {
    url: s.db.url,
    akar: s.folder.akar,
    saat: s.jam.sekarang().toISOString(),
    ...pesan,
  }
  const anak = spawn(process.execPath, [join(import.meta.dirname, 'anak-arsip.ts'), JSON.stringify(isi)], {
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let galat = ''
  anak.stderr.on('data', (b) => {
    galat += b
  })
  return new Promise((jawab, gagal) => {
    anak.once('close', (kode, sinyal) => {
      if (sinyal === 'SIGKILL') jawab(true)
      else if (kode === 0) jawab(false)
      else gagal(new Error(galat))
    })
  })
}

test('kill -9 di tengah pemusnahan: di antara dua kematian pun setiap arsip utuh atau musnah, nisan, file, jejak dan berita acara sepakat', async () => {
  s.antrean.daftarkan(
    PEKERJAAN_SUSUT,
    pekerjaSusut(s, async () => undefined),
  )
  const lama = await getKlasifikasi(s.db, '400.12.4.3')
  const retensi = { aktifTahun: 1, inaktifTahun: 1, nasibAkhir: 'musnah', dikonfirmasi: true } as const
  nilai(await ubahKlasifikasi(s, { ...lama, retensi }, orang('3')))
  const arsip: Arsip[] = []
  for (const n of [1, 2, 3]) {
    const isi = { [`a${n}.txt`]: `satu ${n}`, [`b${n}.txt`]: `dua ${n}`, 'logo.txt': 'dipakai bersama' }
    arsip.push(await arsipUji(s, { berkasId: `b${n}`, judul: `Nota ${n}`, isi, pelaku: orang('1') }))
  }
  const tetap = { berkasId: 'b9', judul: 'Tetap', isi: { 'logo.txt': 'dipakai bersama' }, pelaku: orang('1') }
  await arsipUji(s, tetap)
  s.jam.maju(60 * 24 * 731)
  const usul = { jenis: 'musnah', arsipId: arsip.map((a) => a.id), alasan: 'masa simpan selesai' } as const
  const id = nilai(await usulkanSusut(s, usul, orang('1')))
  nilai(await nilaiSusut(s, id, { nilai: 'setuju', urut: [1, 2, 3] }, orang('2')))
  nilai(await putuskanSusut(s, id, { setuju: true, nomorBeritaAcara: 'BA/1/2030' }, orang('3')))

  const saat: NonNullable<PesanAnak['mati']>[] = [
    // Before the first mark, in it, at its commit; around a file that goes; in the next entry; in the minutes.
    { kueri: 6, cara: 'terkirim' },
    { kueri: 14, cara: 'sesudah' },
    { hapus: 1, cara: 'sesudah' },
    { hapus: 2, cara: 'sesudah' },
    { kueri: 40, cara: 'terkirim' },
  ]
  let terbunuh = 0
  for (const mati of saat) {
    if (await jalankan({ susutId: id, mati })) terbunuh++
    expect(await periksaSepakat(id, arsip), JSON.stringify(mati)).toEqual([])
  }
  expect(terbunuh).toBe(saat.length)
  expect(await jalankan({ susutId: id })).toBe(false)
  expect(await periksaSepakat(id, arsip)).toEqual([])
  expect((await daftarButir(s.db, id)).map((b) => b.hasil)).toEqual(['musnah', 'musnah', 'musnah'])
  const susut = (await findSusut(s.db, id))!
  expect(susut.status).toBe('selesai')
  expect(existsSync(letak(susut.beritaAcara!))).toBe(true)
  const [tutup, ...lain] = await findEntri(s.db, { tindakan: 'arsip.selesai-susut', batas: 9 })
  expect(lain).toEqual([])
  expect(tutup!.rincian).toMatchObject({ beritaAcara: susut.beritaAcara, dihapus: 6, dipakaiLain: 3 })
}, 240_000)

/** What does not agree: entries, tombstones, files on disk, jejak and minutes. */
async function periksaSepakat(susutId: string, arsip: readonly Arsip[]): Promise<string[]> {
  const salah: string[] = []
  const nisan = await daftarNisan(s.db, susutId)
  const butir = await daftarButir(s.db, susutId)
  const susut = (await findSusut(s.db, susutId))!
  for (const n of nisan) {
    const ada = existsSync(letak(n.hash))
    if (n.byte === 'dihapus' && ada) salah.push(`${n.nama} tercatat dihapus, masih di disk`)
    if (n.byte === 'dipakai-lain' && !ada) salah.push(`${n.nama} dipakai arsip lain, hilang dari disk`)
  }
  for (const [i, a] of arsip.entries()) {
    const { status } = await s.db.one<{ status: string }>(
      sql`select status from arsip_keadaan where arsip_id = ${a.id}`,
    )
    const milik = nisan.filter((n) => n.arsipId === a.id)
    const jejak = await findEntri(s.db, { tindakan: 'arsip.musnahkan', objek: `arsip/${a.id}`, batas: 9 })
    const musnah = status === 'musnah'
    if (milik.length !== (musnah ? a.dokumen.length : 0)) salah.push(`${a.judul}: ${milik.length} nisan`)
    if (jejak.length !== (musnah ? 1 : 0)) salah.push(`${a.judul}: ${jejak.length} entri jejak`)
    if (!musnah && a.dokumen.some((d) => !existsSync(letak(d.hash)))) salah.push(`${a.judul}: file hilang`)
    if (butir[i]!.hasil !== null && milik.some((n) => n.byte === 'akan-dihapus'))
      salah.push(`${a.judul}: selesai, nisannya belum`)
  }
  if (susut.status !== 'selesai' && susut.beritaAcara !== null) salah.push('berita acara sebelum selesai')
  if (susut.status === 'selesai' && butir.some((b) => b.hasil === null)) salah.push('selesai sebelum habis')
  return salah
}

test('kill -9 di tengah pemeriksaan berkala: temuan, kabar dan jejaknya ada semua atau tidak ada, dan sisanya dibaca pada giliran berikutnya', async () => {
  const kadis = (await daftarJabatan(s.db)).find((j) => j.pelaksana === 'kadis')!
  const pegawai = nilai(await buatPegawai(s, { nama: 'Kadis', nip: '190001012005011001' }, operatorMesin))
  const masa = {
    pegawaiId: pegawai.id,
    jabatanId: kadis.id,
    dasar: 'definitif',
    sejak: '2026-01-02',
  } as const
  nilai(await tetapkanPemangku(s, masa, operatorMesin))
  const isi = Object.fromEntries(['a', 'b', 'c', 'd'].map((n) => [`${n}.txt`, `isi ${n}`]))
  const a = await arsipUji(s, { berkasId: 'b1', judul: 'Nota', isi, pelaku: operatorMesin })
  const rusak = a.dokumen[1]!.hash
  writeFileSync(letak(rusak), 'rusak')
  const temuan = async () => ({
    hasil: await s.db.all<{ hash: string; hasil: string }>(
      sql`select hash, hasil from arsip_periksa order by hash`,
    ),
    kabar: (await s.db.one<{ n: number }>(sql`select count(*) as n from kabar where jenis = 'arsip-rusak'`))
      .n,
    jejak: (await findEntri(s.db, { tindakan: 'arsip.periksa', objek: `dokumen/${rusak}`, batas: 9 })).length,
  })
  for (const mati of [
    { kueri: 8, cara: 'terkirim' },
    { kueri: 25, cara: 'sesudah' },
  ] as const) {
    await jalankan({ mati })
    const t = await temuan()
    const tahu = t.hasil.find((h) => h.hash === rusak)!.hasil === 'berubah' ? 1 : 0
    expect([t.kabar, t.jejak], JSON.stringify(mati)).toEqual([tahu, tahu])
    for (const h of t.hasil) if (h.hash !== rusak) expect(['belum', 'utuh']).toContain(h.hasil)
  }
  expect(await jalankan({})).toBe(false)
  const t = await temuan()
  expect(t.hasil.map((h) => h.hasil).sort()).toEqual(['berubah', 'utuh', 'utuh', 'utuh'])
  expect([t.kabar, t.jejak]).toEqual([1, 1])
}, 240_000)
