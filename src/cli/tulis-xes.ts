import { open, rename, rm } from 'node:fs/promises'
import { catat } from '#jejak'
import { Ditolak } from '#kernel/ditolak'
import { ok } from '#kernel/hasil'
import { operatorMesin } from '#kernel/pelaku'
import { findDefinisiBerlaku, galatSop, tulisXes } from '#sop'
import { denganKantor } from './dengan-kantor.ts'
import type { Keluaran } from './keluaran.ts'
import { KODE } from './perintah.ts'

/** Writes the event log of a SOP's cases: the whole file or none, never more than a page of it in memory. */
export function tulisXesFile(sop: string, data: string, ke: string, k: Keluaran): Promise<number> {
  return denganKantor(data, 'sop', async (kantor) => {
    if (!(await findDefinisiBerlaku(kantor.db, sop))) throw new Ditolak(galatSop.sopTakAda(sop))
    await kantor.db.transaksi(async (tx) => {
      await catat(tx, kantor.jam, {
        tindakan: 'sop.log-xes',
        objek: `sop/${sop}`,
        hasil: 'dilakukan',
        pelaku: operatorMesin,
        rincian: {},
      })
      return ok()
    })
    const sementara = `${ke}.${process.pid}.sementara`
    const file = await open(sementara, 'wx')
    try {
      let byte = 0
      for await (const potongan of tulisXes(kantor.db, sop)) byte += (await file.write(potongan)).bytesWritten
      await file.sync()
      await file.close()
      await rename(sementara, ke)
      k.hasil({ file: ke, byte }, () => `Tertulis: ${ke}`)
    } catch (sebab) {
      await rm(sementara, { force: true })
      throw sebab
    }
    return KODE.selesai
  })
}
