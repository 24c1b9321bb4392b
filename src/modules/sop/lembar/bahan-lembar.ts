import { getKantor, type Pemangku, pemangkuPelaksana } from '#akun'
import type { KopKantor, ModelBukuSop, ModelLembarSop } from '#dokumen'
import { getZona, tanggalSetempat } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, sidikDefinisi } from '../definisi/definisi-sop.ts'
import { daftarDefinisi } from '../definisi/muat-definisi.ts'
import { definisiBerlaku } from '../rancangan/definisi-berlaku.ts'
import { findLembarSah } from '../rancangan/lembar-sah.store.ts'
import { bukuSop, type NaskahBuku, naskahBawaan } from './buku-sop.ts'
import { denganKeputusan, getKeputusanKantor } from './keputusan-kantor.ts'
import { kopLembar } from './kop-lembar.ts'
import { lembarSop, type PengesahSop } from './lembar.ts'

type SaranaLembar = Pick<Sarana, 'db' | 'jam' | 'simpanan'>

/** The sheet of a definition under the office's heading, with who signed it, or holds the approving position today. */
export async function lembarKantor(s: SaranaLembar, d: DefinisiSop): Promise<ModelLembarSop> {
  return lembarSop(d, await kopLembar(s, await getKantor(s.db)), await pengesah(s, d))
}

/** The same before its signature: who will sign stands in the block, not on the paper. */
export async function lembarUntukTtd(s: SaranaLembar, d: DefinisiSop): Promise<ModelLembarSop> {
  return lembarSop(d, await kopLembar(s, await getKantor(s.db)))
}

/** The book of all SOPs in force in the office; without words of its own with the shipped ones and its decision. */
export async function bukuKantor(s: Sarana, kata?: NaskahBuku): Promise<ModelBukuSop> {
  const naskah = kata ?? denganKeputusan(naskahBawaan(), await getKeputusanKantor(s.db))
  const kantor = await getKantor(s.db)
  const kop = await kopLembar(s, kantor)
  const lembar: ModelLembarSop[] = []
  for (const d of urutBuku(await definisiBerlaku(s.db))) lembar.push(lembarSop(d, kop, await pengesah(s, d)))
  const [kadis] = await pemangkuPelaksana(s.db, 'kadis', s.jam.sekarang())
  return bukuSop(kop, lembar, naskah, {
    tahun: tanggalSetempat(await getZona(s.db), s.jam.sekarang()).slice(0, 4),
    ...(kantor.alamat && { alamat: kantor.alamat }),
    ...(kadis && { penetap: sebagaiPengesah(kadis) }),
  })
}

/** The sheet of a shipped definition outside of any office: headed by the office whose paper it was. */
export function lembarBawaan(d: DefinisiSop): ModelLembarSop {
  return lembarSop(d, kopAsal(d))
}

/** The book of the shipped definitions, as a pattern: no office has put them in force. */
export function bukuBawaan(kata: NaskahBuku | undefined, tahun: string): ModelBukuSop {
  const naskah = kata ?? naskahBawaan()
  const kop = {
    pemerintah: 'PEMERINTAH ....................',
    dinas: 'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
    latihan: false,
  }
  return bukuSop(kop, urutBuku(daftarDefinisi()).map(lembarBawaan), naskah, { tahun })
}

/** What is in force comes first, drafts after it; each by title. */
function urutBuku(daftar: readonly DefinisiSop[]): readonly DefinisiSop[] {
  const draf = (d: DefinisiSop) => (d.sifat === 'draf' ? 1 : 0)
  return [...daftar].sort(
    (a, b) => draf(a) - draf(b) || a.identitas.nama.localeCompare(b.identitas.nama, 'id'),
  )
}

/** Who signed this version; of one that nobody signed who would today. */
async function pengesah(s: SaranaLembar, d: DefinisiSop): Promise<PengesahSop | undefined> {
  const sah = await findLembarSah(s.db, sidikDefinisi(d))
  if (sah) {
    const tanggal = tulisTanggal(tanggalSetempat(await getZona(s.db), sah.ditandatangani))
    const { jabatan, nama, nip } = sah.penandatangan
    return { jabatan, nama, nip, keterangan: `Salinan; aslinya ditandatangani secara elektronik ${tanggal}` }
  }
  const [p] = await pemangkuPelaksana(s.db, d.identitas.disahkanOleh.pelaksana, s.jam.sekarang())
  return p && sebagaiPengesah(p)
}

function sebagaiPengesah(p: Pemangku): PengesahSop {
  return { jabatan: p.jabatan, nama: p.gelar ? `${p.nama}, ${p.gelar}` : p.nama, nip: p.nip }
}

function kopAsal(d: DefinisiSop): KopKantor {
  const [, dinas, daerah] = /^(.*?)\s+((?:Kabupaten|Kota|Provinsi)\s.*)$/.exec(d.asal) ?? []
  return {
    pemerintah: daerah ? `PEMERINTAH ${daerah}`.toUpperCase() : '',
    dinas: (dinas ?? d.asal).toUpperCase(),
    latihan: false,
  }
}
