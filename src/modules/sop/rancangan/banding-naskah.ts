import { type IsiNaskah, isBenda, lengkapiBentuk } from '../tinjau/lengkapi-bentuk.ts'
import type { BedaRancanganKirim } from './rancangan.contract.ts'
import { bedaBaris, pindahan } from './selisih-baris.ts'

type Benda = Record<string, unknown>
type Beda = BedaRancanganKirim
type Tempat = Pick<Beda, 'tempat' | 'langkah'>

/** What a naskah says otherwise than another, field by field in the order of the sheet. Steps and actors are the same by their id. */
export function bandingNaskah(semula: IsiNaskah, menjadi: IsiNaskah): Beda[] {
  const [lama, baru] = [lengkapiBentuk(semula), lengkapiBentuk(menjadi)]
  return [
    ...bedaIdentitas(lama, baru),
    ...DAFTAR.flatMap(([kunci, tempat]) => bedaDaftar(lama, menjadi, kunci, tempat)),
    ...bedaButir(lama, baru, 'pelaksana', 'id', 'Pelaksana', tulisPelaksana),
    ...bedaButir(lama, baru, 'masukan', 'nama', 'Isian berkas', tulisMasukan),
    ...bedaLangkah(lama, baru),
  ]
}

const DAFTAR = [
  ['dasarHukum', 'Dasar hukum'],
  ['kualifikasi', 'Kualifikasi pelaksana'],
  ['keterkaitan', 'Keterkaitan'],
  ['peralatan', 'Peralatan dan perlengkapan'],
  ['peringatan', 'Peringatan'],
  ['pencatatan', 'Pencatatan dan pendataan'],
  ['catatan', 'Catatan'],
] as const

const IDENTITAS = [
  ['nomor', 'Nomor'],
  ['nama', 'Nama'],
  ['judulTampil', 'Judul di layar'],
  ['tanggalPembuatan', 'Tanggal pembuatan'],
  ['tanggalRevisi', 'Tanggal revisi'],
  ['tanggalEfektif', 'Tanggal efektif'],
  ['disahkanOleh', 'Disahkan oleh'],
] as const

function bedaIdentitas(lama: Benda, baru: Benda): Beda[] {
  const tempat = { tempat: 'Identitas', langkah: null }
  const pejabat = (isi: unknown) => (isBenda(isi) ? teks(isi['jabatan']) : '')
  const nilai = (n: Benda, kunci: string) => {
    const isi = isBenda(n['identitas']) ? n['identitas'][kunci] : undefined
    return kunci === 'disahkanOleh' ? pejabat(isi) : teks(isi)
  }
  return [
    ...bedaBidang(tempat, 'asal', 'Kantor', teks(lama['asal']), teks(baru['asal'])),
    ...bedaBidang(tempat, 'sifat', 'Sifat', teks(lama['sifat']), teks(baru['sifat'])),
    ...IDENTITAS.flatMap(([kunci, bidang]) =>
      bedaBidang(tempat, `identitas.${kunci}`, bidang, nilai(lama, kunci), nilai(baru, kunci)),
    ),
  ]
}

/** Lines; the place of one is its place in the draft as written, blank lines counted. */
function bedaDaftar(lama: Benda, mentah: IsiNaskah, kunci: string, tempat: string): Beda[] {
  const asli = butir(mentah[kunci]).map((b) => teks(b))
  const tempatAsli = asli.flatMap((b, i) => (b === '' ? [] : [i]))
  const baru = asli.filter((b) => b !== '')
  return bedaBaris(butir(lama[kunci]).map(teks), baru).map((b) => ({
    jalur: b.ke === null ? null : `${kunci}.${tempatAsli[b.ke]}`,
    tempat,
    bidang: '',
    jenis: b.semula === null ? 'tambah' : b.menjadi === null ? 'hapus' : 'ubah',
    semula: b.semula,
    menjadi: b.menjadi,
    langkah: null,
  }))
}

function bedaButir(
  lama: Benda,
  baru: Benda,
  kunci: string,
  tanda: string,
  tempat: string,
  tulis: (b: Benda, n: Benda) => string,
): Beda[] {
  const milik = (n: Benda) =>
    new Map(
      butir(n[kunci])
        .filter(isBenda)
        .map((b, i) => [teks(b[tanda]), { b, i }]),
    )
  const [dulu, kini] = [milik(lama), milik(baru)]
  const di = { tempat, langkah: null }
  return [
    ...[...kini].flatMap(([id, { b, i }]) =>
      bedaBidang(di, `${kunci}.${i}`, id, dulu.has(id) ? tulis(dulu.get(id)!.b, lama) : '', tulis(b, baru)),
    ),
    ...[...dulu].flatMap(([id, { b }]) => (kini.has(id) ? [] : bedaBidang(di, null, id, tulis(b, lama), ''))),
  ]
}

function tulisPelaksana(p: Benda, n: Benda): string {
  const pencatat = butir(n['pelaksana']).find((x) => isBenda(x) && x['id'] === p['dicatatOleh'])
  const dicatat = isBenda(pencatat) ? ` (dicatat ${teks(pencatat['judul'])})` : ''
  return `${teks(p['judul'])}${dicatat}`
}

function tulisMasukan(m: Benda): string {
  const sifat = [m['wajib'] === false ? 'tidak wajib' : '', m['kemudian'] === true ? 'diisi kemudian' : '']
  return [`${teks(m['judul'])}`, teks(m['jenis']), ...sifat].filter((x) => x !== '').join(', ')
}

const BIDANG_LANGKAH: readonly (readonly [string, string, (isi: unknown, n: Benda) => string])[] = [
  ['kegiatan', 'Kegiatan', teks],
  ['pelaksana', 'Pelaksana', tulisPelaku],
  ['simbol', 'Simbol', (isi) => (isBenda(isi) ? teks(isi['bentuk']) : '')],
  ['bersama', 'Kelompok', teks],
  ['kelengkapan', 'Kelengkapan', teks],
  ['waktu', 'Waktu', teks],
  ['output', 'Output', teks],
  ['keterangan', 'Keterangan', (isi) => butir(isi).map(teks).join('; ')],
  ['tindakan', 'Tindakan', (isi) => butir(isi).filter(isBenda).map(tulisTindakan).join('; ')],
  [
    'pengembalian',
    'Pengembalian',
    (isi, n) =>
      butir(isi)
        .filter(isBenda)
        .map((p) => tulisKembali(p, n))
        .join('; '),
  ],
  ['penolakan', 'Penolakan', (isi) => (isBenda(isi) ? `${teks(isi['label'])}: ${teks(isi['uraian'])}` : '')],
  ['lanjut', 'Kelanjutan', (isi, n) => (isi === undefined ? '' : sebutLangkah(n, teks(isi)))],
]

function bedaLangkah(lama: Benda, baru: Benda): Beda[] {
  const urutan = (n: Benda) =>
    butir(n['langkah'])
      .filter(isBenda)
      .map((l) => teks(l['id']))
  const [dulu, kini] = [urutan(lama), urutan(baru)]
  const pindah = pindahan(dulu, kini)
  const tempat = (id: string): Tempat => {
    const nomor = (urut: readonly string[]) => (urut.includes(id) ? urut.indexOf(id) + 1 : null)
    const langkah = { id, nomorSemula: nomor(dulu), nomorMenjadi: nomor(kini) }
    return { tempat: `Langkah ${langkah.nomorMenjadi ?? langkah.nomorSemula}`, langkah }
  }
  const ambil = (n: Benda, id: string) =>
    butir(n['langkah']).find((l): l is Benda => isBenda(l) && teks(l['id']) === id)
  return [
    ...kini.flatMap((id, i): Beda[] => {
      const [a, b] = [ambil(lama, id), ambil(baru, id)!]
      const jalur = `langkah.${i}`
      const di = tempat(id)
      if (!a)
        return [{ ...di, jalur, bidang: '', jenis: 'tambah', semula: null, menjadi: teks(b['kegiatan']) }]
      const geser: Beda = {
        ...di,
        jalur,
        bidang: 'Urutan',
        jenis: 'pindah',
        semula: String(di.langkah!.nomorSemula),
        menjadi: String(di.langkah!.nomorMenjadi),
      }
      return [
        ...(pindah.has(id) ? [geser] : []),
        ...BIDANG_LANGKAH.flatMap(([kunci, bidang, tulis]) =>
          bedaBidang(di, `${jalur}.${kunci}`, bidang, tulis(a[kunci], lama), tulis(b[kunci], baru)),
        ),
      ]
    }),
    ...dulu
      .filter((id) => !kini.includes(id))
      .map((id): Beda => {
        const semula = teks(ambil(lama, id)!['kegiatan'])
        return { ...tempat(id), jalur: null, bidang: '', jenis: 'hapus', semula, menjadi: null }
      }),
  ]
}

function tulisPelaku(isi: unknown, n: Benda): string {
  if (!isBenda(isi)) return ''
  const p = butir(n['pelaksana']).find((x) => isBenda(x) && x['id'] === isi['id'])
  const judul = isBenda(p) ? teks(p['judul']) : teks(isi['id'])
  return isi['disimpulkan'] === true ? `${judul} (disimpulkan)` : judul
}

function tulisTindakan(t: Benda): string {
  const kerja = isBenda(t['kerja'])
    ? [`kerja ${teks(t['kerja']['nama'])} ${tulisDengan(t['kerja']['dengan'])}`.trim()]
    : []
  const lampiran = butir(t['lampiran'])
    .filter(isBenda)
    .map((x) => `lampiran ${teks(x['nama'])}${x['wajib'] === false ? ' (boleh tidak ada)' : ''}`)
  const isian = isBenda(t['mengubah'])
    ? [`mengganti ${butir(t['mengubah']['masukan']).map(teks).join(', ')}`]
    : []
  const membuka = isBenda(t['membuka'])
    ? [
        `membuka ${teks(t['membuka']['sop'])} ${tulisDengan(t['membuka']['masukan'])} ${butir(t['membuka']['dokumen']).map(teks).join(', ')}`.trim(),
      ]
    : []
  const menunggu = teks(t['menunggu']) === '' ? [] : [`menunggu ${teks(t['menunggu'])}`]
  return `${teks(t['label'])} (${[teks(t['nama']), ...kerja, ...lampiran, ...isian, ...membuka, ...menunggu].join(', ')})`
}

/** "dokumen: surat.pdf, templat: surat-pengantar". */
function tulisDengan(isi: unknown): string {
  return isBenda(isi)
    ? Object.entries(isi)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kunci, nilai]) => `${kunci}: ${teks(nilai)}`)
        .join(', ')
    : ''
}

function tulisKembali(p: Benda, n: Benda): string {
  return `ke ${sebutLangkah(n, teks(p['ke']))}: ${teks(p['uraian'])}`
}

function sebutLangkah(n: Benda, id: string): string {
  const i = butir(n['langkah']).findIndex((l) => isBenda(l) && teks(l['id']) === id)
  return i === -1 ? `langkah "${id}"` : `langkah ${i + 1}`
}

function bedaBidang(
  di: Tempat,
  jalur: string | null,
  bidang: string,
  semula: string,
  menjadi: string,
): Beda[] {
  if (semula === menjadi) return []
  const jenis = semula === '' ? 'tambah' : menjadi === '' ? 'hapus' : 'ubah'
  return [{ ...di, jalur, bidang, jenis, semula: semula || null, menjadi: menjadi || null }]
}

function butir(isi: unknown): unknown[] {
  return Array.isArray(isi) ? isi : []
}

function teks(isi: unknown): string {
  return isi === null || isi === undefined ? '' : typeof isi === 'string' ? isi.trim() : String(isi)
}
