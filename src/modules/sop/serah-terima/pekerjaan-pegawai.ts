import { createHash } from 'node:crypto'
import { jabatanTercatat, mandatPegawai, pemangkuPelaksana } from '#akun'
import { kanonik } from '#jejak'
import { getZona } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import type { Kueri } from '#platform/postgres'
import { getVersi } from '../berkas/berkas.store.ts'
import { sebutLangkah, sebutTenggat } from '../pengingat/pengingat.pesan.ts'
import type { Butir, Nasib } from './butir.ts'
import { daftarLimpahanKepada, daftarRancanganPegawai, daftarTempatPegawai } from './serah-terima.store.ts'

/**
 * All open work that rests on a pegawai, also on one who no longer works here: steps they took, steps of positions that
 * only they hold, delegations to them, mandates of their positions, drafts. With what becomes of each when `kepada`
 * receives it.
 */
export async function bacaPekerjaan(
  db: Kueri,
  pegawaiId: string,
  kepadaId: string | undefined,
  saat: Date,
): Promise<Butir[]> {
  const zona = await getZona(db)
  const siapa = bacaPemegang(db, saat)
  const kunci = (await jabatanTercatat(db, pegawaiId, saat)).flatMap((j) => j.pelaksana ?? [])
  const nasib = async (pelaksana: string, sop: string): Promise<Nasib> =>
    kepadaId !== undefined && (await siapa(pelaksana, sop)).semua.has(kepadaId)
      ? 'beralih'
      : 'menunggu-pemangku'
  const butir: Butir[] = []
  for (const t of await daftarTempatPegawai(db, pegawaiId, kunci)) {
    const diambil = t.pengambil === pegawaiId
    const { pemegang } = await siapa(t.pelaksana, t.sop)
    const sendirian = [...pemegang].every((id) => id === pegawaiId)
    if (!diambil && !(kunci.includes(t.pelaksana) && sendirian)) continue
    const tenggat = sebutTenggat(zona, t.tenggat)
    butir.push({
      jenis: 'langkah',
      sebab: diambil ? 'diambil' : 'satu-satunya',
      judul: `Berkas ${t.nomor}: ${t.judul}`,
      rincian: sebutLangkah(await getVersi(db, t.digest), t.langkah),
      nasib: await nasib(t.pelaksana, t.sop),
      berkasId: t.berkasId,
      langkah: t.langkah,
      ...(tenggat && { tenggat }),
    })
  }
  for (const l of await daftarLimpahanKepada(db, pegawaiId)) {
    butir.push({
      jenis: 'limpahan',
      sebab: 'dilimpahkan',
      judul: `Berkas ${l.nomor}: ${l.judul}`,
      rincian: `${sebutLangkah(await getVersi(db, l.digest), l.langkah)}; dilimpahkan oleh ${l.oleh.nama}`,
      nasib: kepadaId === undefined || kepadaId === pegawaiDari(l.oleh) ? 'menunggu-pemangku' : 'beralih',
      berkasId: l.berkasId,
      langkah: l.langkah,
    })
  }
  for (const m of await mandatPegawai(db, pegawaiId, saat))
    butir.push({
      jenis: 'mandat',
      sebab: m.peran,
      judul: m.sebutan,
      rincian: `Surat ${m.nomorSurat}, ${m.sampai ? `sampai ${tulisTanggal(m.sampai)}` : 'tanpa tanggal akhir'}`,
      nasib: 'disebut',
    })
  for (const r of await daftarRancanganPegawai(db, pegawaiId))
    butir.push({
      jenis: 'rancangan',
      sebab: 'penulis',
      judul: `Rancangan SOP: ${r.judul}`,
      rincian: r.keadaan === 'draf' ? `Masih draf, versi ${r.versi}` : `Sudah diajukan, versi ${r.versi}`,
      nasib: 'disebut',
    })
  return butir
}

/** Digest of what is handed over: the list that was looked at is the list that is signed. */
export function sidikPekerjaan(butir: readonly Butir[]): string {
  return createHash('sha256')
    .update(kanonik(butir as never))
    .digest('hex')
}

export function pegawaiDari(pelaku: {
  readonly jenis: string
  readonly pegawaiId?: string
}): string | undefined {
  return pelaku.jenis === 'pegawai' ? pelaku.pegawaiId : undefined
}

/** Who holds a position, and who may act for it under a mandate too; each position is asked once. */
function bacaPemegang(db: Kueri, saat: Date) {
  const tahu = new Map<string, Promise<{ pemegang: Set<string>; semua: Set<string> }>>()
  return (pelaksana: string, sop: string) => {
    const kunci = `${pelaksana}/${sop}`
    const ada = tahu.get(kunci)
    if (ada) return ada
    const baca = pemangkuPelaksana(db, pelaksana, saat, sop).then((p) => ({
      pemegang: new Set(p.filter((m) => m.mandatId === undefined).map((m) => m.pegawaiId)),
      semua: new Set(p.map((m) => m.pegawaiId)),
    }))
    tahu.set(kunci, baca)
    return baca
  }
}
