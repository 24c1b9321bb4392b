import {
  BENTUK,
  type Bentuk,
  type LampiranNaskah,
  type LangkahNaskah,
  type MasukanNaskah,
  type Naskah,
  type PelaksanaNaskah,
  type PengembalianNaskah,
  type PenolakanNaskah,
  type TindakanNaskah,
} from './naskah.ts'

const KUNCI_NASKAH =
  'id asal identitas dasarHukum kualifikasi keterkaitan peralatan peringatan pencatatan catatan pelaksana masukan langkah'
const KUNCI_LANGKAH =
  'id kegiatan pelaksana simbol kelengkapan waktu output keterangan tindakan pengembalian penolakan lanjut bersama'

/** Reads what the server keeps of a draft, of which any part may be missing or blank; never refuses. */
export function bacaNaskah(isi: unknown): Naskah {
  const n = rekaman(isi)
  const i = rekaman(n['identitas'])
  const sah = rekaman(i['disahkanOleh'])
  return {
    id: teks(n['id']),
    asal: teks(n['asal']),
    identitas: {
      nomor: teks(i['nomor']),
      nama: teks(i['nama']),
      judulTampil: teks(i['judulTampil']),
      tanggalPembuatan: teks(i['tanggalPembuatan']),
      tanggalRevisi: teks(i['tanggalRevisi']),
      tanggalEfektif: teks(i['tanggalEfektif']),
      disahkanOleh: { pelaksana: teks(sah['pelaksana']), jabatan: teks(sah['jabatan']) },
    },
    dasarHukum: daftarTeks(n['dasarHukum']),
    kualifikasi: daftarTeks(n['kualifikasi']),
    keterkaitan: daftarTeks(n['keterkaitan']),
    peralatan: daftarTeks(n['peralatan']),
    peringatan: daftarTeks(n['peringatan']),
    pencatatan: daftarTeks(n['pencatatan']),
    catatan: daftarTeks(n['catatan']),
    pelaksana: daftar(n['pelaksana']).map(bacaPelaksana),
    masukan: daftar(n['masukan']).map(bacaMasukan),
    langkah: berNomor(daftar(n['langkah']).map(bacaLangkah)),
    lain: selain(n, KUNCI_NASKAH),
  }
}

function bacaPelaksana(isi: unknown): PelaksanaNaskah {
  const p = rekaman(isi)
  const dicatatOleh = teks(p['dicatatOleh'])
  return { id: teks(p['id']), judul: teks(p['judul']), ...(dicatatOleh && { dicatatOleh }) }
}

function bacaMasukan(isi: unknown): MasukanNaskah {
  const m = rekaman(isi)
  return {
    nama: teks(m['nama']),
    judul: teks(m['judul']),
    jenis: teks(m['jenis']) || 'teks',
    wajib: m['wajib'] !== false,
    kemudian: m['kemudian'] === true,
  }
}

function bacaLangkah(isi: unknown): LangkahNaskah {
  const l = rekaman(isi)
  const bentuk = bacaAcuan(l['simbol'], 'bentuk')
  const lanjut = teks(l['lanjut'])
  const bersama = teks(l['bersama'])
  return {
    id: teks(l['id']),
    kegiatan: teks(l['kegiatan']),
    pelaksana: { id: bacaAcuan(l['pelaksana'], 'id'), disimpulkan: disimpulkan(l['pelaksana']) },
    simbol: {
      bentuk: BENTUK.includes(bentuk as Bentuk) ? (bentuk as Bentuk) : '',
      disimpulkan: disimpulkan(l['simbol']),
    },
    kelengkapan: teks(l['kelengkapan']),
    waktu: teks(l['waktu']),
    output: teks(l['output']),
    keterangan: daftarTeks(l['keterangan']),
    tindakan: daftar(l['tindakan']).map(bacaTindakan),
    pengembalian: daftar(l['pengembalian']).map(bacaPengembalian),
    ...(l['penolakan'] ? { penolakan: bacaPenolakan(l['penolakan']) } : {}),
    ...(lanjut && { lanjut }),
    ...(bersama && { bersama }),
    lain: selain(l, KUNCI_LANGKAH),
  }
}

function bacaTindakan(isi: unknown): TindakanNaskah {
  const t = rekaman(isi)
  const k = rekaman(t['kerja'])
  const m = rekaman(t['mengubah'])
  const b = rekaman(t['membuka'])
  const menunggu = teks(t['menunggu'])
  return {
    nama: teks(t['nama']),
    label: teks(t['label']),
    ...(t['kerja']
      ? {
          kerja: {
            nama: teks(k['nama']),
            uraian: teks(k['uraian']),
            ...(k['dengan'] ? { dengan: rekamanTeks(k['dengan']) } : {}),
            disimpulkan: disimpulkan(k),
          },
        }
      : {}),
    ...(t['membuka']
      ? { membuka: { sop: teks(b['sop']), uraian: teks(b['uraian']), lain: selain(b, 'sop uraian') } }
      : {}),
    ...(menunggu && { menunggu }),
    ...(t['mengubah']
      ? {
          mengubah: {
            masukan: daftarTeks(m['masukan']),
            uraian: teks(m['uraian']),
            lengkap: m['lengkap'] === true,
            disimpulkan: disimpulkan(m),
          },
        }
      : {}),
    lampiran: daftar(t['lampiran']).map(bacaLampiran),
  }
}

function bacaLampiran(isi: unknown): LampiranNaskah {
  const x = rekaman(isi)
  return {
    nama: teks(x['nama']),
    judul: teks(x['judul']),
    wajib: x['wajib'] !== false,
    disimpulkan: disimpulkan(x),
  }
}

function bacaPengembalian(isi: unknown): PengembalianNaskah {
  const p = rekaman(isi)
  return { ke: teks(p['ke']), uraian: teks(p['uraian']), disimpulkan: disimpulkan(p) }
}

function bacaPenolakan(isi: unknown): PenolakanNaskah {
  const p = rekaman(isi)
  return {
    label: teks(p['label']),
    uraian: teks(p['uraian']),
    lampiran: daftar(p['lampiran']).map(bacaLampiran),
    disimpulkan: disimpulkan(p),
  }
}

// Rows of the table are told apart by their id: one that is missing or double gets the next free number.
function berNomor(langkah: LangkahNaskah[]): LangkahNaskah[] {
  const dipakai = new Set<string>()
  return langkah.map((l) => {
    const id = l.id === '' || dipakai.has(l.id) ? nomorBebas([...dipakai, ...langkah.map((x) => x.id)]) : l.id
    dipakai.add(id)
    return id === l.id ? l : { ...l, id }
  })
}

/** The next number that no step bears: what was deleted is not given again while a higher one stands. */
export function nomorBebas(dipakai: readonly string[]): string {
  return String(Math.max(0, ...dipakai.map(Number).filter(Number.isInteger)) + 1)
}

// A half-written draft may name an actor or a symbol plainly: `pelaksana: kasi`.
function bacaAcuan(isi: unknown, kunci: string): string {
  return typeof isi === 'object' ? teks(rekaman(isi)[kunci]) : teks(isi)
}

function selain(isi: Record<string, unknown>, dikenal: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(isi).filter(([k]) => !dikenal.split(' ').includes(k)))
}

function disimpulkan(isi: unknown): boolean {
  return rekaman(isi)['disimpulkan'] === true
}

function rekaman(isi: unknown): Record<string, unknown> {
  return typeof isi === 'object' && isi !== null ? (isi as Record<string, unknown>) : {}
}

function rekamanTeks(isi: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(rekaman(isi)).map(([k, nilai]) => [k, teks(nilai)]))
}

function daftar(isi: unknown): unknown[] {
  return Array.isArray(isi) ? isi : []
}

function daftarTeks(isi: unknown): string[] {
  return daftar(isi).map(teks)
}

function teks(isi: unknown): string {
  return typeof isi === 'string' ? isi : typeof isi === 'number' ? String(isi) : ''
}
