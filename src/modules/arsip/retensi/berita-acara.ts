import { readFileSync } from 'node:fs'
import { getKantor } from '#akun'
import { bacaDokumen, namaLogo, susunBerkasTypst } from '#dokumen'
import { getZona, tanggalSetempat } from '#kalender'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { tulisTanggal } from '#kernel/tanggal'
import { renderTypst } from '#platform/pdf'
import type { Sarana } from '#platform/sarana'
import type { Arsip } from '../arsip.contract.ts'
import type { Nisan } from './nisan.store.ts'
import type { Butir, Susut } from './susut.store.ts'

const TEMPLAT = readFileSync(new URL('./templat/berita-acara.typ', import.meta.url), 'utf8')
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** The minutes with the list and every hash, as PDF. Dated by the day of the decision: same outcome, same bytes. */
export async function renderBeritaAcara(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  p: {
    susut: Susut
    butir: readonly Butir[]
    arsip: readonly Arsip[]
    nisan: readonly Nisan[]
    paket?: BerkasKeluaran
  },
): Promise<Uint8Array> {
  const { susut } = p
  const kantor = await getKantor(s.db)
  const logo = kantor.logoHash === undefined ? undefined : await bacaDokumen(s, kantor.logoHash)
  const tanggal = tanggalSetempat(await getZona(s.db), susut.diputusPada!)
  const [year, month, day] = tanggal.split('-').map(Number)
  const musnah = susut.jenis === 'musnah'
  const model = {
    kop: kantor.kop,
    alamat: [kantor.alamat, kantor.kontak].filter((t) => t !== '').join(' · '),
    dinas: kantor.dinas,
    latihan: kantor.latihan,
    logo: logo ? namaLogo(logo.mime) : null,
    tanggal: { year, month, day },
    judul: musnah ? 'BERITA ACARA PEMUSNAHAN ARSIP' : 'BERITA ACARA PENYERAHAN ARSIP',
    nomor: susut.nomorBeritaAcara,
    pembuka: `Pada hari ini, ${HARI[new Date(`${tanggal}T00:00:00Z`).getUTCDay()]} tanggal ${tulisTanggal(tanggal)}, ${
      musnah
        ? 'arsip berikut dimusnahkan'
        : `arsip berikut disiapkan untuk diserahkan kepada ${susut.penerima}`
    } dengan alasan: ${susut.alasan}.`,
    orang: [
      ['Pengusul', sebut(susut.diusulkanOleh)],
      [
        'Penilai',
        [...new Set(p.butir.flatMap((b) => (b.penilai ? [sebut(b.penilai)] : [])))].join('; ') || '-',
      ],
      ['Pemutus', sebut(susut.diputusOleh!)],
    ],
    butir: p.butir.map((b, i) => {
      const a = p.arsip[i]!
      return {
        baris: [
          String(b.urut),
          a.kode,
          [a.nomorAgenda, a.judul].filter(Boolean).join(' · '),
          a.klasifikasi.kode,
          HASIL[b.hasil ?? 'disimpan'] + (b.catatan ? `: ${b.catatan}` : ''),
        ],
        isi: musnah
          ? p.nisan
              .filter((n) => n.arsipId === b.arsipId)
              .map((n) => [
                n.nama,
                n.hash,
                n.byte === 'dihapus' ? 'dihapus' : `tetap: dipakai ${n.sebab ?? '-'}`,
              ])
          : a.dokumen.map((d) => [d.nama, d.hash, b.hasil === 'serah' ? 'disalin ke paket' : 'tetap']),
      }
    }),
    penutup: musnah
      ? 'Isi yang dihapus tidak dapat dikembalikan dari sistem ini; yang tersisa hanya nama dan sidiknya (SHA-256) pada daftar di atas. Cadangan yang dibuat sebelum hari ini masih memuatnya sampai cadangan itu dimusnahkan menurut jadwalnya.'
      : `Paket penyerahan: ${p.paket ? `SHA-256 ${p.paket.hash}` : 'tidak ada arsip yang diserahkan'}. Kantor menyimpan salinannya.`,
  }
  const gambar = logo ? { [namaLogo(logo.mime)]: logo.isi } : {}
  return (await renderTypst(susunBerkasTypst(TEMPLAT, model, gambar))).pdf
}

const HASIL: Record<NonNullable<Butir['hasil']>, string> = {
  musnah: 'dimusnahkan',
  serah: 'diserahkan',
  ditahan: 'tidak jadi: sedang ditahan',
  disimpan: 'tetap disimpan',
}

const sebut = (p: Pelaku): string => ('jabatan' in p && p.jabatan ? `${p.nama}, ${p.jabatan}` : p.nama)
