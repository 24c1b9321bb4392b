import { ok, type Result, tolak } from '#kernel/hasil'
import {
  type DefinisiSop,
  getLangkah,
  type LangkahSop,
  sebutPelaku,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import { KEMBALIKAN } from '../definisi/verba.ts'
import { galatSop } from '../sop.galat.ts'
import { terimaIsi } from './isi-baru.ts'
import { hashIsi } from './isi-berkas.ts'
import { kembalikan, tolakBerkas } from './jalan-keluar.ts'
import type { Keadaan, Langkah, PemangkuLangkah, Permintaan, TindakanBerlaku } from './keadaan.ts'
import { periksaLampiran } from './lampiran.ts'
import { periksaLanjutan } from './lanjutan.ts'
import { gantiMasukan, type Masukan } from './masukan.ts'
import { larangPeriksa } from './pemisahan-tugas.ts'
import { bukaTahap, findTempat, maju, taruhTempat } from './tempat.ts'
import { periksaWewenang } from './wewenang.ts'

/**
 * The engine: what follows when this person asks this now. Reads no clock, no store, no session. An accepted act
 * whose step names a kerja leaves that step `menunggu-kerja`; `selesaikanKerja` takes it from there.
 */
export function transition(definisi: DefinisiSop, keadaan: Keadaan, permintaan: Permintaan): Result<Langkah> {
  const kini = keadaan.tempat[0]
  if (!kini) return tolak(galatSop.berkasBerakhir())
  const tempat = findTempat(keadaan, permintaan.langkah)
  const langkah = getLangkah(definisi, (tempat ?? kini).langkah)
  const nomor = urutanLangkah(definisi, langkah.id) + 1
  if (!tempat) return tolak(galatSop.langkahLewat(nomor, langkah.kegiatan))
  if (tempat.status === 'menunggu-kerja') return tolak(galatSop.menungguKerja(nomor))

  const giliran = langkah.tindakan[tempat.urutan]!
  // Sending back is the other answer to the act whose turn it is: who may give the one may give the other.
  const tindakan = permintaan.tindakan === KEMBALIKAN.nama ? giliran.nama : permintaan.tindakan
  const label = langkah.tindakan.find((t) => t.nama === tindakan)?.label ?? tindakan
  const minta = { pelaksana: sebutPelaku(definisi, langkah), tindakan, label }
  const sebagai = periksaWewenang(permintaan, minta)
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

/** Where a new case stands: first step and what stands beside it, first round, nothing on it. */
export function keadaanAwal(definisi: DefinisiSop, masukan: Masukan): Keadaan {
  const tempat = bukaTahap(definisi, definisi.langkah[0]!.id)
  return { status: 'berjalan', tempat, putaran: 1, isi: [], masukan, berlaku: [] }
}

function lakukan(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop,
  permintaan: Permintaan,
  sebagai: PemangkuLangkah,
): Result<Langkah> {
  const tempat = findTempat(keadaan, langkah.id)!
  const giliran = langkah.tindakan[tempat.urutan]!
  if (permintaan.tindakan !== giliran.nama) {
    return tolak(
      langkah.tindakan.some((t) => t.nama === permintaan.tindakan)
        ? galatSop.belumGiliran(giliran.label)
        : galatSop.tindakanTakDikenal(urutanLangkah(definisi, langkah.id) + 1),
    )
  }
  const larangan = larangPeriksa(definisi, keadaan, langkah.id, giliran.nama, permintaan.pegawaiId)
  if (larangan) return tolak(larangan)
  const tertahan = periksaLanjutan(keadaan, langkah, giliran, permintaan.lanjutan ?? [])
  if (tertahan) return tolak(tertahan)
  const masukan = gantiMasukan(definisi, giliran.mengubah?.masukan ?? [], keadaan.masukan, permintaan.masukan)
  if (!masukan.ok) return masukan
  const kosong = giliran.mengubah?.lengkap
    ? definisi.masukan.find((m) => giliran.mengubah!.masukan.includes(m.nama) && !masukan.value[m.nama])
    : undefined
  if (kosong) return tolak(galatSop.masukanKurang(kosong.judul, kosong.nama))
  const dibawa = permintaan.lampiran ?? []
  const kurang = periksaLampiran(giliran.lampiran, keadaan, dibawa)
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
    const menunggu = { ...tempat, status: 'menunggu-kerja' as const, ditunggu: tindakan }
    return ok({
      keadaan: { ...keadaan, tempat: taruhTempat(definisi, keadaan.tempat, menunggu) },
      sebagai,
      kerja: giliran.kerja.nama,
      ditinggal: [],
      gugur: [],
    })
  }
  const baru = terimaIsi(definisi, keadaan, tindakan, dibawa, permintaan.kerjaFinal)
  if (!baru.ok) return baru
  const berlaku = [...baru.value.keadaan.berlaku, tindakan]
  const sesudah = { ...baru.value.keadaan, masukan: masukan.value, berlaku }
  const lanjut = maju(definisi, sesudah, langkah.id)
  return ok({ ...lanjut, sebagai, gugur: [...baru.value.gugur, ...lanjut.gugur] })
}
