import { readFileSync } from 'node:fs'
import { namaLogo, susunBerkasTypst } from '#dokumen'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { gantiHurufTakTercakup, type Kisi, renderTypst } from '#platform/pdf'
import { NAMA_LAMPIRAN, susunDataTabel } from './data-tabel.ts'
import type { ModelBuku } from './model-buku.ts'
import { qrSvg } from './qr-paspor.ts'
import { susunRangkaian, tulisParagraf } from './rangkaian-buku.ts'
import { renderGambarBuku } from './render-gambar-buku.ts'

const TEMPLAT = readFileSync(new URL('../templat/buku.typ', import.meta.url), 'utf8')
const TINGGI_A4 = 841.89
const DAFTAR_SEHALAMAN = 30

/** A rectangle on a page: points, origin at the lower left corner (contract 5). */
export interface TempatBuku {
  readonly halaman: number
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}

export interface BukuPdf {
  readonly pdf: Buffer
  readonly halaman: number
  /** Where the office's seal belongs: in the colophon, where the page is kept free. */
  readonly tempatSegel: TempatBuku
  /** Where a SOP that asks for a signature puts it: beside the seal. */
  readonly tempatTtd: TempatBuku
  /** Peak resident memory of the process that set it, in bytes. */
  readonly memori: number
}

/** The book as tagged PDF/A-3b with its data file. The same model and logo give the same bytes. */
export async function renderBukuPdf(
  m: ModelBuku,
  opsi: { logo?: { mime: string; isi: Uint8Array }; signal?: AbortSignal } = {},
): Promise<BukuPdf> {
  const gambar = new Map<string, Awaited<ReturnType<typeof renderGambarBuku>>>()
  for (const g of m.gambar) gambar.set(g.id, await renderGambarBuku(g))
  const berkas: Record<string, Uint8Array | string> = {
    [NAMA_LAMPIRAN]: Buffer.from(JSON.stringify(susunDataTabel(m))),
  }
  for (const [i, g] of m.gambar.entries()) berkas[`gambar-${i + 1}.svg`] = gambar.get(g.id)!.svg
  if (opsi.logo) berkas[namaLogo(opsi.logo.mime)] = opsi.logo.isi
  const qr = susunQr(m, berkas)
  const { rangkaian, kisi } = susunRangkaian(m, qr)
  const isi = {
    ...susunDepan(m),
    logo: opsi.logo ? namaLogo(opsi.logo.mime) : null,
    lampiran: NAMA_LAMPIRAN,
    // Of one day there is nothing to look up; short lists share a page.
    adaDaftar: m.jenis !== 'laporan-harian',
    daftarSehalaman: barisDaftar(m) <= DAFTAR_SEHALAMAN,
    adaTabel: m.tabel.length > 0,
    adaGambar: m.gambar.length > 0,
    rangkaian: rangkaian.map((r) => ({
      mendatar: r.mendatar,
      isi: r.isi.map((b) =>
        b.jenis === 'gambar' ? { ...b, ...tulisGambar(m, b.gambar as string, gambar) } : b,
      ),
    })),
    glosarium: m.glosarium,
    kolofon: susunKolofon(m),
  }
  const hasil = await renderTypst(
    {
      ...susunBerkasTypst(TEMPLAT, isi, berkas),
      standar: 'a-3b',
      kisi: kisi.map(hurufTercakup),
      kueri: ['<tempat-segel>'],
    },
    { jenis: 'buku', ...(opsi.signal && { signal: opsi.signal }) },
  )
  const akhir = hasil.kueri['<tempat-segel>']![0] as { halaman: number; y: number }
  // 80 x 28 mm and 45 x 28 mm at the margins of the 34 mm that buku.typ keeps free.
  const [tinggi, lebarTtd, lebarSegel] = [80, 227, 127]
  const y = Math.round((TINGGI_A4 - akhir.y - 8 - tinggi) * 100) / 100
  const tempat = (x: number, lebar: number) => ({ halaman: akhir.halaman, x, y, lebar, tinggi })
  return {
    pdf: hasil.pdf,
    halaman: hasil.halaman,
    tempatSegel: tempat(595.28 - 62.4 - lebarSegel, lebarSegel),
    tempatTtd: tempat(62.4, lebarTtd),
    memori: hasil.memori,
  }
}

function barisDaftar(m: ModelBuku): number {
  return m.bab.reduce((n, b) => n + 1 + b.subbab.length, 2) + m.tabel.length + m.gambar.length
}

function hurufTercakup(k: Kisi): Kisi {
  const ganti = gantiHurufTakTercakup
  return {
    ...k,
    sambungan: ganti(k.sambungan),
    grup: k.grup.map((g) => ({ label: ganti(g.label), kolom: g.kolom.map(ganti) })),
    baris: k.baris.map((b) => ({ ...b, sel: b.sel.map((s, i) => (i === 1 ? ganti(s) : s)) })),
  }
}

function susunQr(m: ModelBuku, berkas: Record<string, Uint8Array | string>) {
  const qr = new Map<string, { file: string; alamat: string }>()
  if (m.alamatPublik === null || !m.snapshot) return qr
  for (const t of m.tabel) {
    if (t.definisi === undefined) continue
    const alamat = `${m.alamatPublik.replace(/\/+$/, '')}/paspor/${m.snapshot.id}/${t.definisi}`
    const file = `qr-${t.definisi}.svg`
    berkas[file] ??= qrSvg(alamat)
    qr.set(t.id, { file, alamat })
  }
  return qr
}

function susunDepan(m: ModelBuku): Record<string, unknown> {
  const [year, month, day] = m.tanggal.split('-').map(Number)
  const judul = m.judul.includes(m.kantor.nama) ? m.judul : `${m.judul} ${m.kantor.nama}`
  return {
    judulDokumen: judul,
    // On the cover region and time stand in lines of their own.
    judulSampul:
      m.judul.replace(m.masa, '').replace(m.kantor.nama, '').replace(/\s+/g, ' ').trim() || m.judul,
    semester: m.semester,
    masa: m.masa,
    tanggal: { year, month, day },
    draf: m.tahap === 'draf',
    tanda: [
      ...(m.tahap === 'draf' ? ['DRAF, belum disahkan'] : []),
      ...(m.edisi === 'publik' ? ['Edisi publik'] : []),
      ...(m.basis === 'lokal' ? ['Angka sementara, bukan DKB'] : []),
    ],
    sumber: m.sumber,
    kakiKanan: m.kantor.latihan
      ? 'LATIHAN · data sintetis'
      : m.basis === 'dkb'
        ? `DKB ${m.masa}`
        : 'Data pelayanan, sementara',
    kop: m.kantor.kop.length > 0 ? m.kantor.kop : [`Pemerintah ${m.kantor.nama}`, m.kantor.dinas],
    kantor: { nama: m.kantor.nama, dinas: m.kantor.dinas, latihan: m.kantor.latihan },
    sampulPiramida: piramidaSampul(m),
    pengantar: m.pengantar
      ? { ...m.pengantar, paragraf: m.pengantar.paragraf.map((p) => tulisParagraf(m, p)) }
      : null,
  }
}

/** The first pyramid of the book as shares of its longest bar, quiet on the ground of the cover. */
function piramidaSampul(m: ModelBuku): [number, number][] {
  const g = m.gambar.find((x) => x.data.jenis === 'piramida')
  if (g?.data.jenis !== 'piramida') return []
  const { lk, pr } = g.data.piramida
  const maks = Math.max(1, ...lk, ...pr)
  return lk.map((n, i) => [n / maks, pr[i]! / maks])
}

function tulisGambar(
  m: ModelBuku,
  id: string,
  tergambar: ReadonlyMap<string, Awaited<ReturnType<typeof renderGambarBuku>>>,
): Record<string, unknown> {
  const i = m.gambar.findIndex((g) => g.id === id)
  const g = m.gambar[i]
  if (!g) throw new Error(`the book names a picture that it does not hold: ${id}`)
  const { lebar, legenda } = tergambar.get(id)!
  const { nomor, judul, alt, catatan, sumber } = g
  return { nomor, judul, alt, catatan, sumber, file: `gambar-${i + 1}.svg`, lebar, legenda }
}

function susunKolofon(m: ModelBuku) {
  return {
    paragraf: m.kolofon,
    isi: [
      ...(m.snapshot
        ? [
            ['Cuplikan', m.snapshot.id],
            ['Baris data', tulisBulat(m.snapshot.jumlahBaris)],
            ['Versi aturan', m.snapshot.aturanVersi],
          ]
        : []),
      m.snapshot ? ['Keadaan', tulisTanggal(m.tanggal as never)] : ['Masa', m.masa],
      ['Templat', `${m.templat.judul}, ${m.templat.versi === 0 ? 'bawaan' : `versi ${m.templat.versi}`}`],
      ['Edisi', m.edisi],
      ['Penerbit', [m.kantor.dinas, m.kantor.nama].join(', ')],
      ['Alamat', [m.kantor.alamat, m.kantor.kontak].filter((t) => t !== '').join(' · ') || '-'],
    ],
    sidik: m.tabel.map((t) => ({
      nomor: t.nomor,
      definisi: t.digestDefinisi,
      isi: t.digest,
    })),
  }
}
