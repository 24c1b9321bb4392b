import type { Kueri } from '#platform/postgres'
import { getVersi } from '../berkas/berkas.store.ts'
import { sidikDefinisi } from '../definisi/definisi-sop.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { daftarLembarSop, type LembarSah } from './lembar-sah.store.ts'
import type { LembarSahKirim, VersiBerlakuKirim } from './rancangan.contract.ts'
import { daftarVersiBerlaku } from './sop-berlaku.store.ts'

/** Every version of a SOP that was in force in this office, newest first; empty for a SOP that never was. */
export async function riwayatSop(db: Kueri, sop: string): Promise<VersiBerlakuKirim[]> {
  const baris = await daftarVersiBerlaku(db, sop)
  const bawaan = findDefinisi(sop)
  if (baris.length === 0 && bawaan) {
    const tetap = { sejak: null, berakhir: null, sebabAkhir: null, alasan: null, berkas: null, lembar: null }
    return [{ digest: sidikDefinisi(bawaan), nomor: bawaan.identitas.nomor, ...tetap }]
  }
  const lembar = await daftarLembarSop(db, sop)
  const hasil: VersiBerlakuKirim[] = []
  for (const b of baris) {
    const { identitas } = await getVersi(db, b.digest)
    hasil.push({
      digest: b.digest,
      nomor: identitas.nomor,
      sejak: b.sejak?.toISOString() ?? null,
      berakhir: b.berakhir?.toISOString() ?? null,
      sebabAkhir: b.sebabAkhir,
      alasan: b.alasan,
      berkas: b.berkasId && b.nomorBerkas ? { id: b.berkasId, nomor: b.nomorBerkas } : null,
      lembar: lembarKirim(lembar.find((l) => l.berkasId === b.berkasId)),
    })
  }
  return hasil
}

export function lembarKirim(l: LembarSah | undefined): LembarSahKirim | null {
  if (!l) return null
  const { nama, jabatan } = l.penandatangan
  return { hash: l.hash, penandatangan: { nama, jabatan }, ditandatangani: l.ditandatangani.toISOString() }
}
