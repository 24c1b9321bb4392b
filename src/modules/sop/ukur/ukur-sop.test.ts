import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/sql'
import { alirXml } from '../baca/alir-xml.ts'
import { bukaUji, type KantorUji, kantorUji, tuntas, wajib } from '../berkas/kantor-uji.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { getRancanganKirim } from '../rancangan/rancangan-kirim.ts'
import { tulisBerkasSelesai } from './berkas-selesai-uji.ts'
import { rancangDariUkuran } from './rancang-dari-ukuran.ts'
import { simulasiRancangan } from './simulasi-rancangan.ts'
import { ukurSop } from './ukur-sop.ts'
import { tulisXes } from './xes.ts'

const D = findDefinisi('agregat-data-kependudukan')!
const MASA = { dari: '2026-01-01', sampai: '2026-06-30' }

describe('SOP diukur pada pangkalan data', () => {
  let k: KantorUji
  beforeAll(async () => {
    k = await kantorUji()
    await tulisBerkasSelesai(k, D, 40)
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
