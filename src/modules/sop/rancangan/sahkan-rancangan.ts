import { pemangkuPelaksana } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilKerja, PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { getVersi } from '../berkas/berkas.store.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import {
  berlakukanRancangan,
  isBerlakuLewat,
  type PermintaanBerlakukan,
  periksaBerlakukan,
} from './berlakukan-rancangan.ts'
import { insertLembarSah } from './lembar-sah.store.ts'
import { galatRancangan } from './rancangan.galat.ts'
import type { Rancangan } from './rancangan.ts'
import { findBerlakuTerakhir } from './sop-berlaku.store.ts'

/** What of a signature goes into the register of sheets. */
export interface BuktiTtd {
  readonly nama: string
  readonly nip: string
  readonly jabatan: string
  readonly hashHasil: string
  readonly isi: string
  readonly waktu: Date
}

/** Who can sign a document of a case: the module of signatures, which stands above this one. */
export interface PembubuhTtd {
  siap(p: PermintaanKerja): Promise<Result<void>>
  /** `serta` runs in the transaction that records the signature; its refusal leaves neither. */
  bubuhkan(
    p: PermintaanKerja,
    pengawas: PengawasKerja,
    serta: (tx: Tx, bukti: BuktiTtd) => Promise<Result<void>>,
  ): Promise<Result<HasilKerja>>
}

/** The draft that the case carries, with the digest that its printed sheet says. */
interface LembarBerkas {
  readonly rancangan: Rancangan
  readonly digest: string
}

/** Whether this official may sign this sheet now, and it could come in force with that. */
export async function siapDisahkan(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  ttd: PembubuhTtd,
  p: PermintaanKerja,
  { rancangan, digest }: LembarBerkas,
): Promise<Result<void>> {
  // After a crash between the signature and the case it stands in force already: the same act again only finishes.
  const kini = await findBerlakuTerakhir(s.db, rancangan.sop)
  if (!isBerlakuLewat(kini, { berkasId: p.berkasId, digest })) {
    const layak = await periksaBerlakukan(s, s.db, rancangan, digest)
    if (!layak.ok) return layak
    const pengesah = await periksaPengesah(s.db, layak.value, p.pelaku, s.jam.sekarang())
    if (!pengesah.ok) return pengesah
  }
  return ttd.siap(p)
}

/** Signs the sheet and puts what it says in force, in one transaction: both, or neither. */
export async function sahkanRancangan(
  s: Pick<Sarana, 'jam' | 'antrean'>,
  ttd: PembubuhTtd,
  p: PermintaanKerja,
  pengawas: PengawasKerja,
  { rancangan, digest }: LembarBerkas,
): Promise<Result<HasilKerja>> {
  const permintaan = { rancanganId: rancangan.id, digest, berkasId: p.berkasId }
  const hasil = await ttd.bubuhkan(p, pengawas, (tx, bukti) => serta(s, tx, permintaan, bukti, p.pelaku))
  if (!hasil.ok) return hasil
  return ok({ ...hasil.value, catatan: { ...hasil.value.catatan, sopBerlaku: digest } })
}

async function serta(
  s: Pick<Sarana, 'jam' | 'antrean'>,
  tx: Tx,
  p: PermintaanBerlakukan,
  bukti: BuktiTtd,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const berlaku = await berlakukanRancangan(s, tx, p, pelaku)
  if (!berlaku.ok) return berlaku
  const pengesah = await periksaPengesah(tx, await getVersi(tx, p.digest), pelaku, bukti.waktu)
  if (!pengesah.ok) return pengesah
  await insertLembarSah(tx, {
    berkasId: p.berkasId,
    sop: berlaku.value.sop,
    digest: p.digest,
    hash: bukti.hashHasil,
    isi: bukti.isi,
    penandatangan: { nama: bukti.nama, nip: bukti.nip, jabatan: bukti.jabatan },
    ditandatangani: bukti.waktu,
  })
  return ok()
}

/** The block stands under "Disahkan oleh": it must be that position's, by its holder or under a mandate for it. */
async function periksaPengesah(db: Kueri, d: DefinisiSop, pelaku: Pelaku, saat: Date): Promise<Result<void>> {
  const { pelaksana, jabatan } = d.identitas.disahkanOleh
  const pemangku = await pemangkuPelaksana(db, pelaksana, saat)
  const boleh =
    pelaku.jenis === 'pegawai' &&
    pemangku.some((m) => m.pegawaiId === pelaku.pegawaiId && m.jabatanId === pelaku.jabatanId)
  return boleh ? ok() : tolak(galatRancangan.bukanPengesahLembar(jabatan))
}
