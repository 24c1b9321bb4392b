import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getKalender, tambahMenitKerja } from '#kalender'
import { sql } from '#platform/sql'
import { acak } from '../../../../test/support/mutasi-byte.ts'
import { alirXml } from '../baca/alir-xml.ts'
import { simpanVersi } from '../berkas/berkas.store.ts'
import { bukaUji, type KantorUji, kantorUji, tuntas, wajib } from '../berkas/kantor-uji.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { getRancanganKirim } from '../rancangan/rancangan-kirim.ts'
import { rancangDariUkuran } from './rancang-dari-ukuran.ts'
import { simulasiRancangan } from './simulasi-rancangan.ts'
import { ukurSop } from './ukur-sop.ts'
import { tulisXes } from './xes.ts'

const D = findDefinisi('agregat-data-kependudukan')!
const MASA = { dari: '2026-01-01', sampai: '2026-06-30' }
const BENIH = 20_261_121

describe('SOP diukur pada pangkalan data', () => {
  let k: KantorUji
  beforeAll(async () => {
    k = await kantorUji()
    await tulisBerkasSelesai(k, 40)
  })
  afterAll(() => k.tutup())

  test('langkah, keterlambatan, dan pengembalian terhitung; usul waktu menjadi rancangan berbukti', async () => {
    const u = wajib(await ukurSop(k, D.id, MASA))
    expect(u.berkas).toBe(40)
    expect(u.langkah.map((l) => l.jumlah)).toEqual([44, 44, 40, 40, 40])
    expect(u.langkah[1]!.pengembalian).toEqual([{ ke: '1', nomor: 1, jumlah: 4 }])
    expect(u.langkah[1]).toMatchObject({ bertenggat: 44, menitBaku: 20 })
    expect(u.langkah[1]!.terlambat).toBeGreaterThan(30)
    expect(u.langkah[1]!.tunggu!.median).toBeGreaterThan(u.langkah[1]!.kerja!.median)
    const usul = u.langkah[1]!.usul!
    expect(usul.waktu).toMatch(/^\d+ (?:menit|jam)$/)

    const pelaku = k.orang.kabid
    const id = wajib(await rancangDariUkuran(k, D.id, { ...MASA, langkah: ['2'] }, pelaku))
    const r = wajib(await getRancanganKirim(k, id))
    const langkah = r.naskah['langkah'] as { waktu: string }[]
    expect(langkah.map((l) => l.waktu)).toEqual(D.langkah.map((l, i) => (i === 1 ? usul.waktu : l.waktu)))
    expect(r.keyakinan['langkah.1.waktu']!.alasan).toContain(usul.bukti)
    expect(r).toMatchObject({ cara: 'usulan', sop: D.id, keadaan: 'draf' })

    const s = wajib(await simulasiRancangan(k, id, MASA))
    expect(s.berkas).toBe(40)
    // The same steps by the same people: the same days, whatever the column Waktu promises.
    expect(s.rancangan).toEqual(s.berlaku)
    expect(Math.abs(s.berlaku!.median.tengah - s.terukur!.median) / s.terukur!.median).toBeLessThan(0.15)
  })

  test('di luar masa dan pada usul yang tidak ada ditolak atau kosong', async () => {
    const kosong = wajib(await ukurSop(k, D.id, { dari: '2025-01-01', sampai: '2025-06-30' }))
    expect(kosong).toMatchObject({ berkas: 0, total: null })
    expect(kosong.langkah.every((l) => l.jumlah === 0 && l.usul === null)).toBe(true)
    expect(await ukurSop(k, D.id, { dari: '2026-07-01', sampai: '2026-06-30' })).toMatchObject({
      galat: { kode: 'sop.ukur-masa' },
    })
    const tanpa = await rancangDariUkuran(
      k,
      D.id,
      { dari: '2025-01-01', sampai: '2025-06-30', langkah: ['2'] },
      k.orang.adb,
    )
    expect(tanpa).toMatchObject({ galat: { kode: 'sop.ukur-tanpa-usul' } })
  })

  test('catatan kejadian XES memuat setiap tindakan dan tidak seorang pun', async () => {
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'kembalikan', { alasan: 'Jumlah Pak Budi berbeda', ke: '1' })
    let xml = ''
    for await (const b of tulisXes(k.db, D.id)) xml += b
    const hitung = { trace: 0, event: 0 }
    const sah = alirXml(xml, {
      buka: (nama) => {
        if (nama === 'trace' || nama === 'event') hitung[nama]++
      },
      tutup: () => undefined,
      teks: () => undefined,
    })
    expect(sah).toBe(true)
    const db = await k.db.one<{
      berkas: number
      tindakan: number
    }>(sql`select count(distinct b.id)::int as berkas,
      count(t.id)::int as tindakan from berkas b join berkas_tindakan t on t.berkas_id = b.id where b.sop = ${D.id}`)
    expect(hitung).toEqual({ trace: db.berkas, event: db.tindakan })
    for (const orang of Object.values(k.orang)) {
      expect(xml).not.toContain(orang.nama)
      expect(xml).not.toContain(orang.pegawaiId)
    }
    expect(xml).not.toMatch(/Jumlah Pak Budi|19800101/)
    expect(xml).toContain('<string key="org:resource" value="pegawai-1"/>')
  })
})

/** Cases that ran to their end in the first half of 2026, by rows: the engine would take a minute for them. */
async function tulisBerkasSelesai(k: KantorUji, banyak: number): Promise<void> {
  const r = acak(BENIH)
  const kalender = await getKalender(k.db)
  await k.db.transaksi(async (tx) => {
    const digest = await simpanVersi(tx, D, k.jam.sekarang())
    for (let n = 0; n < banyak; n++) {
      const id = randomUUID()
      let saat = tambahMenitKerja(kalender, new Date('2026-01-05T01:00:00Z'), n * 600 + 1)
      const dibuka = saat
      await tx.run(sql`insert into berkas (id, nomor, judul, sop, digest, masukan, putaran, hash_isi, dibuka, dibuka_oleh)
        values (${id}, ${`U/${String(n).padStart(4, '0')}`}, 'Uji', ${D.id}, ${digest}, '{}'::jsonb, 1,
          ${'a'.repeat(64)}, ${dibuka}, '{"jenis":"sistem","nama":"uji"}'::jsonb)`)
      const jalan = [0, 1, ...(n % 10 === 0 ? [0, 1] : []), 2, 3, 4]
      for (const [urut, i] of jalan.entries()) {
        const l = D.langkah[i]!
        const kembali = i === 1 && jalan[urut + 1] === 0
        const mulai = tambahMenitKerja(kalender, saat, 20 + r() * 100)
        const keluar = tambahMenitKerja(kalender, mulai, 2 + r() * 20)
        const tenggat = tambahMenitKerja(kalender, saat, 20)
        await tx.run(sql`insert into berkas_langkah (berkas_id, urut, sop, langkah, putaran, masuk, mulai, keluar,
            menit_baku, menit_terukur, tenggat, hasil)
          values (${id}, ${urut + 1}, ${D.id}, ${l.id}, 1, ${saat}, ${mulai}, ${keluar}, 20, 0, ${tenggat},
            ${kembali ? 'dikembalikan' : 'selesai'})`)
        if (kembali)
          await tx.run(sql`insert into berkas_tindakan (id, berkas_id, urut, langkah, tindakan, pelaku, pegawai_id,
              jabatan_id, jabatan, dasar, putaran, hash_isi, isi, masukan, ke, alasan, waktu, status)
            values (${randomUUID()}, ${id}, ${urut + 1}, ${l.id}, 'kembalikan', '{"nama":"x"}'::jsonb, ${randomUUID()},
              ${randomUUID()}, 'Kasi', 'definitif', 1, ${'a'.repeat(64)}, '[]'::jsonb, '{}'::jsonb, ${D.langkah[0]!.id},
              'uji', ${mulai}, 'berlaku')`)
        saat = keluar
      }
      await tx.run(sql`update berkas set selesai = ${saat}, hasil = 'tuntas' where id = ${id}`)
    }
    return { ok: true as const, value: undefined }
  })
}
