import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { type Berkas, findBerkas, getVersi, orangDari } from '#sop'
import { type BahanNarasi, bahanNarasi } from './bahan-narasi.ts'
import type { NaskahNarasiKirim, ParagrafKirim, RingkasNarasiKirim } from './narasi.contract.ts'
import { galatNarasi } from './narasi.galat.ts'
import { daftarParagraf } from './narasi.store.ts'
import {
  awalKata,
  belumBeralasan,
  isBeralasan,
  type Naskah,
  type ParagrafNaskah,
  susunNaskah,
} from './susun-naskah.ts'
import { tulisPotongan } from './susun-paragraf.ts'
import { langkahBuku, wewenangNarasi } from './wewenang-narasi.ts'

export type SaranaNarasi = Pick<Sarana, 'db' | 'jam' | 'folder' | 'antrean' | 'log'>

/** The analysis of a case as one pegawai sees it, with its numbers as they are now. */
export async function lihatNarasi(
  s: SaranaNarasi,
  berkasId: string,
  pegawaiId: string | undefined,
): Promise<Result<NaskahNarasiKirim>> {
  const siap = await siapkanNarasi(s, berkasId)
  if (!siap.ok) return siap
  const { berkas, bahan, naskah } = siap.value
  const boleh = await wewenangNarasi(s, berkasId, pegawaiId)
  return ok({
    berkasId,
    nomor: berkas.nomor,
    judul: berkas.judul,
    snapshotId: bahan.snapshot.id,
    sumber: bahan.sumber,
    semesterLalu: bahan.lalu?.semester ?? null,
    tingkat: bahan.tingkat,
    bolehSunting: boleh.ok,
    alasanTidak: boleh.ok ? null : boleh.galat.pesan,
    bab: naskah.bab.map((b) => ({ id: b.id, judul: b.judul, paragraf: b.paragraf.map(keKawat) })),
    dihapus: naskah.dihapus.map((p) => ({
      id: p.id,
      bab: p.bab,
      versi: p.versi,
      awal: awalKata(kataTersimpan(p.potongan) || p.id),
    })),
    tabel: [...bahan.tabel.values()].map(({ tabel: t }) => ({ id: t.id, nomor: t.nomor, judul: t.judul })),
    belumBeralasan: belumBeralasan(naskah),
  })
}

/** Whether the case has an analysis and whether this person may write in it now. */
export async function ringkasNarasi(
  s: SaranaNarasi,
  berkasId: string,
  pegawaiId: string | undefined,
): Promise<Result<RingkasNarasiKirim>> {
  const berkas = await findBerkas(s.db, berkasId)
  if (!berkas) return tolak(galatNarasi.berkasTiada())
  const beranalisis = langkahBuku(await getVersi(s.db, berkas.digest)).length > 0
  const boleh = beranalisis && (await wewenangNarasi(s, berkasId, pegawaiId)).ok
  return ok({ beranalisis, bolehSunting: boleh })
}

export interface NarasiSiap {
  readonly berkas: Berkas
  readonly bahan: BahanNarasi
  readonly naskah: Naskah
}

/** The analysis of a case on the figures that it is made from; `snapshotId` where an act exchanges them. */
export async function siapkanNarasi(
  s: Pick<SaranaNarasi, 'db' | 'jam' | 'folder'>,
  berkasId: string,
  m: { readonly snapshotId?: string | undefined; readonly tabel?: readonly string[] | undefined } = {},
): Promise<Result<NarasiSiap>> {
  const berkas = await findBerkas(s.db, berkasId)
  if (!berkas) return tolak(galatNarasi.berkasTiada())
  const snapshotId = m.snapshotId ?? berkas.masukan['snapshotId']
  if (typeof snapshotId !== 'string' || snapshotId === '') return tolak(galatNarasi.tanpaCuplikan())
  const bahan = await bahanNarasi(s, { snapshotId, tabel: m.tabel })
  if (!bahan.ok) return bahan
  const naskah = susunNaskah(bahan.value, await daftarParagraf(s.db, berkasId))
  return ok({ berkas, bahan: bahan.value, naskah })
}

function keKawat(p: ParagrafNaskah): ParagrafKirim {
  const s = p.simpanan
  return {
    id: p.id,
    bab: p.bab,
    asal: p.asal,
    disunting: p.disunting,
    versi: s?.versi ?? 0,
    potongan: p.potongan,
    segel: p.segel,
    putus: p.putus,
    angkaKetik: p.angkaKetik,
    alasan: s?.alasan
      ? {
          teks: s.alasan.teks,
          oleh: sebutOrang(s.alasan.oleh),
          waktu: s.alasan.waktu,
          berlaku: isBeralasan(p),
        }
      : null,
    perubahan: p.perubahan,
    aturan: p.aturan,
    diubah: s ? { oleh: sebutOrang(s.oleh), waktu: s.diubah.toISOString() } : null,
  }
}

function sebutOrang(pelaku: Parameters<typeof orangDari>[0]): string {
  const { nama, jabatan } = orangDari(pelaku)
  return jabatan ? `${nama}, ${jabatan}` : nama
}

function kataTersimpan(potongan: NonNullable<Naskah['dihapus'][number]['potongan']> | null): string {
  return tulisPotongan((potongan ?? []).map((p) => (typeof p === 'string' ? p : (p.timpa ?? '…'))))
}
