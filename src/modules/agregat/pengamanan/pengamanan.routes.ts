import { z } from 'zod'
import { jabatanPegawai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatAgregat } from '../agregat.galat.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import { aturanTabel, BAWAAN, tingkatTerbit } from './aturan-tabel.ts'
import {
  type Edisi,
  type KeadaanEdisi,
  KeadaanPengamanan,
  MintaEdisi,
  MintaSelEdisi,
  type Pengamanan,
  SegelEdisi,
  UbahPengamanan,
} from './pengamanan.contract.ts'
import type { PengamananTersimpan } from './pengamanan.store.ts'
import { daftarPengamanan, daftarTersegel, type EdisiTersimpan, findEdisi } from './pengamanan.store.ts'
import { pilihBerlaku } from './pengamanan-kini.ts'
import { segelEdisi } from './segel-edisi.ts'
import { selEdisi } from './sel-edisi.ts'
import { isSedangSusun, rencanakan, susunEdisi } from './susun-edisi.ts'
import type { BahanEdisi } from './tabel-publik.ts'
import { ubahPengamanan } from './ubah-pengamanan.ts'

const PilihEdisi = z.object({ id: z.coerce.number().int().min(1) })

export function rutePengamanan(app: App, s: Pick<Sarana, 'db' | 'jam'>, b: BahanEdisi): void {
  app.get('/api/pengamanan', { schema: { response: { 200: KeadaanPengamanan } } }, async (req) => {
    wajibMasuk(req)
    return await keadaan(s)
  })

  app.put('/api/pengamanan', { schema: { body: UbahPengamanan } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const hasil = await ubahPengamanan(s, req.body, pelakuDari(penanya))
    return balas(reply, hasil.ok ? ok(await keadaan(s)) : hasil)
  })

  app.get('/api/pengamanan/edisi', { schema: { querystring: MintaEdisi } }, async (req, reply) => {
    wajibMasuk(req)
    return balas(reply, await keadaanEdisi(b, req.query.snapshot))
  })

  app.post('/api/pengamanan/edisi', { schema: { body: MintaEdisi } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const { snapshot } = req.body
    const rencana = await rencanakan(b, snapshot)
    if (!rencana.ok) return balas(reply, rencana)
    gagal.delete(snapshot)
    // Not waited for: the page asks how far it is. What goes wrong is told there.
    void susunEdisi(b, snapshot).catch((sebab: Error) => gagal.set(snapshot, sebab.message))
    return balas(reply, ok({ keadaan: 'sedang' } satisfies KeadaanEdisi))
  })

  app.get(
    '/api/pengamanan/edisi/:id/sel',
    { schema: { params: PilihEdisi, querystring: MintaSelEdisi } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await selEdisi(b, req.params.id, req.query.tabel))
    },
  )

  app.post(
    '/api/pengamanan/edisi/:id/segel',
    { schema: { params: PilihEdisi, body: SegelEdisi } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      const hasil = await segelEdisi(s, b, req.params.id, req.body.alasan, pelakuDari(penanya))
      return balas(reply, hasil.ok ? ok(keKawat(hasil.value)) : hasil)
    },
  )
}

const gagal = new Map<string, string>()

async function keadaanEdisi(b: BahanEdisi, snapshotId: string): Promise<Result<KeadaanEdisi>> {
  const rencana = await rencanakan(b, snapshotId)
  if (!rencana.ok) return rencana
  const { kunci } = rencana.value
  const [tersegel] = await daftarTersegel(b.db, snapshotId)
  const milik = tersegel && { tersegel: keKawat(tersegel) }
  if (isSedangSusun(kunci)) return ok({ keadaan: 'sedang', ...milik })
  const ada = await findEdisi(b.db, snapshotId, kunci)
  if (ada) return ok({ keadaan: 'siap', edisi: keKawat(ada), ...milik })
  if (gagal.has(snapshotId))
    return ok({ keadaan: 'gagal', kalimat: 'Penyusunan berhenti karena galat. Susun ulang.', ...milik })
  return ok({ keadaan: 'belum', ...milik })
}

async function keadaan(s: Pick<Sarana, 'db' | 'jam'>): Promise<KeadaanPengamanan> {
  const riwayat = await daftarPengamanan(s.db)
  const berlaku = pilihBerlaku(riwayat, s.jam.sekarang())
  const isi = berlaku?.isi ?? BAWAAN
  return {
    kini: { ...(berlaku ? kePengamanan(berlaku) : { ...BAWAAN, versi: 0 }), versi: riwayat[0]?.versi ?? 0 },
    tabel: daftarTabelBaris().map((d) => {
      const aturan = aturanTabel(d, isi)
      const tingkat = tingkatTerbit(d, aturan)
      return {
        id: d.id,
        nomor: d.nomor,
        judulPendek: d.judulPendek,
        aturan,
        sendiri: isi.tabel[d.id] !== undefined,
        ...(tingkat && { tingkat }),
      }
    }),
    riwayat: riwayat.map(kePengamanan),
  }
}

function kePengamanan(p: PengamananTersimpan): Pengamanan {
  return { ...p.isi, versi: p.versi, berlaku: p.berlaku, alasan: p.alasan, oleh: p.oleh.nama }
}

function keKawat(e: EdisiTersimpan): Edisi {
  return {
    id: e.id,
    snapshotId: e.snapshotId,
    ambang: e.pola.ambang,
    ambangDikonfirmasi: e.pola.ambangDikonfirmasi,
    digest: e.digest,
    dibuat: e.dibuat.toISOString(),
    ...(e.disegel && {
      disegel: { pada: e.disegel.pada.toISOString(), oleh: e.disegel.oleh.nama, alasan: e.disegel.alasan },
    }),
    tabel: e.pola.tabel.map((t) => t.ringkasan),
    telanjurTerbit: e.pola.telanjurTerbit,
    tanpaSaksi: e.pola.tanpaSaksi,
  }
}

// What leaves the office is decided by those who work on the data and their head.
async function wajibPengolah(s: Pick<Sarana, 'db' | 'jam'>, penanya: Penanya): Promise<Result<void>> {
  if (penanya.pengelola) return ok()
  const jabatan = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  return jabatan.some((j) => j.pelaksana === 'adb' || j.pelaksana === 'kasi')
    ? ok()
    : tolak(galatAgregat.bukanPengolah())
}
