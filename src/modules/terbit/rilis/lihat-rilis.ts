import { edisiTersegel, findTabel } from '#agregat'
import { getKantor } from '#akun'
import { getSnapshot } from '#dkb'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { daftarBukuPublik } from './asal-buku.ts'
import { aturanRilis, sebagaiPerilis } from './aturan-rilis.ts'
import { bacaFileRilis, bacaIsiRilis } from './baca-rilis.ts'
import { daftarPemakaian } from './pemakaian.store.ts'
import { isOrangSama } from './putuskan-rilis.ts'
import type { BahanRilis, BedaRilis, DaftarRilis, Rilis, RilisLengkap } from './rilis.contract.ts'
import { galatRilis } from './rilis.galat.ts'
import { daftarEdisi, daftarRilis, findRilis } from './rilis.store.ts'
import { isTerbit, jabatanPelaku, kodeRilis, type RilisTersimpan } from './rilis.ts'

type SaranaLihat = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'folder'>

export async function lihatDaftarRilis(s: SaranaLihat, oleh: Pelaku): Promise<DaftarRilis> {
  const [semua, kantor, aturan] = await Promise.all([daftarRilis(s.db), getKantor(s.db), aturanRilis(s.db)])
  const wewenang = await bolehApa(s, oleh)
  return {
    daftar: semua.map((r) => keKawat(r, semua, s.jam.sekarang(), oleh, wewenang)),
    bolehSiapkan: wewenang.menyiapkan,
    aturan,
    ...(kantor.alamatPublik && { alamatPublik: kantor.alamatPublik }),
  }
}

export async function lihatRilis(s: SaranaLihat, id: number, oleh: Pelaku): Promise<Result<RilisLengkap>> {
  const semua = await daftarRilis(s.db)
  const r = semua.find((x) => x.id === id)
  if (!r) return tolak(galatRilis.tiada(id))
  const isi = r.isi ? await bacaIsiRilis(s, r.isi) : undefined
  const beda = isi && (await bacaFileRilis(s, isi, 'beda.json'))
  return ok({
    rilis: keKawat(r, semua, s.jam.sekarang(), oleh, await bolehApa(s, oleh)),
    ...(isi && { isi }),
    ...(beda && { beda: JSON.parse(beda.toString()) as BedaRilis }),
    pemakaian: await daftarPemakaian(s.db, id),
  })
}

/** What a new edition of this snapshot could hold, and what it would correct. */
export async function lihatBahanRilis(s: SaranaLihat, snapshotId: string): Promise<Result<BahanRilis>> {
  const snapshot = await getSnapshot(s.db, snapshotId)
  if (!snapshot) return tolak(galatRilis.snapshotTiada(snapshotId))
  const edisi = await edisiTersegel(s, snapshotId)
  const [terakhir] = await daftarEdisi(s.db, snapshot.basis, snapshot.semester)
  return ok({
    ...(edisi?.disegel && {
      edisi: { id: edisi.id, disegelPada: edisi.disegel.pada.toISOString(), ambang: edisi.pola.ambang },
    }),
    tabel: (edisi?.pola.tabel ?? []).flatMap((t) => {
      const d = findTabel(t.id)
      if (!t.terbit || !d) return []
      const { nomor, judul, kelompok } = d
      return [{ id: t.id, nomor, judul, kelompok, tingkat: t.terbit, jumlahSel: t.ringkasan.jumlahSel }]
    }),
    buku: await daftarBukuPublik(s.db, snapshotId),
    ...(terakhir && {
      terakhir: { id: terakhir.id, kode: kodeRilis(terakhir), keadaan: terakhir.keadaan },
    }),
  })
}

/** The stored file of an edition, for the office: also of one that is not out. */
export async function ambilFileRilis(
  s: SaranaLihat,
  id: number,
  jalur: string,
): Promise<Result<{ isi: Buffer; mime: string }>> {
  const r = await findRilis(s.db, id)
  if (!r) return tolak(galatRilis.tiada(id))
  if (!r.isi) return tolak(galatRilis.belumJadi())
  const isi = await bacaIsiRilis(s, r.isi)
  const file = isi.file.find((f) => f.jalur === jalur)
  if (!file) return tolak(galatRilis.fileTiada(jalur))
  return ok({ isi: await s.simpanan.baca(file.hash), mime: file.mime })
}

interface Wewenang {
  readonly menyiapkan: boolean
  readonly memutuskan: boolean
}

async function bolehApa(s: SaranaLihat, oleh: Pelaku): Promise<Wewenang> {
  const [a, b] = [await sebagaiPerilis(s, oleh, 'penyiap'), await sebagaiPerilis(s, oleh, 'penyetuju')]
  return { menyiapkan: a.ok, memutuskan: b.ok }
}

function keKawat(
  r: RilisTersimpan,
  semua: readonly RilisTersimpan[],
  saat: Date,
  oleh: Pelaku,
  w: Wewenang,
): Rilis {
  const lama = semua.find((x) => x.id === r.menggantikan)
  const baru = semua.find((x) => x.menggantikan === r.id && x.keadaan !== 'ditolak' && x.keadaan !== 'gagal')
  const terbit = isTerbit(r, saat)
  return {
    id: r.id,
    kode: kodeRilis(r),
    basis: r.basis,
    semester: r.semester,
    edisi: r.edisi,
    snapshotId: r.snapshotId,
    judul: r.judul,
    alasan: r.alasan,
    keadaan: r.keadaan,
    terbit,
    cakupan: r.cakupan,
    ...(r.isi && { isi: r.isi }),
    ...(r.pada && { pada: r.pada.toISOString() }),
    ...(lama && { menggantikan: { id: lama.id, kode: kodeRilis(lama) } }),
    ...(baru && { digantiOleh: { id: baru.id, kode: kodeRilis(baru) } }),
    disiapkan: orang(r.disiapkan, r.disiapkanPada),
    ...(r.diputuskan && {
      diputuskan: {
        ...orang(r.diputuskan.oleh, r.diputuskan.pada),
        ...(r.diputuskan.catatan && { catatan: r.diputuskan.catatan }),
      },
    }),
    ...(r.ditarik && {
      ditarik: { ...orang(r.ditarik.oleh, r.ditarik.pada), pengumuman: r.ditarik.pengumuman },
    }),
    ...(r.galat && { galat: r.galat }),
    boleh: tindakan(r, terbit, oleh, w),
  }
}

function tindakan(r: RilisTersimpan, terbit: boolean, oleh: Pelaku, w: Wewenang): Rilis['boleh'] {
  const sendiri = isOrangSama(r.disiapkan, oleh)
  if (r.keadaan === 'menunggu')
    return [
      ...(w.memutuskan && !sendiri ? (['setujui'] as const) : []),
      ...(w.memutuskan || sendiri ? (['tolak'] as const) : []),
    ]
  if (r.keadaan !== 'disetujui' || !w.memutuskan) return []
  return terbit ? ['tarik'] : ['jadwal', 'tarik']
}

function orang(p: Pelaku, pada: Date): Rilis['disiapkan'] {
  const jabatan = jabatanPelaku(p)
  return { nama: p.nama, ...(jabatan && { jabatan }), pada: pada.toISOString() }
}
