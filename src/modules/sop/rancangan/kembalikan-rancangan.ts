import { catat } from '#jejak'
import { kirimKabar } from '#kabar'
import { sistem } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Berkas, Orang } from '../berkas/berkas.ts'
import { type DefinisiSop, getLangkah } from '../definisi/definisi-sop.ts'
import type { Langkah } from '../mesin/keadaan.ts'
import { KERJA_CETAK } from './nama-penetapan.ts'
import { pesanRancangan } from './rancangan.pesan.ts'
import { kunciRancangan, updateRancangan } from './rancangan.store.ts'
import { bacaMasukanRancangan, type RancanganKembali } from './rancangan.ts'

/**
 * A case that was refused or called off, or that came back to the step where the sheet is printed, gives its draft back to
 * the drafter in the same transaction: it can be changed again, and says by whom and why. A draft that is in force,
 * or at another content by now, stays as it is.
 */
export async function kembalikanRancangan(
  tx: Tx,
  p: {
    readonly berkas: Berkas
    readonly definisi: DefinisiSop
    readonly langkah: Langkah
    readonly saat: Date
    readonly oleh: Orang
  },
): Promise<void> {
  const sebab = sebabKembali(p.definisi, p.langkah)
  const m = bacaMasukanRancangan(p.berkas.masukan['rancangan'])
  if (!sebab || !m) return
  const r = await kunciRancangan(tx, m.id)
  if (r?.keadaan !== 'diajukan' || r.digest !== m.digest) return
  const { id: berkasId, nomor } = p.berkas
  const { alasan } = (await tx.find<{ alasan: string | null }>(sql`select alasan from berkas_tindakan
    where berkas_id = ${berkasId} order by urut desc limit 1`)) ?? { alasan: null }
  const kembali = { berkasId, nomor, sebab, alasan, oleh: p.oleh, saat: p.saat.toISOString() }
  const versi = r.versi + 1
  await updateRancangan(tx, { ...r, keadaan: 'draf', versi, kembali, diubah: p.saat, diubahOleh: sistem })
  if (r.dibuatOleh.jenis === 'pegawai')
    await kirimKabar(
      tx,
      {
        kepada: [r.dibuatOleh.pegawaiId],
        jenis: 'dikembalikan',
        judul: pesanRancangan.kembali(r.judul, nomor),
        isi: pesanRancangan.kembaliIsi,
        tautan: `/sop/susun/${r.id}`,
        kunci: `rancangan-kembali/${r.id}/${versi}`,
      },
      p.saat,
    )
  await catat(
    tx,
    { sekarang: () => p.saat },
    {
      tindakan: 'sop.rancangan-kembali',
      objek: `sop-rancangan/${r.id}`,
      hasil: 'dilakukan',
      pelaku: sistem,
      // The words stand with the draft and the case: people write names into reasons.
      rincian: { sop: r.sop, versi, digest: r.digest, berkas: berkasId, sebab },
    },
  )
}

function sebabKembali(
  d: DefinisiSop,
  { keadaan, ditinggal }: Langkah,
): RancanganKembali['sebab'] | undefined {
  if (keadaan.status === 'selesai')
    return keadaan.hasil === 'ditolak' || keadaan.hasil === 'dibatalkan' ? keadaan.hasil : undefined
  const mencetak = (id: string) => getLangkah(d, id).tindakan.some((t) => t.kerja?.nama === KERJA_CETAK)
  const kembali = ditinggal.some((x) => x.sebab === 'dikembalikan')
  return kembali && keadaan.tempat.some((t) => mencetak(t.langkah)) ? 'dikembalikan' : undefined
}
