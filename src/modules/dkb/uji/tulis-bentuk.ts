import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { DBFFile } from 'dbffile'
import { writeXlsx } from 'hucre/xlsx'
import { ZipFile } from 'yazl'
import { DAFTAR_KODE } from '../kode-siak.ts'
import { type Baris, baris, csv, KOLOM } from './file-uji.ts'

/**
 * The same made-up people in every layout that circulates (domain.md 1.4), written by others' writers (hucre, dbffile,
 * DuckDB, yazl), so that a reader of ours is not checked against its own mistakes.
 */
export const NAMA_KEC: Record<string, string> = { '1': 'Satu', '2': 'Dua', '12': 'Dua Belas' }
const DESA = [
  ['1', '1001'],
  ['1', '2002'],
  ['2', '2001'],
  ['12', '2010'],
] as const

/** Families of one to four, seeded; women carry day + 40 in their NIK. */
export function orangUji(jumlah: number, benih = 7): Baris[] {
  const acak = acakBerbenih(benih)
  const pilih = (maks: number) => String(1 + Math.floor(acak() * maks))
  const hasil: Baris[] = []
  for (let keluarga = 0; hasil.length < jumlah; keluarga++) {
    const [kec, kel] = DESA[keluarga % DESA.length]!
    const anggota = 1 + Math.floor(acak() * 4)
    for (let a = 0; a < anggota && hasil.length < jumlah; a++) {
      const n = hasil.length
      const perempuan = acak() < 0.5
      const [h, b, t] = [
        1 + Math.floor(acak() * 28),
        1 + Math.floor(acak() * 12),
        1950 + Math.floor(acak() * 70),
      ]
      const dua = (x: number) => String(x).padStart(2, '0')
      const urut = String(n + 1).padStart(4, '0')
      hasil.push(
        baris(n, {
          NIK: `9901${dua(Number(kec))}${dua(perempuan ? h + 40 : h)}${dua(b)}${dua(t % 100)}${urut}`,
          NO_KK: `9901${dua(Number(kec))}020305${String(keluarga + 1).padStart(4, '0')}`,
          NAMA_LGKP: `WARGA ${String.fromCharCode(65 + (n % 26))} ${String.fromCharCode(65 + (keluarga % 26))}`,
          JENIS_KLMIN: perempuan ? '2' : '1',
          TGL_LHR: `${dua(h)}-${dua(b)}-${t}`,
          AGAMA: pilih(7),
          GOL_DRH: pilih(13),
          STAT_KWN: pilih(4),
          STAT_HBKEL: a === 0 ? '1' : String(2 + Math.floor(acak() * 10)),
          PNYDNG_CCT: acak() < 0.2 ? pilih(6) : '',
          PDDK_AKH: pilih(10),
          JENIS_PKRJN: pilih(89),
          NO_KEC: kec,
          NO_KEL: kel,
        }),
      )
    }
  }
  return hasil
}

export function acakBerbenih(benih: number): () => number {
  let a = benih >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Sel = string | number | null

function label(kolom: keyof typeof DAFTAR_KODE, kode: string): string {
  if (kode === '') return ''
  return (DAFTAR_KODE[kolom].label as Record<number, string>)[Number(kode)]!.split('|')[0]!
}

/** Day number of the 1900 system, as a spreadsheet keeps it. */
export function seri1900(ddmmyyyy: string): number {
  const [h, b, t] = ddmmyyyy.split('-').map(Number) as [number, number, number]
  return Math.round((Date.UTC(t, b - 1, h) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

const KOLOM_37 =
  'Nomor KK;NIK;Nama Penduduk;Status;Tempat Lahir;Tanggal Lahir;Kelamin;NIK Ayah;Ayah;NIK Ibu;Ibu;Status Kawin;SHDK;Agama;Kecamatan;Desa/Kel;Alamat;RW;RT;Pendidikan;Pekerjaan;Deskripsi Pekerjaan;Gol. Darah;Cacat;Cetak KTP;Ganti KTP;KTP Berakhir;Nomor Paspor;Nomor Akta Lahir;Nomor Akta Kawin;Tanggal Kwn;Nomor Akta Cerai;Tgl Cerai;Petugas Registrasi;Tgl Ubah;Petugas Entri;Tgl Entri'.split(
    ';',
  )

/** The 37 columns of SIAK's spreadsheet: labels, names of regions, days as serial numbers. */
export function kisi37(orang: readonly Baris[], tanggal: 'seri' | 'teks' = 'seri'): Sel[][] {
  return [
    KOLOM_37,
    ...orang.map((o): Sel[] => {
      const isi: Record<string, Sel> = {
        'Nomor KK': o['NO_KK']!,
        NIK: o['NIK']!,
        'Nama Penduduk': o['NAMA_LGKP']!,
        Status: 'Hidup',
        'Tempat Lahir': o['TMPT_LHR']!,
        'Tanggal Lahir': tanggal === 'seri' ? seri1900(o['TGL_LHR']!) : o['TGL_LHR']!,
        Kelamin: label('JENIS_KLMIN', o['JENIS_KLMIN']!),
        'Status Kawin': label('STAT_KWN', o['STAT_KWN']!),
        SHDK: label('STAT_HBKEL', o['STAT_HBKEL']!),
        Agama: label('AGAMA', o['AGAMA']!),
        Kecamatan: NAMA_KEC[o['NO_KEC']!]!.toUpperCase(),
        'Desa/Kel': namaDesa(o),
        Pendidikan: label('PDDK_AKH', o['PDDK_AKH']!),
        Pekerjaan: label('JENIS_PKRJN', o['JENIS_PKRJN']!),
        'Gol. Darah': label('GOL_DRH', o['GOL_DRH']!),
        Cacat: label('PNYDNG_CCT', o['PNYDNG_CCT']!),
        'Nomor Akta Lahir': o['NO_AKTA_LHR']!,
      }
      return KOLOM_37.map((k) => isi[k] ?? '')
    }),
  ]
}

export function namaDesa(o: Baris): string {
  return `DESA 99.01.${o['NO_KEC']!.padStart(2, '0')}.${o['NO_KEL']}`
}

export type LayoutBip = '2012' | '2016' | 'ektp'

/** Buku Induk Penduduk, a block a desa, families under their heading, as the three layouts have it. */
export function kisiBip(orang: readonly Baris[], layout: LayoutBip): Sel[][] {
  const hasil: Sel[][] = []
  const perDesa = Map.groupBy(orang, namaDesa)
  for (const [desa, warga] of perDesa) {
    const kec = NAMA_KEC[warga[0]!['NO_KEC']!]!.toUpperCase()
    hasil.push(['BUKU INDUK PENDUDUK'], [], ['', 'PROVINSI', ':', 'PROVINSI LATIHAN'])
    hasil.push(['', 'KABUPATEN/KOTA', ':', '01 KABUPATEN LATIHAN'], ['', `KECAMATAN : ${kec}`])
    hasil.push(['', 'DESA/KELURAHAN', ':', desa], ['', 'PERIODE', ':', '30-06-2026'], [])
    if (layout !== '2012')
      hasil.push(
        JUDUL_BIP[layout],
        JUDUL_BIP[layout].map((_, i) => i + 1),
      )
    for (const [kk, anggota] of Map.groupBy(warga, (o) => o['NO_KK']!)) {
      if (layout === '2012') {
        hasil.push(['', 'NO.KK', '', 'NAMA KEPALA KELUARGA', '', '', 'ALAMAT'])
        hasil.push([
          '',
          kk,
          '',
          anggota[0]!['NAMA_LGKP']!,
          '',
          '',
          'DUSUN KRAJAN, RT:001, RW:002, Kodepos:99999,-',
        ])
        hasil.push(JUDUL_BIP['2012'])
      } else if (layout === '2016') {
        hasil.push([`No. KK : ${kk}`, '', 'Alamat : JALAN LATIHAN, Nama Dusun : KRAJAN, RT/RW : 001/002'])
      } else {
        hasil.push([
          kk,
          '',
          anggota[0]!['NAMA_LGKP']!,
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          'JALAN LATIHAN RT/RW : 001/002 DUSUN : KRAJAN',
        ])
      }
      for (const [i, o] of anggota.entries()) hasil.push(anggotaBip(o, i + 1, layout))
    }
    hasil.push([], ['Keterangan: dicetak untuk latihan'], [])
  }
  return hasil
}

const JUDUL_BIP: Record<LayoutBip, string[]> = {
  '2012':
    'NO;NIK;NAMA LENGKAP;JENIS KELAMIN;TEMPAT LAHIR;TGL/BLN/TH;GOL DRH;AGAMA;STATUS KAWIN;SHDK;PENDIDIKAN;PEKERJAAN;NAMA IBU;NAMA AYAH;NO AKTA LAHIR;KTPEL'.split(
      ';',
    ),
  '2016':
    'NO;Nama Lengkap;NIK;Tempat Lahir;Tgl Lahir;JK;SHDK;Agama;Pendidikan Terakhir;Pekerjaan;Nama Ibu;Nama Ayah'.split(
      ';',
    ),
  ektp: 'NO;Nama Lengkap;NIK;Tempat Lahir;Tgl/Bln/Th;JK;Stat Kwn;Gol. Drh;SHDK;Agama;Pendidikan Terakhir;No Akta Lahir;Pekerjaan;Nama Ibu;Nama Ayah;Wjb KTP;KTP-eL;Status;Stat Rkm'.split(
    ';',
  ),
}
const KAWIN = ['', 'BK', 'K', 'CH', 'CM']

function anggotaBip(o: Baris, nomor: number, layout: LayoutBip): Sel[] {
  const jk = o['JENIS_KLMIN'] === '1' ? 'Lk' : 'Pr'
  const [shdk, agama, pddk, kerja, gol] = (
    ['STAT_HBKEL', 'AGAMA', 'PDDK_AKH', 'JENIS_PKRJN', 'GOL_DRH'] as const
  ).map((k) => label(k, o[k]!)) as [string, string, string, string, string]
  const [nama, nik, tempat, lahir, akta] = [
    o['NAMA_LGKP']!,
    o['NIK']!,
    o['TMPT_LHR']!,
    o['TGL_LHR']!,
    o['NO_AKTA_LHR']!,
  ]
  if (layout === '2012')
    return [
      nomor,
      nik,
      nama,
      jk,
      tempat,
      lahir,
      gol,
      agama,
      label('STAT_KWN', o['STAT_KWN']!),
      shdk,
      pddk,
      kerja,
      '',
      '',
      akta,
      'SENT_FOR_CARD_PRINTING',
    ]
  if (layout === '2016') return [nomor, nama, nik, tempat, lahir, jk, shdk, agama, pddk, kerja, '', '']
  return [
    nomor,
    nama,
    nik,
    tempat,
    lahir.replaceAll('-', '/'),
    jk,
    KAWIN[Number(o['STAT_KWN'])]!,
    gol,
    shdk,
    agama,
    pddk,
    akta,
    kerja,
    '',
    '',
    'WAJIB',
    'KTP-eL',
    'SDH DPT',
    'CARD SHIPPED',
  ]
}

const KOLOM_OPENSID: readonly (readonly [string, string])[] = [
  ['alamat', 'ALAMAT'],
  ['dusun', 'DUSUN'],
  ['rw', 'NO_RW'],
  ['rt', 'NO_RT'],
  ['nama', 'NAMA_LGKP'],
  ['no_kk', 'NO_KK'],
  ['nik', 'NIK'],
  ['sex', 'JENIS_KLMIN'],
  ['tempatlahir', 'TMPT_LHR'],
  ['tanggallahir', 'TGL_LHR'],
  ['agama_id', 'AGAMA'],
  ['pendidikan_kk_id', 'PDDK_AKH'],
  ['pendidikan_sedang_id', ''],
  ['pekerjaan_id', 'JENIS_PKRJN'],
  ['status_kawin', 'STAT_KWN'],
  ['kk_level', 'STAT_HBKEL'],
  ['warganegara_id', ''],
  ['ayah_nik', 'NIK_AYAH'],
  ['nama_ayah', 'NAMA_LGKP_AYAH'],
  ['ibu_nik', 'NIK_IBU'],
  ['nama_ibu', 'NAMA_LGKP_IBU'],
  ['golongan_darah_id', 'GOL_DRH'],
  ['akta_lahir', 'NO_AKTA_LHR'],
  ['dokumen_pasport', ''],
  ['tanggal_akhir_paspor', ''],
  ['dokumen_kitas', ''],
  ['akta_perkawinan', ''],
  ['tanggalperkawinan', ''],
  ['akta_perceraian', ''],
  ['tanggalperceraian', ''],
  ['cacat_id', 'PNYDNG_CCT'],
  ['cara_kb_id', ''],
  ['hamil', ''],
  ['ktp_el', ''],
  ['status_rekam', ''],
  ['alamat_sekarang', ''],
  ['status_dasar', ''],
  ['suku', ''],
  ['tag_id_card', ''],
]

/** OpenSID's import header: codes, days as yyyy-mm-dd, no region at all. */
export function kisiOpensid(orang: readonly Baris[]): Sel[][] {
  return [
    KOLOM_OPENSID.map(([nama]) => nama),
    ...orang.map((o) =>
      KOLOM_OPENSID.map(([nama, dari]): Sel => {
        if (nama === 'status_dasar') return '1'
        if (nama === 'cacat_id') return o['PNYDNG_CCT'] || '7'
        if (nama === 'tanggallahir') return o['TGL_LHR']!.split('-').reverse().join('-')
        return o[dari] ?? ''
      }),
    ),
  ]
}

export function kisiSiak(orang: readonly Baris[], kolom: readonly string[] = KOLOM): Sel[][] {
  return [[...kolom], ...orang.map((o) => kolom.map((k) => o[k] ?? ''))]
}

export async function xlsx(
  lembar: Readonly<Record<string, readonly (readonly Sel[])[]>>,
  opsi: { dateSystem?: '1900' | '1904' } = {},
): Promise<Buffer> {
  const sheets = Object.entries(lembar).map(([name, rows]) => ({ name, rows: rows.map((r) => [...r]) }))
  return Buffer.from(await writeXlsx({ sheets, ...opsi }))
}

export function csvKisi(kisi: readonly (readonly Sel[])[], pemisah = ';'): string {
  const sel = (v: Sel) => {
    const t = String(v ?? '')
    return t.includes(pemisah) || /["\r\n]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t
  }
  return `${kisi.map((r) => r.map(sel).join(pemisah)).join('\n')}\n`
}

export async function zip(isi: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const z = new ZipFile()
  for (const [nama, b] of Object.entries(isi)) z.addBuffer(Buffer.from(b), nama)
  z.end()
  const bagian: Buffer[] = []
  for await (const b of z.outputStream as AsyncIterable<Buffer>) bagian.push(b)
  return Buffer.concat(bagian)
}

/** Field names cut to ten letters, as dBase has them. */
export async function dbf(orang: readonly Baris[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'tertib-dbf-'))
  try {
    const kolom = KOLOM.map((k) => ({
      asal: k,
      name: k.slice(0, 10),
      type: k === 'TGL_LHR' ? 'D' : 'C',
      size: k === 'TGL_LHR' ? 8 : 40,
    }))
    const f = await DBFFile.create(
      join(folder, 'p.dbf'),
      kolom.map(({ name, type, size }) => ({ name, type: type as 'C', size })),
    )
    await f.appendRecords(
      orang.map((o) =>
        Object.fromEntries(
          kolom.map((k) => [
            k.name,
            k.type === 'D'
              ? new Date(`${o[k.asal]!.split('-').reverse().join('-')}T00:00:00Z`)
              : (o[k.asal] ?? ''),
          ]),
        ),
      ),
    )
    return await readFile(join(folder, 'p.dbf'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function parquet(orang: readonly Baris[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'tertib-parquet-'))
  const instans = await DuckDBInstance.create()
  const db = await instans.connect()
  try {
    await db.run(`create table p (${KOLOM.map((k) => `${k} varchar`).join(', ')})`)
    const isi = orang.map((o) => `(${KOLOM.map((k) => `'${(o[k] ?? '').replaceAll("'", "''")}'`).join(',')})`)
    await db.run(`insert into p values ${isi.join(',')}`)
    await db.run(`copy p to '${join(folder, 'p.parquet')}' (format parquet)`)
    return await readFile(join(folder, 'p.parquet'))
  } finally {
    db.closeSync()
    instans.closeSync()
    rmSync(folder, { recursive: true })
  }
}

export { csv }
