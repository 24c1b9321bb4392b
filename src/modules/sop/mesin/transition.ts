import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import {
  type DefinisiSop,
  findLangkahBerikut,
  getLangkah,
  type LampiranSop,
  type LangkahSop,
  pelakuLangkah,
  sebutPelaku,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import { KEMBALIKAN } from '../definisi/verba.ts'
import { galatSop } from '../sop.galat.ts'
import { terimaIsi } from './isi-baru.ts'
import { hashIsi, type IsiDokumen } from './isi-berkas.ts'
import type { Keadaan, Langkah, PemangkuLangkah, Permintaan, TindakanBerlaku } from './keadaan.ts'
import { gantiMasukan, type Masukan } from './masukan.ts'
import { larangPeriksa } from './pemisahan-tugas.ts'

const ALASAN_MIN = 5

/**
 * The engine: what follows when this person asks this now. Reads no clock, no store, no session. An accepted act
 * whose step names a kerja leaves the case `menunggu-kerja`; `selesaikanKerja` takes it from there.
 */
export function transition(definisi: DefinisiSop, keadaan: Keadaan, permintaan: Permintaan): Result<Langkah> {
  const nomor = urutanLangkah(definisi, keadaan.langkah) + 1
  const langkah = getLangkah(definisi, keadaan.langkah)
  if (keadaan.status === 'selesai') return tolak(galatSop.berkasBerakhir())
  if (permintaan.langkah !== keadaan.langkah) return tolak(galatSop.langkahLewat(nomor, langkah.kegiatan))
  if (keadaan.status === 'menunggu-kerja') return tolak(galatSop.menungguKerja(nomor))

  const sebagai = periksaWewenang(definisi, langkah, permintaan)
  if (!sebagai.ok) return sebagai
  if (permintaan.hashIsi !== hashIsi(keadaan.isi)) return tolak(galatSop.isiBerubah())
  const ikuti =
    permintaan.tindakan === KEMBALIKAN.nama
      ? kembalikan
      : permintaan.tindakan === 'tolak'
        ? tolakBerkas
        : lakukan
  return ikuti(definisi, keadaan, langkah, permintaan, sebagai.value)
}

/** Where a new case stands: first step, first round, nothing on it. */
export function keadaanAwal(definisi: DefinisiSop, masukan: Masukan): Keadaan {
  const langkah = definisi.langkah[0]!.id
  return { status: 'berjalan', langkah, urutan: 0, putaran: 1, isi: [], masukan, berlaku: [] }
}

/** The case after an act of its step is complete: the next act, the next step, or the end. */
export function maju(definisi: DefinisiSop, keadaan: Keadaan): Pick<Langkah, 'keadaan' | 'pindah'> {
  const langkah = getLangkah(definisi, keadaan.langkah)
  const { ditunggu: _, ...tetap } = keadaan
  if (keadaan.urutan + 1 < langkah.tindakan.length)
    return { keadaan: { ...tetap, status: 'berjalan', urutan: keadaan.urutan + 1 } }
  const berikut = findLangkahBerikut(definisi, langkah)
  return {
    keadaan: berikut
      ? { ...tetap, status: 'berjalan', langkah: berikut.id, urutan: 0 }
      : { ...tetap, status: 'selesai', hasil: 'tuntas' },
    pindah: { dari: langkah.id, ke: berikut?.id ?? null, sebab: 'selesai' },
  }
}

function periksaWewenang(
  definisi: DefinisiSop,
  langkah: LangkahSop,
  { pemangku, pegawaiId }: Permintaan,
): Result<PemangkuLangkah> {
  const judul = sebutPelaku(definisi, langkah)
  if (pemangku.length === 0) return tolak(galatSop.tanpaPemangku(judul))
  // One's own position before a mandate for it.
  const sebagai =
    pemangku.find((p) => p.pegawaiId === pegawaiId && p.dasar === 'definitif') ??
    pemangku.find((p) => p.pegawaiId === pegawaiId)
  return sebagai
    ? ok(sebagai)
    : tolak(
        galatSop.bukanWewenang(
          judul,
          pemangku.map((p) => p.nama),
        ),
      )
}

function lakukan(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop,
  permintaan: Permintaan,
  sebagai: PemangkuLangkah,
): Result<Langkah> {
  const giliran = langkah.tindakan[keadaan.urutan]!
  if (permintaan.tindakan !== giliran.nama) {
    return tolak(
      langkah.tindakan.some((t) => t.nama === permintaan.tindakan)
        ? galatSop.belumGiliran(giliran.label)
        : galatSop.tindakanTakDikenal(urutanLangkah(definisi, langkah.id) + 1),
    )
  }
  const larangan = larangPeriksa(definisi, keadaan, langkah.id, giliran.nama, permintaan.pegawaiId)
  if (larangan) return tolak(larangan)
  const masukan = gantiMasukan(definisi, giliran.mengubah?.masukan ?? [], keadaan.masukan, permintaan.masukan)
  if (!masukan.ok) return masukan
  const kosong = giliran.mengubah?.lengkap
    ? definisi.masukan.find((m) => giliran.mengubah!.masukan.includes(m.nama) && !masukan.value[m.nama])
    : undefined
  if (kosong) return tolak(galatSop.masukanKurang(kosong.judul, kosong.nama))
  const kurang = periksaLampiran(giliran.lampiran, keadaan, permintaan.lampiran ?? [])
  if (kurang) return tolak(kurang)

  const tindakan: TindakanBerlaku = {
    id: permintaan.id,
    langkah: langkah.id,
    tindakan: giliran.nama,
    pegawaiId: permintaan.pegawaiId,
    putaran: keadaan.putaran,
    isi: keadaan.isi,
    masukan: masukan.value,
    ...(giliran.kerja && { kerja: giliran.kerja.nama }),
  }
  if (giliran.kerja) {
    const menunggu: Keadaan = { ...keadaan, status: 'menunggu-kerja', ditunggu: tindakan }
    return ok({ keadaan: menunggu, sebagai, kerja: giliran.kerja.nama, gugur: [] })
  }
  const baru = terimaIsi(keadaan, giliran.nama, permintaan.lampiran ?? [])
  if (!baru.ok) return baru
  const { isi, gugur } = baru.value
  const berlaku = [...baru.value.berlaku, tindakan]
  return ok({
    ...maju(definisi, { ...keadaan, isi, masukan: masukan.value, berlaku }),
    sebagai,
    gugur,
  })
}

/** What the act asks for is there, now or from an earlier round, and nothing else comes with it. */
function periksaLampiran(
  minta: readonly LampiranSop[],
  k: Keadaan,
  dibawa: readonly IsiDokumen[],
): Galat | undefined {
  const asing = dibawa.find((d) => !minta.some((x) => x.nama === d.nama))
  if (asing) return galatSop.lampiranTakDiminta(asing.nama)
  const ada = new Set([...k.isi, ...dibawa].map((d) => d.nama))
  const kurang = minta.find((x) => x.wajib && !ada.has(x.nama))
  return kurang && galatSop.lampiranKurang(kurang.judul, kurang.nama)
}

/** The case ends here by a refusal, with its reason. What was done before stands as it was done. */
function tolakBerkas(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop,
  permintaan: Permintaan,
  sebagai: PemangkuLangkah,
): Result<Langkah> {
  const { penolakan } = langkah
  if (!penolakan) return tolak(galatSop.takBolehTolak(urutanLangkah(definisi, langkah.id) + 1))
  // Who records the letter of an outside authority decides nothing.
  const mencatat = pelakuLangkah(definisi, langkah) !== langkah.pelaksana.id
  const larangan = mencatat
    ? undefined
    : larangPeriksa(definisi, keadaan, langkah.id, 'tolak', permintaan.pegawaiId)
  if (larangan) return tolak(larangan)
  if ((permintaan.alasan ?? '').trim().length < ALASAN_MIN) return tolak(galatSop.perluAlasan())
  const masukan = gantiMasukan(definisi, [], keadaan.masukan, permintaan.masukan)
  if (!masukan.ok) return masukan
  const dibawa = permintaan.lampiran ?? []
  const kurang = periksaLampiran(penolakan.lampiran, keadaan, dibawa)
  if (kurang) return tolak(kurang)
  const baru = terimaIsi(keadaan, 'tolak', dibawa)
  if (!baru.ok) return baru
  const tindakan: TindakanBerlaku = {
    id: permintaan.id,
    langkah: langkah.id,
    tindakan: 'tolak',
    pegawaiId: permintaan.pegawaiId,
    putaran: keadaan.putaran,
    isi: keadaan.isi,
    masukan: keadaan.masukan,
  }
  const { isi, berlaku, gugur } = baru.value
  return ok({
    keadaan: { ...keadaan, isi, status: 'selesai', hasil: 'ditolak', berlaku: [...berlaku, tindakan] },
    sebagai,
    pindah: { dari: langkah.id, ke: null, sebab: 'ditolak' },
    gugur,
  })
}

function kembalikan(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop,
  { ke, alasan, masukan, lampiran, kerjaFinal }: Permintaan,
  sebagai: PemangkuLangkah,
): Result<Langkah> {
  const tujuan = langkah.pengembalian.find((p) => ke === undefined || p.ke === ke)?.ke
  if (tujuan === undefined) return tolak(galatSop.takBolehKembali(urutanLangkah(definisi, langkah.id) + 1))
  if ((alasan ?? '').trim().length < ALASAN_MIN) return tolak(galatSop.perluAlasan())
  const tetap = gantiMasukan(definisi, [], keadaan.masukan, masukan)
  if (!tetap.ok) return tetap
  if (lampiran?.[0]) return tolak(galatSop.lampiranTakDiminta(lampiran[0].nama))
  const batas = urutanLangkah(definisi, tujuan)
  const gugur = keadaan.berlaku.filter((t) => urutanLangkah(definisi, t.langkah) >= batas)
  const final = gugur.find((t) => t.kerja !== undefined && kerjaFinal.includes(t.kerja))
  if (final) return tolak(galatSop.kerjaFinal(final.kerja!))
  return ok({
    keadaan: {
      ...keadaan,
      langkah: tujuan,
      urutan: 0,
      putaran: keadaan.putaran + 1,
      berlaku: keadaan.berlaku.filter((t) => !gugur.includes(t)),
    },
    sebagai,
    pindah: { dari: langkah.id, ke: tujuan, sebab: 'dikembalikan' },
    gugur,
  })
}
