import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatArsip } from '../arsip.galat.ts'
import { type BuktiJejak, periksaBukti } from './periksa-bukti.ts'
import type { HasilPeriksaPaket } from './periksa-paket.contract.ts'
import { DAFTAR_SIDIK, KUNCI_PUBLIK, pesanPaket, TTD_SIDIK } from './susun-paket.ts'

const ISI_MAKS = 2 * 1024 ** 3

/**
 * Checks a package away from the office: every file against the list of digests and none beside it, the office's
 * signature over the list, and of a case's pack each jejak entry up to the signed checkpoint. Refuses what is no
 * package; whatever is wrong inside stands in `masalah`.
 */
export async function periksaPaket(zip: Buffer): Promise<Result<HasilPeriksaPaket>> {
  const isi = await bongkar(zip)
  const daftar = isi?.get(DAFTAR_SIDIK)
  const pem = isi?.get(KUNCI_PUBLIK)
  const ttd = isi?.get(TTD_SIDIK)
  if (!isi || !daftar || !pem || !ttd) return tolak(galatArsip.bukanPaket())
  const kunci = bacaKunci(pem)
  if (!kunci) return tolak(galatArsip.bukanPaket())
  const masalah = periksaSidik(isi, daftar.toString('utf8'))
  const sah = verify(null, pesanPaket(daftar.toString('utf8')), kunci, Buffer.from(ttd.toString(), 'base64'))
  if (!sah) masalah.push('Tanda tangan kantor pada daftar sidik tidak cocok.')
  const bukti = isi.get('jejak/bukti.json')
  const jejak = bukti && periksaBukti(JSON.parse(bukti.toString()) as BuktiJejak, isi, kunci)
  return ok({
    jenis: bukti ? 'berkas' : 'serah',
    jumlahFile: isi.size,
    jumlahBita: [...isi.values()].reduce((n, b) => n + b.length, 0),
    tandaTangan: sah,
    sidikKunci: createHash('sha256')
      .update(kunci.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    ...(jejak && { entriJejak: jejak.cocok }),
    masalah: [...masalah, ...(jejak?.masalah ?? [])],
  })
}

function periksaSidik(isi: ReadonlyMap<string, Buffer>, daftar: string): string[] {
  const masalah: string[] = []
  const tercatat = new Set([DAFTAR_SIDIK, TTD_SIDIK])
  for (const baris of daftar.split('\n')) {
    if (baris === '') continue
    const m = /^([0-9a-f]{64}) {2}(.+)$/.exec(baris)
    if (!m) {
      masalah.push('Ada baris daftar sidik yang tidak terbaca.')
      continue
    }
    const [, sidik, nama] = m
    tercatat.add(nama!)
    const file = isi.get(nama!)
    if (!file) masalah.push(`File ${nama} tidak ada di paket.`)
    else if (createHash('sha256').update(file).digest('hex') !== sidik) masalah.push(`File ${nama} berubah.`)
  }
  for (const nama of isi.keys())
    if (!tercatat.has(nama)) masalah.push(`File ${nama} tidak ada di daftar sidik.`)
  return masalah
}

function bacaKunci(pem: Buffer): KeyObject | undefined {
  try {
    return createPublicKey(pem)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

/** Every file of the ZIP by name; undefined for what is no ZIP, names a file twice or unpacks to too much. */
async function bongkar(zip: Buffer): Promise<Map<string, Buffer> | undefined> {
  const isi = new Map<string, Buffer>()
  try {
    const arsip = await fromBufferPromise(zip, { lazyEntries: true })
    let jumlah = 0
    for await (const e of arsip.eachEntry()) {
      jumlah += e.uncompressedSize
      if (jumlah > ISI_MAKS || isi.has(e.fileName)) return undefined
      if (!e.fileName.endsWith('/')) isi.set(e.fileName, await buffer(await arsip.openReadStreamPromise(e)))
    }
    return isi
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
