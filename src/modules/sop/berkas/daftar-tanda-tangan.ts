import { daftarPegawai, pemangkuPelaksana, wewenangPegawai } from '#akun'
import { daftarTerbaca } from '#dokumen'
import { getKalender } from '#kalender'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import {
  type DefinisiSop,
  getLangkah,
  judulTampil,
  pelakuLangkah,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import { daftarKerjaFinal } from '../kerja/daftar-kerja.ts'
import type { PemangkuLangkah, Tempat } from '../mesin/keadaan.ts'
import { tindakanTerbuka } from '../mesin/tindakan-terbuka.ts'
import type { TindakanTerbukaKirim } from '../sop.contract.ts'
import { getVersi, susunKeadaan } from './berkas.store.ts'
import type { BarisTandaTangan, TandaTanganMenunggu } from './tanda-tangan.contract.ts'
import { bacaFakta, type Calon, daftarCalon, daftarGiliran, type Giliran } from './tanda-tangan.store.ts'
import { tulisTenggat } from './tenggat.ts'

/** As many as a sitting holds; the rest comes when these are done. */
const BATAS = 200

type Pembubuhan = BarisTandaTangan['tindakan']
const isPembubuhan = (nama: string): nama is Pembubuhan => nama === 'paraf' || nama === 'tandatangani'

/**
 * Every paraf and signature that the engine would accept from this pegawai now, most urgent first. The number of questions
 * to the database does not grow with the number of cases.
 */
export async function daftarTandaTangan(
  s: Pick<Sarana, 'jam' | 'antrean'> & { readonly db: Kueri },
  pegawaiId: string,
): Promise<TandaTanganMenunggu> {
  const { db } = s
  const saat = s.jam.sekarang()
  const wewenang = (await wewenangPegawai(db, pegawaiId, saat)).flatMap((w) =>
    w.pelaksana === undefined ? [] : [{ pelaksana: w.pelaksana, sop: w.sop }],
  )
  const bagian = { pandang: 'saya', pelaksana: undefined, pegawaiId, wewenang, saat } as const
  const giliran: Giliran[] = []
  for (const g of await daftarGiliran(db, bagian))
    if (isPembubuhan(getLangkah(await getVersi(db, g.digest), g.langkah).tindakan[g.urutan]!.nama))
      giliran.push(g)
  if (giliran.length === 0) return { baris: [], sisa: 0 }

  const calon = await daftarCalon(db, bagian, giliran, BATAS)
  const fakta = await bacaFakta(db, [...new Set(calon.map((c) => c.berkasId))])
  const kalender = await getKalender(db)
  const aktif = new Set((await daftarPegawai(db)).filter((p) => p.aktif).map((p) => p.id))
  const pemangku = ingatPemangku(db, saat)
  const kerjaFinal = daftarKerjaFinal(s)
  const isi = calon.flatMap((c) => fakta.dokumen.get(c.berkasId) ?? []).map((d) => d.hash)
  const terbaca = await daftarTerbaca(db, pegawaiId, isi)
  const baris: BarisTandaTangan[] = []
  for (const c of calon) {
    const definisi = await getVersi(db, c.digest)
    const dokumen = fakta.dokumen.get(c.berkasId) ?? []
    const keadaan = susunKeadaan(
      definisi,
      { ...c, selesai: null, hasil: null },
      { tempat: fakta.tempat.get(c.berkasId) ?? [], tindakan: fakta.tindakan.get(c.berkasId) ?? [], dokumen },
    )
    const tempat = keadaan.tempat.find((t) => t.langkah === c.langkah)!
    const berwenang = await pemangku(definisi, c.langkah)
    const dilimpahi = (fakta.limpahan.get(c.berkasId) ?? [])
      .filter((l) => l.langkah === c.langkah && aktif.has(l.kepadaId))
      .map((l) => ({ pegawaiId: l.kepadaId, nama: l.kepada }))
    const { tindakan } = tindakanTerbuka(definisi, keadaan, tempat, {
      pegawaiId,
      // A delegation never covers a paraf or a signature; who was given one may still have taken the step.
      pemangku: berwenang,
      pengambil: [...berwenang, ...dilimpahi].find((m) => m.pegawaiId === c.pengambil),
      // What the sentences of a refusal say of another case is not shown here.
      lanjutan: (fakta.lanjutan.get(c.berkasId) ?? []).map((l) => ({ ...l, judulSop: '', di: '' })),
      kerjaFinal,
      dokumen: dokumen.map(({ nama, hash, ukuran }) => ({ nama, hash, ukuran })),
    })
    const utama = tindakan.find((t) => t.jenis === 'maju')
    if (utama)
      baris.push({
        ...barisBerkas(c, definisi, tempat),
        tenggat: tulisTenggat(kalender, c.tenggat, saat, getLangkah(definisi, c.langkah).waktu),
        ...barisTindakan(utama),
        dokumen: dokumen.map(({ nama, hash, mime, ukuran, versi }) => ({ nama, hash, mime, ukuran, versi })),
        belumDibaca: dokumen.map((d) => d.hash).filter((h) => !terbaca.has(h)),
      })
  }
  return { baris, sisa: (calon[0]?.jumlah ?? 0) - calon.length }
}

function barisBerkas(c: Calon, d: DefinisiSop, tempat: Tempat) {
  const langkah = getLangkah(d, c.langkah)
  return {
    berkasId: c.berkasId,
    nomor: c.nomor,
    judul: c.judul,
    sop: judulTampil(d),
    langkah: {
      id: langkah.id,
      nomor: urutanLangkah(d, langkah.id) + 1,
      dari: d.langkah.length,
      kegiatan: langkah.kegiatan,
    },
    tindakan: langkah.tindakan[tempat.urutan]!.nama as Pembubuhan,
  }
}

function barisTindakan(t: TindakanTerbukaKirim) {
  const { label, akibat, perluSandi, sebagai, takDapatDibatalkan, mengikat } = t
  return {
    label,
    akibat,
    perluSandi,
    sebagai,
    takDapatDibatalkan,
    hashIsi: mengikat.hashIsi,
    kendala: kendala(t),
  }
}

/** One sitting takes what needs a reader and a password, nothing else. */
function kendala({ lampiran, mengubah, mengikat }: TindakanTerbukaKirim): string | null {
  if (lampiran.length > 0 || mengubah.length > 0)
    return 'Tindakan ini meminta file atau isian. Kerjakan dari halaman berkasnya.'
  return mengikat.dokumen.length === 0
    ? 'Belum ada dokumen yang dapat dibaca. Kerjakan dari halaman berkasnya.'
    : null
}

/** The holders of a position for a SOP, asked once each. */
function ingatPemangku(db: Kueri, saat: Date) {
  const ingat = new Map<string, readonly PemangkuLangkah[]>()
  return async (d: DefinisiSop, langkah: string): Promise<readonly PemangkuLangkah[]> => {
    const kunci = pelakuLangkah(d, getLangkah(d, langkah))
    const nama = `${kunci}/${d.id}`
    const ada = ingat.get(nama) ?? (await pemangkuPelaksana(db, kunci, saat, d.id))
    ingat.set(nama, ada)
    return ada
  }
}
