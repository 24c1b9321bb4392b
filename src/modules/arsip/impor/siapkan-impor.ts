import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { daftarKlasifikasi, daftarKodeLama } from '../klasifikasi/klasifikasi.ts'
import { bacaDaftar } from './baca-daftar.ts'
import type { Impor } from './impor.contract.ts'
import { findImpor, insertImpor } from './impor.store.ts'
import { nilaiBaris } from './nilai-baris.ts'
import type { SumberImpor } from './sumber-impor.ts'

/** The preview of a bulk import: every line of the list with what would become of it. Nothing is archived yet. */
export async function siapkanImpor(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { id: string; nama: string; sumber: SumberImpor },
  pelaku: Pelaku,
): Promise<Result<Impor>> {
  const list = await bacaDaftar(p.sumber)
  if (!list.ok) return list
  const terpakai = new Map<string, number>()
  const acuan = {
    kode: new Set((await daftarKlasifikasi(s.db)).map((k) => k.kode)),
    kodeLama: new Map((await daftarKodeLama(s.db)).map((k) => [k.kodeLama, k.kodeBaru])),
    file: petaFile(p.sumber, list.value.nama),
    hariIni: tanggalSetempat(await getZona(s.db), s.jam.sekarang()),
  }
  const baris = list.value.daftar.map((b) => nilaiBaris(b, acuan, terpakai))
  return s.db.transaksi(async (tx): Promise<Result<Impor>> => {
    await insertImpor(tx, { ...p, dibuat: s.jam.sekarang(), oleh: pelaku }, baris)
    await catat(tx, s.jam, {
      tindakan: 'arsip.siapkan-impor',
      objek: `impor-arsip/${p.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nama: p.nama, baris: baris.length, siap: baris.filter((b) => b.status === 'siap').length },
    })
    return ok((await findImpor(tx, p.id))!)
  })
}

/** Path and bare name, in small letters, to the path; a bare name that two folders have leads nowhere. */
function petaFile(sumber: SumberImpor, daftar: string): Map<string, string> {
  const peta = new Map<string, string>()
  const ganda = new Set<string>()
  for (const file of sumber.file.keys()) {
    if (file === daftar) continue
    const nama = file.toLowerCase().split('/').at(-1)!
    if (peta.has(nama)) ganda.add(nama)
    peta.set(nama, file)
  }
  for (const nama of ganda) peta.delete(nama)
  for (const file of sumber.file.keys()) if (file !== daftar) peta.set(file.toLowerCase(), file)
  return peta
}
