import type {} from '@fastify/multipart'
import { catat } from '#jejak'
import { tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Db } from '#platform/postgres'
import { type BahanAgregat, hitungTabel } from '../susun/hitung-tabel.ts'
import { HasilPeriksaTabel, MintaPeriksaTabel } from './asing.contract.ts'
import { galatAsing } from './asing.galat.ts'
import { BATAS } from './baca-kisi.ts'
import { periksaTabel } from './periksa-tabel.ts'

/** Whoever has an account may hold a table up to the checker; the file is read in memory and forgotten, what was found is told to the record as counts. */
export function rutePeriksaTabel(app: App, db: Db, b: BahanAgregat): void {
  app.post('/api/periksa-tabel', { schema: { response: { 200: HasilPeriksaTabel } } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    if (!req.isMultipart()) return balas(reply, tolak(galatAsing.tanpaFile()))
    const bagian = await req.file({ limits: { fileSize: BATAS.fileMb * 1024 * 1024, files: 1 } })
    if (!bagian) return balas(reply, tolak(galatAsing.tanpaFile()))
    let isi: Buffer
    try {
      isi = await bagian.toBuffer()
    } catch (sebab) {
      if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
      return balas(reply, tolak(galatAsing.terlaluBesar(BATAS.fileMb)))
    }
    const medan = Object.fromEntries(
      Object.entries(bagian.fields).flatMap(([k, v]) =>
        v && !Array.isArray(v) && v.type === 'field' && v.value !== '' ? [[k, v.value]] : [],
      ),
    )
    const minta = MintaPeriksaTabel.safeParse(medan)
    if (!minta.success || (minta.data.tabel === undefined) !== (minta.data.snapshot === undefined))
      return balas(reply, tolak(galatAsing.pasanganKurang()))
    const { tabel, snapshot, tingkat } = minta.data
    const lawan =
      tabel === undefined || snapshot === undefined
        ? undefined
        : await hitungTabel(b, { tabel, snapshotId: snapshot, tingkat })
    if (lawan && !lawan.ok) return balas(reply, lawan)
    const hasil = await periksaTabel({ nama: bagian.filename, isi }, lawan?.value)
    if (hasil.ok)
      await db.transaksi((tx) =>
        catat(tx, b.jam, {
          tindakan: 'agregat.periksa-tabel',
          objek: tabel === undefined ? 'tabel-asing' : `tabel/${tabel}`,
          hasil: 'dilakukan',
          pelaku: pelakuDari(penanya),
          rincian: {
            ...(snapshot !== undefined && { snapshotId: snapshot }),
            jumlahPeriksa: hasil.value.jumlahPeriksa,
            jumlahTemuan: hasil.value.temuan.length,
          },
        }),
      )
    return balas(reply, hasil)
  })
}
