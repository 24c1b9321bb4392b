import { execFileSync, spawnSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import type { Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { caUji, laporanUji, masaUji, pdfsig, SAAT_UJI } from '../contoh-uji.ts'
import { periksaTtd } from '../periksa/periksa-ttd.ts'
import { pilihAlat } from '../pilih-alat.ts'
import { akarKantor } from '../sertifikat/akar-kantor.ts'
import { buatSertifikatPegawai, type SertifikatBaru } from '../sertifikat/sertifikat.ts'
import { tambahAkar } from '../setelan/ubah-setelan.ts'
import { PEMILIK_SEGEL } from './alat.store.ts'
import { bacaP12 } from './baca-p12.ts'
import { bukaKunciSaya, lepasKunci, pasangP12, pasangToken, tutupKunciSaya } from './pasang-kunci.ts'
import { MENIT_TERBUKA } from './titipan-sandi.ts'

const adaOpenssl = spawnSync('openssl', ['version']).error === undefined
const adaPoppler = spawnSync('pdfsig', ['-v']).error === undefined
const MODUL = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'].find(
  (f) => existsSync(f),
)
const adaToken =
  MODUL !== undefined &&
  ['pkcs11-tool', 'softhsm2-util'].every((a) => spawnSync(a, ['--help']).error === undefined)

const SANDI = 'rahasia benar 7'
const pegawaiId = '00000000-0000-4000-8000-000000000001'
const pelaku: Pelaku = { jenis: 'pegawai', akunId: 'a', pegawaiId, nama: 'Uji' }
const pemilik = { pegawaiId, nama: 'Pejabat Uji', nip: '-', jabatanId: 'j', jabatan: 'Kepala Dinas' }

let s: SaranaUji
let folder: string
let ca: SertifikatBaru
let milik: SertifikatBaru
let p12: Buffer
beforeAll(async () => {
  s = await saranaUji(SAAT_UJI.toISOString())
  folder = mkdtempSync(join(tmpdir(), 'tertib-kunci-'))
  ca = await caUji('PSrE Uji')
  const nama = { cn: 'Pejabat Uji', organisasi: 'Dinas Uji', unit: 'Bidang Uji' }
  milik = await buatSertifikatPegawai(nama, masaUji, ca)
  const kunci = createPrivateKey({ key: milik.pkcs8, format: 'der', type: 'pkcs8' })
  writeFileSync(join(folder, 'kunci.pem'), kunci.export({ format: 'pem', type: 'pkcs8' }))
  writeFileSync(join(folder, 'milik.pem'), milik.pem)
  writeFileSync(join(folder, 'ca.pem'), ca.pem)
  if (adaOpenssl) p12 = buatP12()
})
afterAll(async () => {
  await s.tutup()
  rmSync(folder, { recursive: true, force: true })
})

function buatP12(...opsi: string[]): Buffer {
  return execFileSync('openssl', [
    ...['pkcs12', '-export', '-inkey', join(folder, 'kunci.pem'), '-in', join(folder, 'milik.pem')],
    ...['-certfile', join(folder, 'ca.pem'), '-passout', `pass:${SANDI}`, ...opsi],
  ])
}
function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}
async function bubuhkan() {
  const alat = nilai(await pilihAlat(s, pegawaiId))
  return alat.bubuhkan(laporanUji(), {
    kunci: 'k',
    berkasId: 'b',
    peran: 'tandatangan',
    pemilik,
    blok: { peran: 'tandatangan', nama: 'Pejabat Uji', jabatan: [], waktu: '' },
    waktu: SAAT_UJI,
    alasan: 'Uji',
    lokasi: 'Uji',
    pelaku,
    signal: new AbortController().signal,
  })
}

describe.skipIf(!adaOpenssl)('file P12', () => {
  test.each([
    ['AES', []],
    ['triple DES', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['AES-128 dengan SHA-512', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
  ])('bersandi %s dari openssl dibaca: kunci, sertifikatnya dahulu, lalu penerbitnya', (_nama, opsi) => {
    const isi = nilai(bacaP12(buatP12(...opsi), SANDI))
    expect(isi.sertifikat.map((c) => c.toString().trim())).toEqual([milik.pem.trim(), ca.pem.trim()])
  })

  test('sandi salah, file rusak, dan bukan P12 ditolak dengan sebabnya', () => {
    expect(bacaP12(p12, 'salah')).toMatchObject({ galat: { kode: 'ttd.sandi-p12-salah' } })
    expect(bacaP12(p12.subarray(0, 900), SANDI)).toMatchObject({ galat: { kode: 'ttd.bukan-p12' } })
    expect(bacaP12(Buffer.from('bukan'), SANDI)).toMatchObject({ galat: { kode: 'ttd.bukan-p12' } })
    const rusak = Buffer.from(p12)
    rusak[200]! ^= 1
    expect(bacaP12(rusak, SANDI).ok).toBe(false)
  })

  test('dipasang: sandinya ditanyakan, dititip sebentar, lalu ditanyakan lagi', async () => {
    nilai(await pasangP12(s, { pegawaiId, isi: p12, sandi: SANDI, simpanSandi: false }, pelaku))
    expect(await bubuhkan()).toMatchObject({ galat: { kode: 'ttd.kunci-terkunci' } })
    expect(await bukaKunciSaya(s, pegawaiId, 'salah')).toMatchObject({
      galat: { kode: 'ttd.sandi-p12-salah' },
    })
    nilai(await bukaKunciSaya(s, pegawaiId, SANDI))
    const hasil = nilai(await bubuhkan())
    const periksa = nilai(periksaTtd(hasil.isi, [{ pem: ca.pem, tersertifikasi: true }]))
    expect(periksa).toMatchObject({
      sah: true,
      daftar: [{ penandatangan: 'Pejabat Uji', tersertifikasi: true }],
    })
    await tutupKunciSaya(s, pegawaiId)
    expect(await bubuhkan()).toMatchObject({ galat: { kode: 'ttd.kunci-terkunci' } })
    nilai(await bukaKunciSaya(s, pegawaiId, SANDI))
    s.jam.maju(MENIT_TERBUKA * 60 + 1)
    expect(await bubuhkan()).toMatchObject({ galat: { kode: 'ttd.kunci-terkunci' } })
  })

  test('sandi tidak tertulis di mana pun: folder kunci, jejak, log, basis data', async () => {
    for (const f of readdirSync(s.folder.kunci))
      expect(readFileSync(join(s.folder.kunci, f)).includes(SANDI)).toBe(false)
    expect(JSON.stringify(await findEntri(s.db, { batas: 50 }))).not.toContain(SANDI)
    expect(s.barisLog.join('\n')).not.toContain(SANDI)
  })

  test('disimpan bila kantor memilihnya: di bawah kunci induk, dan ditandatangani tanpa bertanya', async () => {
    nilai(await pasangP12(s, { pegawaiId, isi: p12, sandi: SANDI, simpanSandi: true }, pelaku))
    expect((await bubuhkan()).ok).toBe(true)
    for (const f of readdirSync(s.folder.kunci))
      expect(readFileSync(join(s.folder.kunci, f)).includes(SANDI)).toBe(false)
  })

  test('bloknya berkata tidak tersertifikasi sampai akar PSrE dipercaya kantor', async () => {
    const akar = await akarKantor(s.db)
    expect(nilai(periksaTtd(nilai(await bubuhkan()).isi, akar)).daftar[0]!.tersertifikasi).toBe(false)
    nilai(await tambahAkar(s, { pem: ca.pem, jenis: 'psre' }, pelaku))
    const sesudah = nilai(await bubuhkan()).isi
    expect(nilai(periksaTtd(sesudah, await akarKantor(s.db))).daftar[0]).toMatchObject({
      tersertifikasi: true,
      sah: true,
    })
  })

  test('sertifikat yang habis di tengah jalan: dikatakan apa yang harus dilakukan', async () => {
    s.jam.maju(400 * 86_400)
    const h = await bubuhkan()
    expect(h).toMatchObject({ galat: { kode: 'ttd.sertifikat-habis' } })
    if (!h.ok) expect(h.galat.pesan).toContain('Pasang yang baru')
    s.jam.maju(-400 * 86_400)
  })

  test('dilepas: kembali ke kantor', async () => {
    await lepasKunci(s, pegawaiId, pelaku)
    expect(nilai(await pilihAlat(s, pegawaiId)).nama).toBe('kantor')
  })
})

describe.skipIf(!adaOpenssl)('segel kantor dengan sertifikat dari luar', () => {
  let instansi: Buffer
  beforeAll(async () => {
    const nama = { cn: 'Dinas Dukcapil Kabupaten Uji', organisasi: 'Kabupaten Uji', unit: 'Dinas' }
    // No QcType: a PSrE's seal certificate may lack it.
    const segel = await buatSertifikatPegawai(nama, masaUji, ca)
    const kunci = createPrivateKey({ key: segel.pkcs8, format: 'der', type: 'pkcs8' })
    writeFileSync(join(folder, 'segel.kunci'), kunci.export({ format: 'pem', type: 'pkcs8' }))
    writeFileSync(join(folder, 'segel.pem'), segel.pem)
    instansi = execFileSync('openssl', [
      ...['pkcs12', '-export', '-inkey', join(folder, 'segel.kunci'), '-in', join(folder, 'segel.pem')],
      ...['-certfile', join(folder, 'ca.pem'), '-passout', `pass:${SANDI}`],
    ])
  })
  const segelkan = async () =>
    nilai(await pilihAlat(s)).bubuhkan(laporanUji(), {
      kunci: 'g',
      berkasId: 'b',
      peran: 'segel',
      blok: { peran: 'segel', nama: 'Dinas', jabatan: [], waktu: '' },
      waktu: SAAT_UJI,
      alasan: 'Menyegel',
      lokasi: 'Uji',
      pelaku,
      signal: new AbortController().signal,
    })
  const pasang = (isi: Buffer) =>
    pasangP12(s, { pegawaiId: PEMILIK_SEGEL, isi, sandi: SANDI, simpanSandi: false }, pelaku)

  test('sertifikat atas nama orang ditolak', async () => {
    const nama = { cn: 'Pejabat Uji', jabatan: 'Kepala Dinas', organisasi: 'Dinas Uji', unit: 'Bidang' }
    const orang = await buatSertifikatPegawai(nama, masaUji, ca)
    const kunci = createPrivateKey({ key: orang.pkcs8, format: 'der', type: 'pkcs8' })
    writeFileSync(join(folder, 'orang.kunci'), kunci.export({ format: 'pem', type: 'pkcs8' }))
    writeFileSync(join(folder, 'orang.pem'), orang.pem)
    const isi = execFileSync('openssl', [
      ...['pkcs12', '-export', '-inkey', join(folder, 'orang.kunci'), '-in', join(folder, 'orang.pem')],
      ...['-passout', `pass:${SANDI}`],
    ])
    expect(await pasang(isi)).toMatchObject({ galat: { kode: 'ttd.bukan-sertifikat-segel' } })
    expect(nilai(await pilihAlat(s)).nama).toBe('kantor')
  })

  test('dipasang, dibuka, dan menyegel: tercatat sebagai milik kantor, dinilai sebagai segel, juga oleh pdfsig', async () => {
    const c = nilai(await pasang(instansi))
    expect(c.pegawaiId).toBeUndefined()
    expect(await segelkan()).toMatchObject({ galat: { kode: 'ttd.segel-terkunci' } })
    nilai(await bukaKunciSaya(s, PEMILIK_SEGEL, SANDI))
    const hasil = nilai(await segelkan())
    expect(hasil.nomorSeri).toBe(c.nomorSeri)
    const periksa = nilai(periksaTtd(hasil.isi, await akarKantor(s.db)))
    expect(periksa).toMatchObject({
      sah: true,
      daftar: [{ jenis: 'segel', penandatangan: 'Dinas Dukcapil Kabupaten Uji', tersertifikasi: true }],
    })
    if (adaPoppler) expect(await pdfsig(hasil.isi)).toContain('Signature is Valid.')
    const [entri] = await findEntri(s.db, { tindakan: 'ttd.pasang-kunci', batas: 1 })
    expect(entri!.objek).toBe('kantor/segel')
  })

  test('kunci segel bukan kunci pejabat; dilepas kembali ke sertifikat kantor', async () => {
    expect(nilai(await pilihAlat(s, pegawaiId)).nama).toBe('kantor')
    await lepasKunci(s, PEMILIK_SEGEL, pelaku)
    expect(nilai(await pilihAlat(s)).nama).toBe('kantor')
  })
})

describe.skipIf(!adaToken)('token PKCS#11 (softhsm)', () => {
  const PIN = '24681357'
  const letak = { modul: MODUL ?? '', token: 'tertib-uji', id: '01' }
  let confLama: string | undefined
  beforeAll(() => {
    confLama = process.env['SOFTHSM2_CONF']
    mkdirSync(join(folder, 'token'))
    writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'token')}\n`)
    process.env['SOFTHSM2_CONF'] = join(folder, 'softhsm2.conf')
    execFileSync('softhsm2-util', [
      ...['--init-token', '--free', '--label', letak.token, '--pin', PIN, '--so-pin', '1234567890'],
    ])
    execFileSync('softhsm2-util', [
      ...[
        '--import',
        join(folder, 'kunci.pem'),
        '--token',
        letak.token,
        '--label',
        'k',
        '--id',
        letak.id,
        '--pin',
        PIN,
      ],
    ])
    execFileSync('openssl', [
      'x509',
      '-in',
      join(folder, 'milik.pem'),
      '-outform',
      'DER',
      '-out',
      join(folder, 'c.der'),
    ])
    execFileSync(
      'pkcs11-tool',
      [
        ...['--module', letak.modul, '--token-label', letak.token, '--login', '--pin', 'env:P'],
        ...['--write-object', join(folder, 'c.der'), '--type', 'cert', '--id', letak.id],
      ],
      { env: { ...process.env, P: PIN }, stdio: 'ignore' },
    )
  })
  afterAll(() => {
    if (confLama === undefined) delete process.env['SOFTHSM2_CONF']
    else process.env['SOFTHSM2_CONF'] = confLama
  })

  test('PIN salah, token lain, dan pustaka di luar folder sistem ditolak', async () => {
    const p = { pegawaiId, letak, pin: '1' }
    expect(await pasangToken(s, p, pelaku)).toMatchObject({ galat: { kode: 'ttd.pin-salah' } })
    expect(await pasangToken(s, { ...p, letak: { ...letak, token: 'lain' } }, pelaku)).toMatchObject({
      galat: { kode: 'ttd.token-tak-terbaca' },
    })
    writeFileSync(join(folder, 'jahat.so'), '')
    expect(
      await pasangToken(s, { ...p, letak: { ...letak, modul: join(folder, 'jahat.so') } }, pelaku),
    ).toMatchObject({ galat: { kode: 'ttd.modul-tak-boleh' } })
  })

  test('kunci di token menandatangani; PIN hanya di memori', async () => {
    nilai(await pasangToken(s, { pegawaiId, letak, pin: PIN }, pelaku))
    expect(await bubuhkan()).toMatchObject({ galat: { kode: 'ttd.kunci-terkunci' } })
    nilai(await bukaKunciSaya(s, pegawaiId, PIN))
    const hasil = nilai(await bubuhkan())
    expect(nilai(periksaTtd(hasil.isi, [{ pem: ca.pem, tersertifikasi: true }])).sah).toBe(true)
    expect(JSON.stringify(await findEntri(s.db, { batas: 50 }))).not.toContain(PIN)
  })
})
