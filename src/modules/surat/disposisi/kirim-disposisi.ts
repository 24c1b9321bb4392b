import { daftarJabatan } from '#akun'
import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import { tulisTanggal } from '#kernel/tanggal'
import type { Tx } from '#platform/postgres'
import { findMasuk, kunciMasuk } from '../masuk/masuk.store.ts'
import { galatSurat } from '../surat.galat.ts'
import type { KirimDisposisi } from './disposisi.contract.ts'
import { galatDisposisi } from './disposisi.galat.ts'
import { bacaPohon, findDisposisiKunci, insertDisposisi, ubahKeadaan } from './disposisi.store.ts'
import { type Disposisi, isTerbuka, type Pohon, rantaiAtasan, type Tujuan } from './disposisi.ts'
import { kabarkanJabatan } from './kabarkan-disposisi.ts'

/** Who acts under a position: what the routes found out before. */
export type PelakuJabatan = Pelaku & {
  readonly jenis: 'pegawai'
  readonly jabatanId: string
  readonly jabatan: string
}

/**
 * Puts a letter on desks with instructions: first by the office's agenda or its head, then passed on by whoever has it.
 * It goes down, not up; a position gets a letter once; a deadline never lies behind the sender's own. The same `kunci`
 * again answers with the same sheet.
 */
export async function kirimDisposisi(
  tx: Tx,
  jam: Jam,
  p: KirimDisposisi & { readonly suratId: string },
  pelaku: PelakuJabatan,
): Promise<Result<Disposisi>> {
  if (!(await kunciMasuk(tx, p.suratId))) return tolak(galatSurat.masukTakAda())
  const sudah = await findDisposisiKunci(tx, p.kunci)
  if (sudah) return ok(sudah)
  const waktu = jam.sekarang()
  const kini = tanggalSetempat(await getZona(tx), waktu)
  const surat = (await findMasuk(tx, p.suratId, kini))!
  if (surat.status === 'batal') return tolak(galatSurat.masukBatal(surat.nomorAgenda))
  if (surat.tahap === 'selesai') return tolak(galatDisposisi.ditutup())
  const pohon = await bacaPohon(tx, p.suratId)
  const meja = p.induk === undefined ? undefined : pohon.tujuan.find((t) => t.id === p.induk)
  if (p.induk !== undefined && !meja) return tolak(galatDisposisi.takAda())
  const boleh = await periksa(tx, { p, pohon, meja, kini }, pelaku)
  if (!boleh.ok) return boleh
  const disposisi = await insertDisposisi(
    tx,
    {
      kunci: p.kunci,
      suratId: p.suratId,
      induk: meja?.id ?? null,
      jabatanId: pelaku.jabatanId,
      jabatan: pelaku.jabatan,
      pelaku,
      instruksi: p.instruksi,
      isi: p.isi,
      batas: p.batas ?? null,
      waktu,
    },
    boleh.value,
  )
  if (meja) await ubahKeadaan(tx, meja.id, 'diteruskan')
  const baru = (await bacaPohon(tx, p.suratId)).tujuan.filter((t) => t.disposisiId === disposisi.id)
  for (const t of baru)
    await kabarkanJabatan(tx, jam, {
      suratId: p.suratId,
      jabatanId: [t.jabatanId],
      kunci: `disposisi/meja/${t.id}`,
      judul: `Disposisi surat masuk ${surat.nomorAgenda}`,
      isi: `Dari ${pelaku.jabatan}.${p.batas ? ` Batas waktu ${tulisTanggal(p.batas)}.` : ''}`,
    })
  await catat(tx, jam, {
    tindakan: 'surat.disposisi',
    objek: `surat-masuk/${p.suratId}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: {
      nomorAgenda: surat.nomorAgenda,
      disposisi: disposisi.id,
      kepada: boleh.value.map((t) => t.nama),
      batas: p.batas,
    },
  })
  return ok(disposisi)
}

async function periksa(
  tx: Tx,
  k: { p: KirimDisposisi; pohon: Pohon; meja: Tujuan | undefined; kini: string },
  pelaku: PelakuJabatan,
): Promise<Result<{ id: string; nama: string }[]>> {
  const { p, pohon, meja, kini } = k
  if (meja && meja.jabatanId !== pelaku.jabatanId) return tolak(galatDisposisi.bukanMejaAnda(meja.jabatan))
  if (meja && !isTerbuka(meja)) return tolak(galatDisposisi.sudahBerakhir(meja.jabatan))
  if (p.instruksi.length === 0 && p.isi.trim() === '') return tolak(galatDisposisi.tanpaIsi())
  if (p.batas !== undefined && p.batas < kini) return tolak(galatDisposisi.batasLewat(p.batas))
  const batasSendiri = meja && pohon.lembar.find((d) => d.id === meja.disposisiId)?.batas
  if (p.batas !== undefined && batasSendiri && p.batas > batasSendiri)
    return tolak(galatDisposisi.batasMelampaui(batasSendiri))
  const jabatan = await daftarJabatan(tx)
  const tujuan = [...new Set(p.tujuan)].map((id) => jabatan.find((j) => j.id === id))
  if (tujuan.some((j) => j === undefined)) return tolak(galatDisposisi.jabatanTakAda())
  const ada = tujuan.filter((j) => j !== undefined)
  if (ada.some((j) => j.id === pelaku.jabatanId)) return tolak(galatDisposisi.keSendiri())
  if (meja) {
    const atasan = new Set(rantaiAtasan(jabatan, pelaku.jabatanId))
    const naik = ada.filter((j) => atasan.has(j.id))
    if (naik.length > 0) return tolak(galatDisposisi.keAtas(naik.map((j) => j.nama)))
  }
  const punya = ada.filter((j) => pohon.tujuan.some((t) => t.jabatanId === j.id && t.keadaan !== 'ditarik'))
  if (punya.length > 0) return tolak(galatDisposisi.sudahMenerima(punya.map((j) => j.nama)))
  return ok(ada.map(({ id, nama }) => ({ id, nama })))
}
