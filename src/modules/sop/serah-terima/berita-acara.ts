import { readFileSync } from 'node:fs'
import { blokTandaTangan, getKantor, type JabatanTercatat, type Pegawai, sebutJabatan } from '#akun'
import { bacaDokumen, namaLogo, susunBerkasTypst } from '#dokumen'
import { tulisTanggal } from '#kernel/tanggal'
import { renderTypst } from '#platform/pdf'
import type { Sarana } from '#platform/sarana'
import type { Butir, Nasib, SebabSerahTerima } from './butir.ts'

const TEMPLAT = readFileSync(new URL('./templat/berita-acara.typ', import.meta.url), 'utf8')
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

export interface PihakSerahTerima {
  readonly pegawai: Pegawai
  readonly jabatan: readonly JabatanTercatat[]
}

export interface IsiBeritaAcara {
  readonly dari: PihakSerahTerima
  readonly kepada: PihakSerahTerima
  readonly sebab: SebabSerahTerima
  readonly nomor?: string | undefined
  readonly tanggal: string
  readonly butir: readonly Butir[]
}

/** The minutes as PDF: who hands over, who receives, every piece of work and what becomes of it. Same input, same bytes. */
export async function renderBeritaAcara(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  isi: IsiBeritaAcara,
): Promise<Uint8Array> {
  const kantor = await getKantor(s.db)
  const logo = kantor.logoHash === undefined ? undefined : await bacaDokumen(s, kantor.logoHash)
  const [year, month, day] = isi.tanggal.split('-').map(Number)
  const hari = HARI[new Date(`${isi.tanggal}T00:00:00Z`).getUTCDay()]
  const model = {
    kop: kantor.kop,
    alamat: [kantor.alamat, kantor.kontak].filter((t) => t !== '').join(' · '),
    dinas: kantor.dinas,
    latihan: kantor.latihan,
    logo: logo ? namaLogo(logo.mime) : null,
    tanggal: { year, month, day },
    nomor: isi.nomor ?? null,
    pembuka: `Pada hari ini, ${hari} tanggal ${tulisTanggal(isi.tanggal)}, ${SEBAB[isi.sebab]}, kami yang bertanda tangan di bawah ini:`,
    pihak: [pihak(isi.dari), pihak(isi.kepada)],
    butir: isi.butir.map((b, i) => [
      String(i + 1),
      b.judul,
      [b.rincian, b.tenggat].filter(Boolean).join('. '),
      KETERANGAN[b.sebab],
      AKIBAT[b.nasib],
    ]),
  }
  const gambar = logo ? { [namaLogo(logo.mime)]: logo.isi } : {}
  return (await renderTypst(susunBerkasTypst(TEMPLAT, model, gambar))).pdf
}

const SEBAB: Record<SebabSerahTerima, string> = {
  'pindah-jabatan': 'sehubungan dengan perpindahan jabatan PIHAK PERTAMA',
  berhenti: 'sehubungan dengan berakhirnya tugas PIHAK PERTAMA pada kantor ini',
  berhalangan: 'sehubungan dengan berhalangannya PIHAK PERTAMA',
}

const KETERANGAN: Record<Butir['sebab'], string> = {
  diambil: 'sedang dikerjakan PIHAK PERTAMA',
  'satu-satunya': 'tidak ada pemangku lain',
  dilimpahkan: 'dilimpahkan kepada PIHAK PERTAMA',
  pemberi: 'mandat yang diberikan',
  penerima: 'mandat yang diterima',
  penulis: 'terakhir disunting PIHAK PERTAMA',
}

const AKIBAT: Record<Nasib, string> = {
  beralih: 'beralih kepada PIHAK KEDUA',
  'menunggu-pemangku': 'menunggu pemangku jabatannya',
  disebut: 'tidak beralih dengan sendirinya',
}

function pihak({ pegawai, jabatan }: PihakSerahTerima) {
  const utama = jabatan.find((j) => j.dasar === 'definitif') ?? jabatan[0]
  return {
    nama: pegawai.gelar ? `${pegawai.nama}, ${pegawai.gelar}` : pegawai.nama,
    nip: pegawai.nip === '-' ? '-' : pegawai.nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4'),
    jabatan: jabatan.length > 0 ? jabatan.map(sebutJabatan) : ['-'],
    blok: utama ? blokTandaTangan(utama) : [],
  }
}
