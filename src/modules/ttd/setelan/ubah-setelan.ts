import { X509Certificate } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { nilaiUlangSemua } from '../jangka-panjang/bukti.store.ts'
import { galatTtd } from '../ttd.galat.ts'
import { type Akar, hapusAkar, simpanAkar } from './akar.store.ts'
import { getSetelanTtd, simpanSetelanTtd } from './setelan-ttd.store.ts'
import type { SetelanTtd } from './setelan-ttd.ts'

type SaranaSetelan = Pick<Sarana, 'db' | 'jam'>

/** Changes how the office signs: time-stamps, paraf, long-term proofs. */
export async function ubahSetelanTtd(s: SaranaSetelan, isi: SetelanTtd, pelaku: Pelaku): Promise<SetelanTtd> {
  const lama = await getSetelanTtd(s.db)
  await s.db.transaksi(async (tx) => {
    if (lama.rsa2048Sampai !== isi.rsa2048Sampai) await nilaiUlangSemua(tx)
    await simpanSetelanTtd(tx, isi, s.jam.sekarang(), pelaku)
    await catat(tx, s.jam, {
      tindakan: 'ttd.ubah-setelan',
      objek: 'kantor/ttd',
      hasil: 'dilakukan',
      pelaku,
      rincian: { ...isi },
    })
  })
  return isi
}

/** Trusts a root from now on. Refuses what is no certificate of a CA, and one that is trusted already. */
export async function tambahAkar(
  s: SaranaSetelan,
  p: { readonly pem: string; readonly jenis: Akar['jenis'] },
  pelaku: Pelaku,
): Promise<Result<Akar>> {
  const c = bacaPem(p.pem)
  if (!c?.ca) return tolak(galatTtd.bukanAkar())
  const akar: Akar = {
    sidik: c.fingerprint256.replaceAll(':', '').toLowerCase(),
    jenis: p.jenis,
    nama: /^CN=(.*)$/m.exec(c.subject)?.[1] ?? c.subject.replaceAll('\n', ', '),
    pem: c.toString(),
    ditambah: s.jam.sekarang(),
    pelaku,
  }
  return s.db.transaksi(async (tx) => {
    if (!(await simpanAkar(tx, akar))) return tolak(galatTtd.akarSudahAda())
    await catatAkar(tx, s, 'ttd.tambah-akar', akar, pelaku)
    return ok(akar)
  })
}

/** Trusts it no longer: signatures under it count as unknown from now on. */
export async function cabutAkar(s: SaranaSetelan, sidik: string, pelaku: Pelaku): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    if (!(await hapusAkar(tx, sidik))) return tolak(galatTtd.akarTakAda())
    await catatAkar(tx, s, 'ttd.hapus-akar', { sidik }, pelaku)
    return ok()
  })
}

function catatAkar(
  tx: Parameters<typeof catat>[0],
  s: SaranaSetelan,
  tindakan: string,
  a: { readonly sidik: string; readonly nama?: string; readonly jenis?: string },
  pelaku: Pelaku,
) {
  return catat(tx, s.jam, {
    tindakan,
    objek: `akar/${a.sidik}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { ...(a.nama && { nama: a.nama }), ...(a.jenis && { jenis: a.jenis }) },
  })
}

function bacaPem(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
