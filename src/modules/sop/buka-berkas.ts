import { pemangkuPelaksana } from '#akun'
import { catat } from '#jejak'
import { getKalender, tanggalSetempat } from '#kalender'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { parseSemester } from '#kernel/periode'
import type { Sarana } from '#platform/sarana'
import { ambilNomor, insertBerkas, masukLangkah, simpanVersi } from './berkas.store.ts'
import { findKerjaAsing } from './daftar-kerja.ts'
import { type DefinisiSop, judulPelaksana, judulTampil } from './definisi-sop.ts'
import { hashIsi } from './isi-berkas.ts'
import { findDefinisi } from './muat-definisi.ts'
import { galatSop } from './sop.galat.ts'
import { menitBakuLangkah, tenggatLangkah } from './tenggat.ts'
import { keadaanAwal } from './transition.ts'

export interface BerkasDibuka {
  readonly berkasId: string
  readonly nomor: string
}

/** Opens a case of a SOP: only a holder of the first step may. A refusal is recorded too. */
export async function bukaBerkas(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: { readonly sop: string; readonly masukan: Readonly<Record<string, string>> },
  pelaku: Pelaku,
): Promise<Result<BerkasDibuka>> {
  const hasil = await coba(s, p, pelaku)
  if (!hasil.ok) {
    const entri = { tindakan: 'sop.buka', objek: `sop/${p.sop}`, hasil: 'ditolak' as const, pelaku }
    await s.db.transaksi((tx) => catat(tx, s.jam, { ...entri, rincian: { kode: hasil.galat.kode } }))
  }
  return hasil
}

async function coba(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: { readonly sop: string; readonly masukan: Readonly<Record<string, string>> },
  pelaku: Pelaku,
): Promise<Result<BerkasDibuka>> {
  const definisi = findDefinisi(p.sop)
  if (!definisi) return tolak(galatSop.sopTakAda(p.sop))
  const asing = findKerjaAsing(s, definisi)
  if (asing) return tolak(galatSop.kerjaTakTerdaftar(asing))
  const cacat = periksaMasukan(definisi, p.masukan)
  if (cacat) return tolak(cacat)

  return s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    const awal = definisi.langkah[0]!
    const judul = judulPelaksana(definisi, awal.pelaksana.id)
    const pemangku = await pemangkuPelaksana(tx, awal.pelaksana.id, saat)
    const sebagai =
      pelaku.jenis === 'pegawai' ? pemangku.find((m) => m.pegawaiId === pelaku.pegawaiId) : undefined
    if (pemangku.length === 0) return tolak(galatSop.tanpaPemangku(judul))
    if (!sebagai)
      return tolak(
        galatSop.bukanWewenang(
          judul,
          pemangku.map((m) => m.nama),
        ),
      )

    const kalender = await getKalender(tx)
    const keadaan = keadaanAwal(definisi)
    const dibukaOleh: Pelaku = {
      ...pelaku,
      jabatanId: sebagai.jabatanId,
      jabatan: sebagai.jabatan,
      dasar: sebagai.dasar,
    } as Pelaku
    const berkas = {
      nomor: await ambilNomor(tx, Number(tanggalSetempat(kalender.zona, saat).slice(0, 4))),
      judul: p.masukan['judul']?.trim() || judulTampil(definisi),
      sop: definisi.id,
      digest: await simpanVersi(tx, definisi, saat),
      masukan: p.masukan,
      keadaan: 'berjalan' as const,
      langkah: keadaan.langkah,
      urutan: keadaan.urutan,
      putaran: keadaan.putaran,
      hashIsi: hashIsi(keadaan.isi),
      ditunggu: null,
      pekerjaanId: null,
      pelaksana: awal.pelaksana.id,
      langkahSejak: saat,
      tenggat: tenggatLangkah(kalender, awal, saat),
      pengirim: null,
      galatKerja: null,
      dibuka: saat,
      dibukaOleh,
      selesai: null,
    }
    const id = await insertBerkas(tx, berkas)
    await masukLangkah(tx, { ...berkas, id }, saat, menitBakuLangkah(awal))
    await catat(tx, s.jam, {
      tindakan: 'sop.buka',
      objek: `berkas/${id}`,
      hasil: 'dilakukan',
      pelaku: dibukaOleh,
      rincian: {
        nomor: berkas.nomor,
        sop: definisi.id,
        digest: berkas.digest,
        masukan: tanpaTeks(definisi, p.masukan),
      },
    })
    return ok({ berkasId: id, nomor: berkas.nomor })
  })
}

function periksaMasukan(d: DefinisiSop, masukan: Readonly<Record<string, string>>): Galat | undefined {
  for (const nama of Object.keys(masukan))
    if (!d.masukan.some((m) => m.nama === nama)) return galatSop.masukanTakDikenal(nama)
  for (const m of d.masukan) {
    const nilai = masukan[m.nama]?.trim() ?? ''
    if (nilai === '' && m.wajib) return galatSop.masukanKurang(m.judul, m.nama)
    if (nilai !== '' && m.jenis === 'semester' && !parseSemester(nilai)) return galatSop.semesterTakSah(nilai)
  }
  return undefined
}

// Free text may name a resident; the record holds facts only.
function tanpaTeks(d: DefinisiSop, masukan: Readonly<Record<string, string>>): Record<string, string> {
  const teks = d.masukan.filter((m) => m.jenis === 'teks').map((m) => m.nama)
  return Object.fromEntries(Object.entries(masukan).filter(([nama]) => !teks.includes(nama)))
}
