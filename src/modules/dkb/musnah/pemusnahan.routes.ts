import { z } from 'zod'
import { jabatanPegawai } from '#akun'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { daftarSnapshot } from '../dkb.store.ts'
import { daftarPemusnahan, daftarRetensi } from './musnah.store.ts'
import {
  type DaftarPemusnahan,
  type Pemusnahan as PemusnahanKawat,
  PutuskanPemusnahan,
  Retensi,
  UsulkanPemusnahan,
} from './pemusnahan.contract.ts'
import { isOrangSama, type Pemusnahan } from './pemusnahan.ts'
import { putuskanPemusnahan, type SiapMusnah } from './putuskan-pemusnahan.ts'
import { isBolehMusnah, jatuhTempo } from './retensi.ts'
import { ubahRetensi } from './ubah-retensi.ts'
import { usulkanPemusnahan } from './usulkan-pemusnahan.ts'

const DenganId = z.object({ id: z.uuid() })

export function rutePemusnahan(app: App, s: Sarana, siapMusnah: SiapMusnah): void {
  app.get('/api/pemusnahan', async (req, reply) => {
    const penanya = wajibMasuk(req)
    return balas(reply, ok(await susunDaftar(s, penanya)))
  })

  app.post('/api/pemusnahan', { schema: { body: UsulkanPemusnahan } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    if (!(await wewenang(s, penanya)).usul) return balas(reply, tolak(galatDkb.bukanPengusul()))
    const pelaku = pelakuDari(penanya)
    const hasil = await usulkanPemusnahan(s, req.body, pelaku)
    return balas(reply, hasil.ok ? ok(keKawat(hasil.value, pelaku)) : hasil)
  })

  app.post(
    '/api/pemusnahan/:id/putuskan',
    { schema: { params: DenganId, body: PutuskanPemusnahan } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      if (!(await wewenang(s, penanya)).putus) return balas(reply, tolak(galatDkb.bukanPemutus()))
      const pelaku = pelakuDari(penanya)
      const hasil = await putuskanPemusnahan(s, req.params.id, req.body, pelaku, siapMusnah)
      return balas(reply, hasil.ok ? ok(keKawat(hasil.value, pelaku)) : hasil)
    },
  )

  app.put('/api/retensi', { schema: { body: Retensi } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    if (!(await wewenang(s, penanya)).atur) return balas(reply, tolak(galatDkb.bukanPemutus()))
    return balas(reply, ok({ daftar: await ubahRetensi(s, req.body, pelakuDari(penanya)) }))
  })
}

// The ADB works on the data and proposes; Kabid and Kadis answer for the office and decide. The pengelola does neither.
async function wewenang(s: Sarana, penanya: Penanya): Promise<DaftarPemusnahan['boleh']> {
  const jabatan = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  const sebagai = new Set(jabatan.map((j) => j.pelaksana))
  const putus = sebagai.has('kabid') || sebagai.has('kadis')
  return { usul: sebagai.has('adb'), putus, atur: putus }
}

async function susunDaftar(s: Sarana, penanya: Penanya): Promise<DaftarPemusnahan> {
  const retensi = await daftarRetensi(s.db)
  const hari = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const semua = await daftarPemusnahan(s.db)
  const pelaku = pelakuDari(penanya)
  const daftar = (await daftarSnapshot(s.db)).map((x) => {
    const r = retensi.find((y) => y.basis === x.basis)!
    // A refused proposal is shown until a new one stands.
    const milik = semua.filter((p) => p.snapshotId === x.id)
    const p = milik.find((y) => y.status !== 'ditolak') ?? milik[0]
    return {
      snapshotId: x.id,
      basis: x.basis,
      semester: x.semester,
      tanggal: x.tanggal,
      jumlahBaris: x.jumlahBaris,
      ditarik: x.status === 'ditarik',
      jatuhTempo: jatuhTempo(x.tanggal, r.tahun),
      boleh: isBolehMusnah(x, r, hari),
      ...(x.dimusnahkan && { dimusnahkan: x.dimusnahkan.pada.toISOString() }),
      ...(p && { pemusnahan: keKawat(p, pelaku) }),
    }
  })
  const urut = (x: (typeof daftar)[number]) => (x.dimusnahkan ? 2 : x.boleh ? 0 : 1)
  return {
    retensi,
    boleh: await wewenang(s, penanya),
    daftar: daftar.sort((x, y) => urut(x) - urut(y) || (x.jatuhTempo < y.jatuhTempo ? -1 : 1)),
  }
}

function keKawat(p: Pemusnahan, pelaku: Pelaku): PemusnahanKawat {
  return {
    id: p.id,
    status: p.status,
    alasan: p.alasan,
    diusulkanPada: p.diusulkanPada.toISOString(),
    diusulkanOleh: p.diusulkanOleh.nama,
    ...(p.diputusPada && { diputusPada: p.diputusPada.toISOString(), diputusOleh: p.diputusOleh!.nama }),
    ...(p.nomorBeritaAcara !== undefined && { nomorBeritaAcara: p.nomorBeritaAcara }),
    ...(p.catatan !== undefined && { catatan: p.catatan }),
    ...(p.selesaiPada && { selesaiPada: p.selesaiPada.toISOString() }),
    ...(p.berkas && { berkas: [...p.berkas] }),
    usulanSendiri: isOrangSama(p.diusulkanOleh, pelaku),
  }
}
