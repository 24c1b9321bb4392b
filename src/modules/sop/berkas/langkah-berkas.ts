import { type Kalender, menitKerja } from '#kalender'
import { type DefinisiSop, type LangkahSop, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'
import type { BerkasKirim, LangkahBerkasKirim } from '../sop.contract.ts'
import { type Berkas, type LangkahTempuh, orangDari, type TindakanBerkas } from './berkas.ts'
import { tulisTerukur, waktuKirim } from './tenggat.ts'

interface Jalannya {
  readonly definisi: DefinisiSop
  readonly berkas: Berkas
  readonly tempat: BerkasKirim['tempat']
  readonly tempuh: readonly LangkahTempuh[]
  readonly tindakan: readonly TindakanBerkas[]
  readonly kalender: Kalender
  readonly saat: Date
}

/** Every step of the SOP as far as the case has come: who did it, measured against declared time. */
export function langkahBerkas(j: Jalannya): LangkahBerkasKirim[] {
  return j.definisi.langkah.map((l) => {
    const terbuka = j.tempat.find((t) => t.langkah === l.id)
    const tempuh = j.tempuh.findLast((t) => t.langkah === l.id)
    const terakhir = terbuka
      ? undefined
      : j.tindakan.findLast((t) => t.langkah === l.id && t.status !== 'batal')
    const menit = tempuh && menitTempuh(j, tempuh, terbuka !== undefined)
    return {
      id: l.id,
      nomor: urutanLangkah(j.definisi, l.id) + 1,
      kegiatan: l.kegiatan,
      pelaksana: sebutPelaku(j.definisi, l),
      simbol: l.simbol.bentuk,
      waktu: waktuKirim(l),
      kelengkapan: l.kelengkapan,
      output: l.output,
      keadaan: keadaanLangkah(j, l, tempuh),
      bersama: l.bersama ?? null,
      pekerjaanId: terbuka?.pekerjaanId ?? null,
      oleh: terakhir ? orangDari(terakhir.pelaku) : null,
      mulai: tempuh?.masuk.toISOString() ?? null,
      selesai: tempuh?.keluar?.toISOString() ?? null,
      menitTerukur: menit ?? null,
      terukur: menit === undefined || menit === null ? null : tulisTerukur(menit),
      lewat: tempuh?.tenggat ? (tempuh.keluar ?? j.saat) > tempuh.tenggat : false,
      tenggat: terbuka?.tenggat ?? null,
    }
  })
}

function menitTempuh({ kalender, saat }: Jalannya, t: LangkahTempuh, terbuka: boolean): number | null {
  return terbuka ? Math.max(0, menitKerja(kalender, t.masuk, saat)) : t.menitTerukur
}

function keadaanLangkah(
  j: Jalannya,
  l: LangkahSop,
  tempuh: LangkahTempuh | undefined,
): LangkahBerkasKirim['keadaan'] {
  const terbuka = j.tempat.find((t) => t.langkah === l.id)
  if (terbuka) return terbuka.keadaan === 'menunggu-kerja' ? 'menunggu-kerja' : 'kini'
  if (j.berkas.hasil === 'tuntas') return 'selesai'
  const [awal, akhir] = tahapKini(j)
  const ini = urutanLangkah(j.definisi, l.id)
  if (ini < awal) return 'selesai'
  if (ini > akhir) return tempuh && !j.berkas.selesai ? 'dikembalikan' : 'nanti'
  // Beside where it stands or ended: done, or closed by what happened on the other.
  return tempuh?.hasil === 'selesai' || tempuh?.hasil === 'ditolak' ? 'selesai' : 'nanti'
}

/** First and last step of where the case stands, or stood when it ended. */
function tahapKini({ definisi, tempat, tempuh }: Jalannya): readonly [number, number] {
  const berakhir = tempuh.findLast((t) => t.hasil === 'ditolak' || t.hasil === 'dibatalkan')
  const id = tempat[0]?.langkah ?? berakhir?.langkah
  const l = definisi.langkah.find((x) => x.id === id) ?? definisi.langkah[0]!
  const anggota = kelompokLangkah(definisi, l)
  return [urutanLangkah(definisi, anggota[0]!.id), urutanLangkah(definisi, anggota.at(-1)!.id)]
}
