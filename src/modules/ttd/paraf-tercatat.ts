import { z } from 'zod'
import { getKantor, sebutJabatan } from '#akun'
import { catat } from '#jejak'
import { pukulSetempat, tanggalSetempat } from '#kalender'
import { ok, type Result } from '#kernel/hasil'
import type { HasilKerja, PermintaanKerja } from '#kernel/kerja'
import { tulisTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { bacaSasaran } from './bubuh/sasaran.ts'
import { findPenanda } from './penanda.ts'

/** A paraf that is an act and no signature, as the note `paraf:<nama dokumen>` of a case keeps it. */
const ParafTercatat = z.object({
  kunci: z.string(),
  nama: z.string(),
  jabatan: z.string(),
  waktu: z.string(),
  isi: z.string(),
})
export type ParafTercatat = z.infer<typeof ParafTercatat>

/** The paraf that stand on exactly this content. */
export function bacaParafTercatat(
  catatan: PermintaanKerja['catatan'],
  dokumen: string,
  isi: string,
): ParafTercatat[] {
  const hasil = z.array(ParafTercatat).safeParse(catatan[`paraf:${dokumen}`] ?? [])
  return hasil.success ? hasil.data.filter((t) => t.isi === isi) : []
}

/**
 * Records a paraf without touching the file: for an office whose signer's instrument takes no file that is already
 * signed (BSrE). The block of the signature names it.
 */
export async function catatParaf(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanKerja,
): Promise<Result<HasilKerja>> {
  const sasaran = bacaSasaran(p, 'paraf')
  if (!sasaran.ok) return sasaran
  const penanda = await findPenanda(s, p.pelaku, 'paraf')
  if (!penanda.ok) return penanda
  const { asal, isi } = sasaran.value
  const pemangku = penanda.value.pemangku!
  const { zona } = await getKantor(s.db)
  const kini = s.jam.sekarang()
  const ada = bacaParafTercatat(p.catatan, asal.nama, isi)
  const sudah = ada.some((t) => t.kunci === p.kunci)
  const waktu = `${tulisTanggal(tanggalSetempat(zona, kini))} pukul ${pukulSetempat(zona, kini).replace(':', '.')} ${zona}`
  const baru = { kunci: p.kunci, nama: pemangku.nama, jabatan: sebutJabatan(pemangku), waktu, isi }
  if (!sudah)
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: 'ttd.paraf',
        objek: `berkas/${p.berkasId}`,
        hasil: 'dilakukan',
        pelaku: p.pelaku,
        rincian: { kunci: p.kunci, isi, hashAsal: asal.hash, jabatan: baru.jabatan, hanyaCatatan: true },
      }),
    )
  return ok({ dokumen: [], catatan: { [`paraf:${asal.nama}`]: sudah ? ada : [...ada, baru] } })
}
