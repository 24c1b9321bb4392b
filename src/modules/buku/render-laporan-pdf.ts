import { readFileSync } from 'node:fs'
import { namaLogo, susunBerkasTypst } from '#dokumen'
import { tulisBulat } from '#kernel/angka'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'
import { opsiBatang, opsiPiramida, renderSvg } from '#platform/bagan'
import { renderTypst } from '#platform/pdf'
import { susunDaftarLembar } from './lembar-tabel.ts'
import type { ModelLaporan } from './model-laporan.ts'
import { GLOSARIUM, susunPendahuluan } from './naskah.ts'
import { bacaPita, cari, susunRingkasan, totalGrup, wilayahUtama } from './ringkasan.ts'

const TEMPLAT = readFileSync(new URL('./templat/laporan.typ', import.meta.url), 'utf8')
const TINGGI_A4 = 841.89

/** The rectangle kept free for the visible signature on the last page: points, origin at the lower left corner. */
export const KOTAK_TTD = { x: 283, y: 318, lebar: 250, tinggi: 104 } as const

export interface TempatTtdLaporan {
  readonly halaman: number
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}

export interface LaporanPdf {
  readonly pdf: Buffer
  readonly halaman: number
  readonly tempatTtd: TempatTtdLaporan
}

/** The report as tagged PDF/A-2b. The same model and logo give the same bytes. */
export async function renderLaporanPdf(
  m: ModelLaporan,
  opsi: { logo?: { mime: string; isi: Uint8Array }; signal?: AbortSignal } = {},
): Promise<LaporanPdf> {
  const gambar = await susunGambar(m)
  const berkas: Record<string, Uint8Array | string> = Object.fromEntries(gambar.map((g) => [g.file, g.svg]))
  if (opsi.logo) berkas[namaLogo(opsi.logo.mime)] = opsi.logo.isi
  const isi = {
    ...susunIsi(m),
    logo: opsi.logo ? namaLogo(opsi.logo.mime) : null,
    gambar: gambar.map(({ svg: _, ...g }) => g),
  }
  const hasil = await renderTypst(susunBerkasTypst(TEMPLAT, isi, berkas), {
    jenis: 'buku',
    ...(opsi.signal && { signal: opsi.signal }),
  })
  return { pdf: hasil.pdf, halaman: hasil.halaman, tempatTtd: { halaman: hasil.halaman, ...KOTAK_TTD } }
}

function susunIsi(m: ModelLaporan): Record<string, unknown> {
  const [year, month, day] = m.tanggal.split('-').map(Number)
  const semester = tulisSemester(m.semester)
  const keadaan = `keadaan ${tulisTanggal(m.tanggal)}`
  return {
    judul: m.judul,
    judulDokumen: m.judul.includes(m.kantor.nama) ? m.judul : `${m.judul} ${m.kantor.nama}`,
    // On the cover the semester stands in a line of its own.
    judulSampul:
      m.judul.replace(semester, '').replace(m.kantor.nama, '').replace(/\s+/g, ' ').trim() || m.judul,
    semester: m.semester,
    semesterTulis: semester,
    tanggal: { year, month, day },
    keadaan,
    sumber: m.sumber,
    sumberPendek: m.basis === 'dkb' ? `DKB ${semester}` : 'Data pelayanan, sementara',
    kop: m.kantor.kop.length > 0 ? m.kantor.kop : [`Pemerintah ${m.kantor.nama}`, m.kantor.dinas],
    kantor: { nama: m.kantor.nama, dinas: m.kantor.dinas },
    latihan: m.kantor.latihan,
    sementara: m.basis === 'lokal',
    sampulPiramida: piramidaSampul(m),
    pendahuluan: susunPendahuluan(m),
    ringkasan: susunRingkasan(m),
    tabel: susunDaftarLembar(m.tabel),
    glosarium: GLOSARIUM,
    kolofon: susunKolofon(m),
    pengesahan: susunPengesahan(m, semester, keadaan),
  }
}

async function susunGambar(
  m: ModelLaporan,
): Promise<{ nomor: number; judul: string; file: string; alt: string; catatan: string; svg: string }[]> {
  const daftar: { judul: string; alt: string; catatan: string; svg: string }[] = []
  const umur = cari(m, 'kelompok-umur')
  const pita = umur && bacaPita(umur)
  if (umur && pita) {
    const luar = umur.grup
      .filter((g) => g.jenis === 'lain')
      .reduce((n, g) => n + totalGrup(umur, g.kode)[2], 0)
    const data = { kelompok: pita.map((p) => p.label), lk: pita.map((p) => p.lk), pr: pita.map((p) => p.pr) }
    daftar.push({
      judul: `Piramida penduduk ${m.kantor.nama} menurut kelompok umur`,
      alt: `Piramida penduduk: laki-laki di kiri, perempuan di kanan, ${pita.length} kelompok umur; angkanya pada Tabel ${umur.tabel.nomor}`,
      catatan: `Angka: Tabel ${umur.tabel.nomor}.${luar > 0 ? ` Tidak tergambar: ${tulisBulat(luar)} jiwa yang umurnya tidak terisi.` : ''}`,
      svg: await renderSvg(opsiPiramida(data, { lebar: 640, ukuranHuruf: 11 }), {
        lebar: 640,
        tinggi: 26 + pita.length * 17,
      }),
    })
  }
  const penduduk = cari(m, 'penduduk-jenis-kelamin')
  const wilayah = penduduk ? wilayahUtama(penduduk) : []
  // More bars than a page is tall belong in the table only.
  if (penduduk && wilayah.length >= 2 && wilayah.length <= 40) {
    const tingkat = wilayah[0]!.tingkat === 'kabkota' ? 'kabupaten/kota' : wilayah[0]!.tingkat
    daftar.push({
      judul: `Jumlah penduduk menurut ${tingkat}`,
      alt: `Batang jumlah penduduk ${wilayah.length} ${tingkat}; angkanya pada Tabel ${penduduk.tabel.nomor}`,
      catatan: `Angka: Tabel ${penduduk.tabel.nomor}.`,
      svg: await renderSvg(
        opsiBatang(
          { kategori: wilayah.map((w) => w.nama), nilai: wilayah.map((w) => w.jml) },
          { lebar: 640 },
        ),
        { lebar: 640, tinggi: 6 + wilayah.length * 20 },
      ),
    })
  }
  const pendidikan = cari(m, 'pendidikan')
  if (pendidikan) {
    const jenjang = pendidikan.grup.filter((g) => g.jenis === 'kategori')
    daftar.push({
      judul: 'Jumlah penduduk menurut pendidikan terakhir',
      alt: `Batang jumlah penduduk menurut ${jenjang.length} jenjang pendidikan; angkanya pada Tabel ${pendidikan.tabel.nomor}`,
      catatan: `Angka: Tabel ${pendidikan.tabel.nomor}.`,
      svg: await renderSvg(
        opsiBatang(
          {
            kategori: jenjang.map((g) => g.label),
            nilai: jenjang.map((g) => totalGrup(pendidikan, g.kode)[2]),
          },
          { lebar: 640 },
        ),
        { lebar: 640, tinggi: 6 + jenjang.length * 20 },
      ),
    })
  }
  return daftar.map((g, i) => ({ nomor: i + 1, file: `gambar-${i + 1}.svg`, ...g }))
}

/** The pyramid as shares of its longest bar, for the cover. */
function piramidaSampul(m: ModelLaporan): [number, number][] {
  const umur = cari(m, 'kelompok-umur')
  const pita = (umur && bacaPita(umur)) ?? []
  const maks = Math.max(1, ...pita.flatMap((p) => [p.lk, p.pr]))
  return pita.map((p) => [p.lk / maks, p.pr / maks])
}

function susunKolofon(m: ModelLaporan) {
  return {
    paragraf: [
      'Laporan ini disusun oleh Tertib langsung dari cuplikan yang disegel. Cuplikan, definisi tabel, daftar wilayah, dan versi Tertib yang sama memberi berkas yang sama byte demi byte; tanggal berkas adalah tanggal keadaan data, bukan hari pencetakan. Berkas menyatakan diri PDF/A-2b untuk penyimpanan jangka panjang.',
    ],
    isi: [
      ['Cuplikan', m.snapshot.id],
      ['Keadaan', tulisTanggal(m.tanggal)],
      ['Baris data', tulisBulat(m.snapshot.jumlahBaris)],
      ['Versi aturan', m.snapshot.aturanVersi],
      ['Sidik daftar wilayah', m.tabel[0]?.digestWilayah ?? '-'],
      ['Penerbit', [m.kantor.dinas, m.kantor.nama].join(', ')],
      ['Alamat', [m.kantor.alamat, m.kantor.kontak].filter((t) => t !== '').join(' · ') || '-'],
    ],
    sidik: m.tabel.map((t) => ({ nomor: t.tabel.nomor, definisi: t.tabel.digestDefinisi, isi: t.digest })),
  }
}

function susunPengesahan(m: ModelLaporan, semester: string, keadaan: string) {
  return {
    kalimat:
      'Laporan ini disahkan dengan tanda tangan elektronik. Tanggal pengesahan ialah tanggal yang tercantum pada tanda tangan itu. Pokok isi yang disahkan:',
    pokok: [
      ['Data', `${semester}, ${keadaan}`],
      [
        'Sumber',
        m.basis === 'dkb' ? 'Data Konsolidasi Bersih, Ditjen Dukcapil' : 'Data pelayanan setempat, sementara',
      ],
      ...susunRingkasan(m).angka.map((a) => [a.label, a.nilai]),
      ['Jumlah tabel', String(m.tabel.length)],
      ['Cuplikan', `${m.snapshot.id.slice(0, 16)}…`],
    ],
    // Who signs, and under which mandate, is known only then: the signature itself prints position, name and NIP.
    petunjuk: 'Jabatan, nama, dan NIP penanda tangan tercantum pada tanda tangan elektronik ini.',
    kotak: {
      kiri: KOTAK_TTD.x,
      atas: TINGGI_A4 - KOTAK_TTD.y - KOTAK_TTD.tinggi,
      lebar: KOTAK_TTD.lebar,
      tinggi: KOTAK_TTD.tinggi,
    },
  }
}
