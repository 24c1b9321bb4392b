import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatJabatan, daftarJabatan, tetapkanPemangku } from '#akun'
import { findEntri } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import { operatorMesin } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { bukaBerkas } from './buka-berkas.ts'
import { berlakukanBukuLampiran, coba, type KantorUji, kantorUji, lihat, wajib } from './kantor-uji.ts'
import { unggahLampiran } from './unggah-lampiran.ts'

let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
  await berlakukanBukuLampiran(k)
})
afterAll(() => k.tutup())

type Siapa = keyof KantorUji['orang']
const pdf = (isi: string) => Buffer.from(`%PDF-1.7\n${isi}`)
const buka = async (): Promise<string> => {
  const masukan = { snapshotId: 's-1', semester: '2026-1', judul: 'Buku Data Agregat Semester I 2026' }
  return wajib(await bukaBerkas(k, { sop: 'penyusunan-buku-data-agregat', masukan }, k.orang.adb)).berkasId
}
const unggah = async (id: string, siapa: Siapa, nama: string, isi: string) => {
  const { hash } = wajib(await unggahLampiran(k, { berkasId: id, nama, isi: pdf(isi) }, k.orang[siapa]))
  return { [nama]: hash }
}
const lakukan = async (
  id: string,
  siapa: Siapa,
  tindakan: string,
  lain: {
    lampiran?: Record<string, string>
    masukan?: Record<string, string>
    alasan?: string
    ke?: string
  } = {},
) => {
  wajib(await coba(k, id, siapa, tindakan, lain))
  return lihat(k, id)
}
const kode = (h: { ok: boolean; galat?: { kode: string } }) => (h.ok ? 'diterima' : h.galat!.kode)

describe('SOP Penyusunan Buku Data Agregat (Tapin) dengan lampiran', () => {
  test('kedelapan langkah oleh lima pejabat, dengan satu Tidak dari Kabid; Kadis memaraf dan tidak menandatangani', async () => {
    const id = await buka()
    await lakukan(id, 'adb', 'olah', { lampiran: await unggah(id, 'adb', 'draf-buku-agregat.pdf', 'satu') })
    await lakukan(id, 'kasi', 'olah', { lampiran: await unggah(id, 'kasi', 'analisa-data-agregat.pdf', 'a') })
    const tidak = await lakukan(id, 'kabid', 'kembalikan', { alasan: 'Analisa belum menyebut penyebab' })
    expect(tidak).toMatchObject({ langkahKini: '2', putaran: 2 })
    // The file of the first round stands until a new one comes, so nothing need be brought again.
    expect((await lihat(k, id, 'kasi')).tindakan.find((t) => t.utama)!.lampiran).toEqual([
      { nama: 'analisa-data-agregat.pdf', judul: 'Analisa data agregat', wajib: true, ada: true },
      { nama: 'draf-buku-agregat.pdf', judul: 'Draf buku agregat beranalisa', wajib: false, ada: true },
    ])
    await lakukan(id, 'kasi', 'olah', { lampiran: await unggah(id, 'kasi', 'analisa-data-agregat.pdf', 'b') })
    await lakukan(id, 'kabid', 'koreksi')
    await lakukan(id, 'sekretaris', 'paraf')
    await lakukan(id, 'kadis', 'paraf')
    await lakukan(id, 'kadis', 'disposisi', { masukan: { arahan: 'Cetak seratus eksemplar' } })
    await lakukan(id, 'kasi', 'terima')
    await lakukan(id, 'kasi', 'teruskan')
    await lakukan(id, 'adb', 'olah', { lampiran: await unggah(id, 'adb', 'buku-agregat.pdf', 'buku') })
    await lakukan(id, 'adb', 'gandakan')
    await lakukan(id, 'adb', 'registrasi', { masukan: { nomorRegister: '470/12/DUKCAPIL/2026' } })
    const selesai = await lakukan(id, 'adb', 'kirim')
    expect(selesai).toMatchObject({ keadaan: 'selesai', masukan: { arahan: 'Cetak seratus eksemplar' } })
    expect(selesai.dokumen.map((d) => `${d.nama} ${d.versi}`)).toEqual([
      'draf-buku-agregat.pdf 1',
      'analisa-data-agregat.pdf 1',
      'analisa-data-agregat.pdf 2',
      'buku-agregat.pdf 1',
    ])
    // The parafs of the draft stand: the book is another document.
    const paraf = selesai.riwayat.filter((r) => /araf/.test(r.uraian) && r.jenis === 'tindakan')
    expect(paraf.map((r) => r.gugur)).toEqual([false, false])
    expect(selesai.riwayat.some((r) => r.uraian.includes('andatangan'))).toBe(false)
  })

  test('lampiran yang wajib harus ada, yang tidak diminta dan yang belum diunggah ditolak', async () => {
    const id = await buka()
    expect(kode(await coba(k, id, 'adb', 'olah'))).toBe('sop.lampiran-kurang')
    const asing = { 'draf-buku-agregat.pdf': 'f'.repeat(64) }
    expect(kode(await coba(k, id, 'adb', 'olah', { lampiran: asing }))).toBe('sop.lampiran-tak-ada')
    expect(kode(await coba(k, id, 'adb', 'olah', { lampiran: { 'lain.pdf': 'f'.repeat(64) } }))).toBe(
      'sop.lampiran-tak-diminta',
    )
    expect((await lihat(k, id)).dokumen).toEqual([])
  })

  test('hanya pemangku langkah yang mengunggah, hanya yang diminta, dan isinya yang menentukan bentuk', async () => {
    const id = await buka()
    const p = { berkasId: id, nama: 'draf-buku-agregat.pdf', isi: pdf('x') }
    const coba = async (ubah: Partial<typeof p>, siapa: Pelaku) =>
      kode(await unggahLampiran(k, { ...p, ...ubah }, siapa))
    expect(await coba({}, k.orang.kasi)).toBe('sop.bukan-wewenang')
    expect(await coba({ nama: 'buku-agregat.pdf' }, k.orang.adb)).toBe('sop.lampiran-tak-diminta')
    expect(await coba({ isi: Buffer.from('MZ bukan pdf') }, k.orang.adb)).toBe('sop.lampiran-bentuk')
    expect(await coba({ isi: Buffer.alloc(0) }, k.orang.adb)).toBe('sop.lampiran-bentuk')
    expect(await coba({ berkasId: '0198a000-0000-7000-8000-0000000000ff' }, k.orang.adb)).toBe(
      'sop.berkas-tak-ada',
    )
    expect(await coba({}, k.orang.adb)).toBe('diterima')
    expect((await findEntri(k.db, { objek: `berkas/${id}`, batas: 10 })).map((e) => e.tindakan)).toContain(
      'sop.unggah',
    )
  })

  test('unggahan berkas lain tidak dapat dibawa ke berkas ini', async () => {
    const [satu, dua] = [await buka(), await buka()]
    const lampiran = await unggah(satu, 'adb', 'draf-buku-agregat.pdf', 'satu')
    expect(kode(await coba(k, dua, 'adb', 'olah', { lampiran }))).toBe('sop.lampiran-tak-ada')
  })

  test('draf yang diganti sesudah diparaf menggugurkan paraf; yang tidak berubah tidak', async () => {
    const id = await buka()
    await lakukan(id, 'adb', 'olah', { lampiran: await unggah(id, 'adb', 'draf-buku-agregat.pdf', 'p') })
    await lakukan(id, 'kasi', 'olah', { lampiran: await unggah(id, 'kasi', 'analisa-data-agregat.pdf', 'q') })
    await lakukan(id, 'kabid', 'koreksi')
    await lakukan(id, 'sekretaris', 'paraf')
    await lakukan(id, 'kadis', 'kembalikan', { ke: '1', alasan: 'Angka kecamatan keliru' })
    const gugur = await k.db.all<{ tindakan: string; status: string }>(
      sql`select tindakan, status from berkas_tindakan where berkas_id = ${id} order by urut`,
    )
    expect(gugur.map((t) => `${t.tindakan} ${t.status}`)).toEqual([
      'olah gugur',
      'olah gugur',
      'koreksi berlaku',
      'paraf berlaku',
      'kembalikan berlaku',
    ])
    expect((await lihat(k, id)).dokumen.filter((d) => d.terbaru)).toHaveLength(2)
    await lakukan(id, 'adb', 'olah')
    expect((await lihat(k, id)).langkahKini).toBe('2')
    // Nothing was changed: Kabid and Sekretaris answered for exactly this, and are not asked again.
    expect((await lakukan(id, 'kasi', 'olah')).langkahKini).toBe('5')
    await lakukan(id, 'kadis', 'kembalikan', { ke: '1', alasan: 'Angka kecamatan masih keliru' })
    await lakukan(id, 'adb', 'olah', { lampiran: await unggah(id, 'adb', 'draf-buku-agregat.pdf', 'lain') })
    expect((await lakukan(id, 'kasi', 'olah')).langkahKini).toBe('3')
    const status = await k.db.all<{ status: string }>(
      sql`select status from berkas_tindakan where berkas_id = ${id} and tindakan in ('koreksi', 'paraf')`,
    )
    expect(status.map((t) => t.status)).toEqual(['gugur', 'gugur'])
  })
})

test('SOP tanpa kerja pun tidak dibuka atas cuplikan yang ditarik', async () => {
  k.lakon.ditarik = ['s-9']
  const masukan = { snapshotId: 's-9', semester: '2026-1', judul: 'Buku' }
  expect(kode(await bukaBerkas(k, { sop: 'penyusunan-buku-data-agregat', masukan }, k.orang.adb))).toBe(
    'uji.ditarik',
  )
})

describe('SOP Perjanjian Kerja Sama (Sibolga): gerbang kelengkapan dan penolakan pihak luar', () => {
  const ENAM = {
    pengguna: 'BPBD',
    tujuan: 'Bantuan',
    elemen: 'NIK, nama',
    metode: 'Web service',
    dataBalikan: 'Nomor bantuan',
    jangkaWaktu: 'Dua tahun',
  }
  beforeAll(async () => {
    wajib(
      await buatJabatan(
        k,
        { nama: 'Kepala Seksi Kerja Sama', pelaksana: 'kasi-kerja-sama', urutan: 31, tunggal: true },
        operatorMesin,
      ),
    )
    const j = (await daftarJabatan(k.db)).find((x) => x.pelaksana === 'kasi-kerja-sama')!
    const masa = {
      pegawaiId: k.orang.kasi.pegawaiId,
      jabatanId: j.id,
      dasar: 'definitif',
      sejak: '2026-01-01',
    } as const
    wajib(await tetapkanPemangku(k, masa, operatorMesin))
  })
  const bukaPks = async () => {
    const masukan = { judul: 'PKS BPBD', pengguna: 'BPBD' }
    const id = wajib(
      await bukaBerkas(k, { sop: 'perjanjian-kerja-sama-pemanfaatan-data', masukan }, k.orang.kasi),
    ).berkasId
    await lakukan(id, 'kasi', 'keputusan-luar', {
      lampiran: await unggah(id, 'kasi', 'surat-permohonan.pdf', 'surat'),
    })
    return id
  }
  const keDitjen = async (id: string) => {
    const lampiran = await unggah(id, 'kasi', 'surat-ke-dirjen.pdf', 'x')
    await lakukan(id, 'kasi', 'verifikasi', { lampiran, masukan: ENAM })
    for (const siapa of ['kabid', 'sekretaris', 'kadis'] as const) await lakukan(id, siapa, 'setujui')
  }

  test('tanpa keenam penjelasan surat ke Dirjen tidak lolos', async () => {
    const id = await bukaPks()
    const lampiran = await unggah(id, 'kasi', 'surat-ke-dirjen.pdf', 'x')
    for (const kurang of Object.keys(ENAM).filter((n) => n !== 'pengguna')) {
      const masukan = { ...ENAM, [kurang]: ' ' }
      expect(kode(await coba(k, id, 'kasi', 'verifikasi', { lampiran, masukan })), kurang).toBe(
        'sop.masukan-kurang',
      )
    }
    expect((await lakukan(id, 'kasi', 'verifikasi', { lampiran, masukan: ENAM })).langkahKini).toBe('3')
  })

  test('Dirjen menolak dengan surat yang dicatat Kasi: berkas berakhir ditolak, yang sesudahnya tidak pernah ada', async () => {
    const id = await bukaPks()
    await keDitjen(id)
    const diDitjen = await lihat(k, id, 'kasi')
    expect(diDitjen.langkah[5]).toMatchObject({
      pelaksana: 'Ditjen Dukcapil (dicatat Kasi Kerja Sama)',
      keadaan: 'kini',
    })
    expect(diDitjen.tindakan.map((t) => t.jenis)).toEqual(['penolakan', 'maju'])
    expect(kode(await coba(k, id, 'kasi', 'tolak', { alasan: 'Elemen terlalu luas' }))).toBe(
      'sop.lampiran-kurang',
    )
    const lampiran = await unggah(id, 'kasi', 'surat-penolakan-dirjen.pdf', 'tolak')
    expect(kode(await coba(k, id, 'kasi', 'tolak', { lampiran }))).toBe('sop.perlu-alasan')
    expect(kode(await coba(k, id, 'kadis', 'tolak', { lampiran, alasan: 'Elemen terlalu luas' }))).toBe(
      'sop.bukan-wewenang',
    )
    const akhir = await lakukan(id, 'kasi', 'tolak', { lampiran, alasan: 'Elemen terlalu luas' })
    expect(akhir).toMatchObject({ keadaan: 'selesai', hasil: 'ditolak', tindakan: [] })
    expect(akhir.langkah.map((l) => l.keadaan)).toEqual([
      ...Array<string>(6).fill('selesai'),
      ...Array<string>(8).fill('nanti'),
    ])
    expect(akhir.riwayat.find((r) => r.uraian === 'Catat penolakan Dirjen')).toMatchObject({
      jenis: 'tindakan',
      alasan: 'Elemen terlalu luas',
    })
    expect(kode(await coba(k, id, 'kasi', 'tolak', { alasan: 'Sekali lagi' }))).toBe('sop.berkas-berakhir')
  })

  test('Dirjen menyetujui: jalan terus sampai PKS dan Juknis disampaikan', async () => {
    const id = await bukaPks()
    await keDitjen(id)
    const bawa = async (
      siapa: Siapa,
      tindakan: string,
      file: string[] = [],
      masukan?: Record<string, string>,
    ) => {
      const lampiran: Record<string, string> = {}
      for (const f of file) Object.assign(lampiran, await unggah(id, siapa, f, f))
      return lakukan(id, siapa, tindakan, { lampiran, ...(masukan && { masukan }) })
    }
    await bawa('kasi', 'keputusan-luar', ['surat-persetujuan-dirjen.pdf'], {
      suratDirjen: '400.8/1, 3 Agustus 2026',
    })
    await bawa('kadis', 'disposisi')
    await bawa('sekretaris', 'teruskan')
    await bawa('kabid', 'disposisi')
    await bawa('kasi', 'olah', ['draf-naskah-pks.pdf'])
    await bawa('kabid', 'setujui')
    await bawa('kabid', 'jadwalkan', [], { jadwal: 'Senin, 24 Agustus 2026' })
    await bawa('sekretaris', 'setujui')
    await bawa('sekretaris', 'jadwalkan')
    await bawa('kadis', 'tandatangani', ['naskah-pks.pdf'])
    await bawa('kasi', 'olah', ['hasil-poc.pdf', 'juknis.pdf'])
    expect(await bawa('kasi', 'kirim')).toMatchObject({ keadaan: 'selesai', hasil: 'tuntas' })
  })
})
