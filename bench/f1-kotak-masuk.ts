import { loadavg } from 'node:os'
import { sql } from '#platform/sql'
import { daftarKotakMasuk } from '#sop'
import { semaiBerkas } from '../src/modules/sop/berkas/semai-uji.ts'
import { bukaUkur, type KantorUkur, kantorUkur, siapkanTindakan } from './f-kantor.ts'
import { bandingkan, memoriPuncak, type Ukuran } from './ukur.ts'

const BERKAS = 10_000
const KALI = 60

/**
 * f1: what an official waits for when the inbox opens, at the 95th of a hundred times: 10,000 open cases beside 5,000 ended
 * ones against an inbox of an office with one hundred, both on the same server.
 */
export async function f1(opsi: { ronde?: number }): Promise<Ukuran[]> {
  const [besar, kecil] = [await kantorUkur(), await kantorUkur()]
  try {
    await semai(besar, BERKAS)
    await semai(kecil, BERKAS / 100)
    const ukuran = await bandingkan(
      { id: 'f1', nama: `kotak masuk p95, ${BERKAS} berkas terbuka terhadap ${BERKAS / 100}` },
      opsi.ronde ?? 5,
      () => p95(besar),
      () => p95(kecil),
    )
    const { jumlah } = await daftarKotakMasuk(besar.db, besar.jam, besar.orang.kasi.pegawaiId)
    const catatan = [
      `${KALI} permintaan seronde oleh empat jabatan, "saya" dan "bidang" bergantian; ${jumlah} langkah pada satu jabatan`,
      'detik p95, bukan median; beban akhir',
      loadavg()[0]!.toFixed(2),
    ]
    return [{ ...ukuran, catatan: catatan.join(' ') }]
  } finally {
    await besar.tutup()
    await kecil.tutup()
  }
}

async function semai(k: KantorUkur, terbuka: number): Promise<void> {
  const contoh = await bukaUkur(k)
  await (await siapkanTindakan(k, contoh))()
  await semaiBerkas(k.db, { contoh, terbuka, selesai: terbuka / 2 })
  await k.db.run(sql`vacuum analyze berkas_tempat`)
}

async function p95(k: KantorUkur) {
  const lama: number[] = []
  const orang = Object.values(k.orang)
  for (let i = 0; i < KALI; i++) {
    const mulai = performance.now()
    const pandang = i % 2 === 0 ? 'saya' : 'bidang'
    await daftarKotakMasuk(k.db, k.jam, orang[i % orang.length]!.pegawaiId, { pandang })
    lama.push((performance.now() - mulai) / 1000)
  }
  lama.sort((a, b) => a - b)
  return { detik: lama[Math.ceil(KALI * 0.95) - 1]!, memori: memoriPuncak() }
}
