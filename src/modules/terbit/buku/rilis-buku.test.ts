import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ModelBuku, renderBukuPdf } from '#buku'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { kerjaTtd, siapkanCa } from '#ttd'
import { bukuCuplikan } from '../../../../test/support/contoh-buku.ts'
import { kali } from '../../../../test/support/kali.ts'
import { periksaFile } from '../periksa-file.ts'
import { bacaIsiRilis } from '../rilis/baca-rilis.ts'
import { lihatBahanRilis } from '../rilis/lihat-rilis.ts'
import { findRilis } from '../rilis/rilis.store.ts'
import { siapkanRilis } from '../rilis/siapkan-rilis.ts'
import { BUKA, type KantorRilis, kantorRilis, PENGAWAS, siapkanUji } from '../uji/kantor-rilis.ts'
import { periksaBuku } from './periksa-buku.ts'

const BERKAS = '00000000-0000-4000-8000-000000000001'
const TABEL = ['penduduk-jenis-kelamin', 'agama'] as const
let k: KantorRilis
let internal: ModelBuku
let publik: ModelBuku
beforeAll(async () => {
  k = await kantorRilis(240)
  await siapkanCa(k.s, { dinas: 'Dinas Dukcapil Kabupaten Latihan', latihan: true })
  internal = await bukuCuplikan(k.s, { snapshotId: k.snapshotId, edisi: 'internal', tabel: TABEL })
  publik = await bukuCuplikan(k.s, { snapshotId: k.snapshotId, edisi: 'publik', tabel: TABEL })
})
afterAll(() => k.tutup())

describe('rilis buku edisi publik', () => {
  const coba = async (m: ModelBuku, angkaKetik?: { paragraf: string; teks: string; alasan: string }[]) => {
    await simpanBuku(m, 'buku-publik.pdf')
    const minta = {
      snapshotId: k.snapshotId,
      judul: 'Buku Agregat',
      alasan: 'Rilis buku semester ini.',
      cakupan: {
        tabel: BUKA.map((id) => ({ id })),
        buku: { berkasId: BERKAS, nama: 'buku-publik.pdf', ...(angkaKetik && { angkaKetik }) },
      },
    }
    return siapkanRilis(k.s, minta, k.adb)
  }
  const dengan = async (...paragraf: NonNullable<ModelBuku['pengantar']>['paragraf'][number][]) =>
    bukuCuplikan(k.s, { snapshotId: k.snapshotId, edisi: 'publik', tabel: TABEL, paragraf })

  test('buku internal, dan PDF yang bukan susunan sistem, ditolak dengan sebabnya', async () => {
    const h = await coba(internal)
    expect(!h.ok && h.galat.pesan).toMatch(/edisi internal/)
    await k.s.db.run(sql`delete from buku_susunan`)
    const lain = await coba(publik)
    await k.s.db.run(sql`delete from buku_susunan`)
    expect(lain.ok).toBe(true)
    if (lain.ok)
      await k.s.db.run(
        sql`update terbit_rilis set keadaan = 'gagal', galat = 'uji' where id = ${lain.value.id}`,
      )
    const tanpa = await siapkanRilis(
      k.s,
      {
        snapshotId: k.snapshotId,
        judul: 'Buku Agregat',
        alasan: 'Rilis buku semester ini.',
        cakupan: { tabel: [{ id: 'agama' }], buku: { berkasId: BERKAS, nama: 'buku-publik.pdf' } },
      },
      k.adb,
    )
    expect(!tanpa.ok && tanpa.galat.pesan).toMatch(/bukan edisi publik yang disusun sistem/)
  })

  test('angka yang diketik diminta alasannya; yang sama dengan sel tertutup wilayah yang disebut ditolak', async () => {
    const agama = publik.tabel.find((t) => t.definisi === 'agama')!
    const asli = internal.tabel.find((t) => t.definisi === 'agama')!
    const [baris, kolom] = agama.baris
      .flatMap((b, i) => b.nilai.map((n, j) => [i, j, n] as const))
      .find(([i, j, n]) => n === null && asli.baris[i]!.nilai[j]! > 0)!
    const label = agama.grup[Math.floor(kolom / 3)]!.label
    const rahasia = String(asli.baris[baris]!.nilai[kolom])
    const bocor = await coba(
      await dengan({
        id: 'narasi/bocor',
        potongan: [`Di ${agama.baris[baris]!.nama} tercatat ${rahasia} pemeluk ${label}.`],
        segel: 'putus',
        ketik: [rahasia],
      }),
      [{ paragraf: 'narasi/bocor', teks: rahasia, alasan: 'Sudah diketahui umum di sana.' }],
    )
    expect(!bocor.ok && bocor.galat).toMatchObject({
      kode: 'terbit.rilis-angka-tertutup',
      rincian: { tertutup: expect.stringContaining(label) },
    })

    const total = agama.total.nilai.at(-1)!
    const kolomTotal = agama.grup.at(-1)!.kolom[2]!.kunci
    const biasa = await dengan({
      id: 'narasi/biasa',
      potongan: [
        'Penduduk ',
        { sel: { tabel: 'agama', wilayah: '', kolom: kolomTotal }, teks: String(total) },
        ' jiwa; 37 rumah ibadah melayani mereka.',
      ],
      segel: 'putus',
      ketik: ['37'],
    })
    const tanya = await coba(biasa)
    expect(!tanya.ok && tanya.galat).toMatchObject({
      kode: 'terbit.rilis-angka-ketik',
      rincian: { daftar: [{ paragraf: 'narasi/biasa', teks: '37' }] },
    })
    const alasan = 'Jumlah rumah ibadah dari Kantor Kementerian Agama.'
    const jadi = await coba(biasa, [{ paragraf: 'narasi/biasa', teks: '37', alasan }])
    if (!jadi.ok) throw new Error(jadi.galat.pesan)
    const r = (await findRilis(k.s.db, jadi.value.id))!
    expect(r.cakupan.buku!.angkaKetik).toEqual([{ paragraf: 'narasi/biasa', teks: '37', alasan }])
    await k.s.db.run(
      sql`update terbit_rilis set keadaan = 'gagal', galat = 'uji' where id = ${jadi.value.id}`,
    )
  })

  test('tautan yang tidak dapat dihitung dari yang tercetak juga diminta alasannya', async () => {
    const agama = publik.tabel.find((t) => t.definisi === 'agama')!
    const kolom = agama.grup.at(-1)!.kolom[2]!.kunci
    const h = await coba(
      await dengan({
        id: 'narasi/ubah',
        potongan: ['Bertambah ', { sel: { tabel: 'agama', wilayah: '', kolom }, teks: '7' }, ' jiwa.'],
        segel: 'utuh',
      }),
    )
    expect(!h.ok && h.galat.kode).toBe('terbit.rilis-angka-ketik')
  })

  test('yang menyiapkan memilih dari buku edisi publik cuplikan itu; buku internal tidak ditawarkan', async () => {
    const ditawarkan = async (m: ModelBuku, nama: string) => {
      await simpanBuku(m, nama)
      const bahan = await lihatBahanRilis(k.s, k.snapshotId)
      return bahan.ok && bahan.value.buku
    }
    expect(await ditawarkan(internal, 'buku.pdf')).toEqual([])
    expect(await ditawarkan(publik, 'buku-publik.pdf')).toEqual([
      { berkasId: BERKAS, nomor: '2026/0001', judul: 'Buku Agregat', nama: 'buku-publik.pdf' },
    ])
  })

  test('buku yang angkanya semua tercetak keluar bersama rilisnya, byte demi byte', async () => {
    await simpanBuku(publik, 'buku-publik.pdf')
    const id = await siapkanUji(k, {
      snapshotId: k.snapshotId,
      cakupan: { tabel: BUKA.map((t) => ({ id: t })), buku: { berkasId: BERKAS, nama: 'buku-publik.pdf' } },
    })
    const isi = await bacaIsiRilis(k.s, (await findRilis(k.s.db, id))!.isi!)
    const { pdf } = await renderBukuPdf(publik)
    expect(isi.file.find((f) => f.jalur === 'buku/buku-publik.pdf')?.ukuran).toBe(pdf.length)
  })
})

describe('buku yang bersegel', () => {
  let bertanda: Buffer
  beforeAll(async () => {
    const { pdf } = await renderBukuPdf(internal)
    const d = await simpanDokumen(k.s, { nama: 'laporan.pdf', mime: 'application/pdf', isi: pdf })
    const h = await kerjaTtd(k.s)[0]!.jalankan(
      {
        kunci: 'b/1/ttd',
        berkasId: 'b',
        langkah: '1',
        masukan: { judul: 'Buku Agregat' },
        catatan: {},
        dokumen: [d],
        pelaku: {
          ...k.kadis,
          jabatanId: k.kantor.jabatanId.kadis,
          jabatan: 'Kepala Dinas',
          dasar: 'definitif',
        } as Pelaku,
      },
      PENGAWAS,
    )
    if (!h.ok) throw new Error(h.galat.pesan)
    bertanda = (await bacaDokumen(k.s, h.value.dokumen[0]!.hash)).isi
  })

  test('satu byte yang rusak di bagian mana pun tidak pernah lolos sebagai asli', async () => {
    expect((await periksaFile(bertanda, k.s)).kesimpulan).toBe('asli')
    const bagian = wilayahByte(bertanda)
    expect(bagian.map((b) => b.nama)).toEqual(
      expect.arrayContaining([
        'aliran halaman',
        'lampiran data',
        'tanda tangan',
        'rantai tanda tangan',
        'ekor',
      ]),
    )
    for (const { nama, dari, sampai } of bagian)
      for (let i = 0; i < kali(2, 1); i++) {
        const di = dari + Math.floor(((sampai - dari - 1) * (i + 1)) / 4)
        const b = Buffer.from(bertanda)
        b[di] = b[di]! ^ 2
        const h = await periksaFile(b, k.s)
        expect({ nama, di, kesimpulan: h.kesimpulan }).not.toEqual({ nama, di, kesimpulan: 'asli' })
        expect(h.kalimat[0], nama).toMatch(/^(TIDAK SAH|BUKAN PDF|TIDAK BERTANDA TANGAN|ANGKA BERBEDA)/)
      }
  }, 120_000)

  test('satu sel yang lain dari cuplikan: di kantor ditemukan di selnya, di luar bukunya cocok dengan dirinya', async () => {
    const salah = ubahSel(internal, 'agama')
    const { pdf } = await renderBukuPdf(salah.model)
    const kantor = await periksaBuku(pdf, k.s)
    const agama = kantor!.tabel.find((t) => t.tabel.startsWith('agama'))!
    expect(kantor!.sama).toBe(false)
    expect(agama.beda.filter((b) => !['sidik data'].includes(b.kolom))).toEqual([
      { baris: salah.nama, kolom: salah.kolom, diFile: String(salah.ditulis), diKantor: String(salah.benar) },
    ])
    expect(kantor!.tabel.filter((t) => !t.sama)).toHaveLength(1)
  })

  test('di luar kantor setiap sel data dibandingkan dengan halaman, dan kalimatnya menyebut berapa', async () => {
    const h = await periksaFile(bertanda)
    const sel = internal.tabel.reduce(
      (n, t) => n + (t.baris.length + 1) * t.grup.flatMap((g) => g.kolom).length,
      0,
    )
    expect(h.buku).toMatchObject({ sama: true, selHalaman: sel })
    expect(h.kalimat.join(' ')).toContain(
      `${sel} dari ${sel} sel dibandingkan satu per satu dengan teks tabelnya`,
    )
  })
})

/** As `buku.susun-buku` leaves it: the document of a case, the run, and the model beside it. */
async function simpanBuku(m: ModelBuku, nama: string): Promise<BerkasKeluaran> {
  const { pdf } = await renderBukuPdf(m)
  const d = await simpanDokumen(k.s, { nama, mime: 'application/pdf', isi: pdf })
  const isiModel = Buffer.from(JSON.stringify(m))
  const model = await simpanDokumen(k.s, { nama: 'model.json', mime: 'application/json', isi: isiModel })
  await k.s.db.transaksi(async (tx) => {
    // The case that such a document stands in is another module's and not what is tried here.
    await tx.run(sql`set local session_replication_role = replica`)
    await tx.run(sql`insert into berkas (id, nomor, judul, sop, digest, masukan, putaran, hash_isi, dibuka, dibuka_oleh)
      values (${BERKAS}::uuid, '2026/0001', 'Buku Agregat', 'uji', '-', '{}', 1, ${'a'.repeat(64)}, now(), '{}')
      on conflict do nothing`)
    await tx.run(sql`insert into berkas_tindakan (id, berkas_id, urut, langkah, tindakan, pelaku, pegawai_id, jabatan_id,
        jabatan, dasar, putaran, hash_isi, isi, masukan, waktu, status)
      values (${BERKAS}::uuid, ${BERKAS}::uuid, 1, '1', 'olah', '{}', ${BERKAS}::uuid, ${BERKAS}::uuid, 'Uji', 'definitif', 1,
        ${d.hash}, '[]', '{}', now(), 'berlaku') on conflict do nothing`)
    await tx.run(sql`delete from berkas_dokumen where berkas_id = ${BERKAS}::uuid`)
    await tx.run(sql`insert into berkas_dokumen (berkas_id, nama, versi, hash, mime, ukuran, langkah, putaran, tindakan_id, waktu, isi)
      values (${BERKAS}::uuid, ${nama}, 1, ${d.hash}, 'application/pdf', ${pdf.length}, '1', 1, ${BERKAS}::uuid, now(), ${d.hash})`)
    await tx.run(sql`insert into buku_susunan (kunci, edisi, berkas_id, templat, templat_versi, tahap, semester, snapshot_id, hash_pdf, hash_model, hasil, dibuat)
      values (${d.hash}, ${m.edisi}, ${BERKAS}, 'uji', 0, 'akhir', ${m.semester}, ${m.snapshot!.id}, ${d.hash}, ${model.hash}, '{}', now()) on conflict do nothing`)
    return { ok: true, value: undefined }
  })
  return d
}

/** The first cell of a row of that table, one person more. */
function ubahSel(m: ModelBuku, definisi: string) {
  const t = m.tabel.find((x) => x.definisi === definisi)!
  const baris = t.baris.at(-1)!
  const benar = baris.nilai[0]!
  const nilai = [benar + 1, ...baris.nilai.slice(1)]
  const tabel = { ...t, baris: [...t.baris.slice(0, -1), { ...baris, nilai }] }
  return {
    model: { ...m, tabel: m.tabel.map((x) => (x === t ? tabel : x)) },
    nama: baris.nama,
    kolom: t.grup[0]!.kolom[0]!.kunci,
    ditulis: benar + 1,
    benar,
  }
}

/** One stretch of bytes of each kind that a signed book has. */
function wilayahByte(pdf: Buffer): { nama: string; dari: number; sampai: number }[] {
  const teks = pdf.toString('latin1')
  const aliran = (setelah: number) => {
    const dari = teks.indexOf('stream', setelah) + 8
    return { dari, sampai: teks.indexOf('endstream', dari) - 2 }
  }
  const ttd = teks.lastIndexOf('/Contents <') + 11
  const dss = teks.lastIndexOf('/DSS')
  return [
    { nama: 'aliran halaman', ...aliran(teks.indexOf('/Filter')) },
    { nama: 'lampiran data', ...aliran(teks.indexOf('/EmbeddedFile')) },
    { nama: 'tanda tangan', dari: ttd, sampai: ttd + 400 },
    { nama: 'rantai tanda tangan', dari: ttd + 1200, sampai: ttd + 2000 },
    ...(dss > 0 ? [{ nama: 'DSS', dari: dss, sampai: dss + 8 }] : []),
    { nama: 'ekor', dari: teks.lastIndexOf('startxref'), sampai: pdf.length },
  ]
}
