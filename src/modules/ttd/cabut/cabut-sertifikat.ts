import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatTtd } from '../ttd.galat.ts'
import { findSertifikat } from '../ttd.store.ts'
import { type Pencabutan, simpanPencabutan } from './cabut.store.ts'
import type { AlasanCabut } from './crl.ts'
import { terbitkanCrl } from './crl-kantor.ts'

export interface PermintaanCabut {
  readonly nomorSeri: string
  readonly alasan: AlasanCabut
  readonly uraian: string
  /** From when on; not in the future, not before the certificate began. */
  readonly sejak: Date
}

/**
 * Revokes a certificate of the office's CA for good and publishes the list that says so. What was signed before
 * `sejak`, with a time-stamp as proof, stays valid. Refuses the CA itself, certificates from outside (their issuer
 * revokes them), and a second revocation.
 */
export async function cabutSertifikat(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  p: PermintaanCabut,
  pelaku: Pelaku,
): Promise<Result<Pencabutan>> {
  const c = await findSertifikat(s.db, p.nomorSeri)
  if (!c) return tolak(galatTtd.sertifikatTakAda(p.nomorSeri))
  if (c.jenis === 'ca' || c.jenis === 'luar') return tolak(galatTtd.bukanTerbitanSendiri())
  const dicatat = s.jam.sekarang()
  if (p.sejak > dicatat || p.sejak < c.berlakuSejak) return tolak(galatTtd.waktuCabutSalah())
  const baris: Pencabutan = { ...p, dicatat, pelaku }
  return s.db.transaksi(async (tx) => {
    if (!(await simpanPencabutan(tx, baris))) return tolak(galatTtd.sudahDicabut())
    const crl = await terbitkanCrl(s, tx)
    if (!crl.ok) throw new Error(`a certificate without a CA: ${c.nomorSeri}`)
    await catat(tx, s.jam, {
      tindakan: 'ttd.cabut-sertifikat',
      objek: `sertifikat/${p.nomorSeri}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        alasan: p.alasan,
        uraian: p.uraian,
        sejak: p.sejak.toISOString(),
        nomorCrl: crl.value.nomor,
      },
    })
    return ok(baris)
  })
}
