import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Db, Tx } from '#platform/postgres'
import { galatCatatan } from './catatan.galat.ts'
import { kunciCatatan, simpanBerakhir, simpanSetuju } from './catatan.store.ts'
import type { Catatan, PelakuJabatan } from './catatan.ts'
import { PENCABUT, PENULIS, PENYETUJU, sebagai } from './jabatan-catatan.ts'

type Keputusan = { readonly apa: 'setujui' } | { readonly apa: 'tolak' | 'cabut'; readonly alasan: string }

/**
 * Approves, refuses or revokes a note. Approval and refusal are the Kabid's, never the writer's own; a note is revoked by its
 * writer, a Kasi or a Kabid. A refused attempt stands in the record too.
 */
export async function putuskanCatatan(
  s: { readonly db: Db; readonly jam: Jam },
  id: string,
  k: Keputusan,
  pelaku: Pelaku,
): Promise<Result<Catatan>> {
  const pada = s.jam.sekarang()
  return s.db
    .transaksi(async (tx): Promise<Result<Catatan>> => {
      const c = await kunciCatatan(tx, id)
      if (!c) return tolak(galatCatatan.tiada(id))
      const boleh = await timbang(tx, c, k, pelaku, pada)
      if (!boleh.ok) return boleh
      const oleh = boleh.value
      if (k.apa === 'setujui') await simpanSetuju(tx, id, oleh, pada)
      else await simpanBerakhir(tx, id, k.apa === 'tolak' ? 'ditolak' : 'dicabut', oleh, pada, k.alasan)
      await catat(tx, s.jam, {
        tindakan: `agregat.${k.apa}-catatan`,
        objek: `snapshot/${c.snapshotId}`,
        hasil: 'dilakukan',
        pelaku: oleh,
        rincian: {
          catatanId: id,
          jumlahSelisih: c.selisih.length,
          ...(k.apa !== 'setujui' && { alasan: k.alasan }),
        },
      })
      return ok((await kunciCatatan(tx, id))!)
    })
    .then(async (hasil) => {
      if (!hasil.ok && hasil.galat.jenis === 'ditolak') await catatDitolak(s, id, k, hasil.galat, pelaku)
      return hasil
    })
}

async function timbang(
  tx: Tx,
  c: Catatan,
  k: Keputusan,
  pelaku: Pelaku,
  pada: Date,
): Promise<Result<PelakuJabatan>> {
  const sendiri = pelaku.jenis === 'pegawai' && pelaku.pegawaiId === c.ditulis.oleh.pegawaiId
  if (k.apa === 'cabut') {
    const oleh = await sebagai(tx, pelaku, sendiri ? [...PENULIS, ...PENCABUT] : PENCABUT, pada)
    if (!oleh) return tolak(galatCatatan.bukanPencabut())
    return c.berakhir ? tolak(galatCatatan.sudahBerakhir(c.keadaan)) : ok(oleh)
  }
  const oleh = await sebagai(tx, pelaku, PENYETUJU, pada)
  if (!oleh) return tolak(galatCatatan.bukanPenyetuju())
  if (sendiri) return tolak(galatCatatan.catatanSendiri())
  return c.keadaan === 'diajukan' ? ok(oleh) : tolak(galatCatatan.bukanDiajukan(c.keadaan))
}

async function catatDitolak(
  s: { readonly db: Db; readonly jam: Jam },
  id: string,
  k: Keputusan,
  g: Galat,
  pelaku: Pelaku,
): Promise<void> {
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: `agregat.${k.apa}-catatan`,
      objek: `catatan/${id}`,
      hasil: 'ditolak',
      pelaku,
      rincian: { galat: g.kode },
    }),
  )
}
