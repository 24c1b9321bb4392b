import { DuckDBInstance } from '@duckdb/node-api'
import { layani, type Sel, sidikSel } from './b0-sisi.ts'

// DuckDB's side of b0: the same twelve tables at four levels, left as tables inside DuckDB (handing rows to JavaScript
// would only slow it down). Several forms; the fastest one is the peer.
const file = process.argv[2]!
const instans = await DuckDBInstance.create(':memory:', { threads: '2' })
const db = await instans.connect()

const WAJIB = 'case when umur between 17 and 120 or stat_kwn between 2 and 4 then 1 else 0 end'
/** Table -> the code that is counted, and who. */
const DASAR: Record<string, { kode: string; syarat?: string }> = {
  'penduduk-jenis-kelamin': { kode: '0' },
  'umur-tunggal': { kode: 'umur' },
  agama: { kode: 'agama' },
  'status-kawin': { kode: 'stat_kwn' },
  pendidikan: { kode: 'pddk_akh' },
  pekerjaan: { kode: 'jenis_pkrjn' },
  'golongan-darah': { kode: 'gol_drh' },
  shdk: { kode: 'stat_hbkel' },
  'kepala-keluarga': { kode: '0', syarat: 'stat_hbkel = 1' },
  'wajib-ktp': { kode: WAJIB },
  disabilitas: { kode: 'pnydng_cct' },
}
const nama = (id: string) => id.replaceAll('-', '_')
const WILAYAH = ['prop', 'kab', 'kec', 'kel']

const BENTUK: Record<string, () => Promise<void>> = {
  // Every table at every level straight from the file.
  async terpisah() {
    for (const [id, d] of Object.entries(DASAR))
      await semuaTingkat(id, `'${file}'`, d.kode, 'count(*)', d.syarat)
    await semuaTingkat('kelompok-umur', `'${file}'`, PITA, 'count(*)')
  },
  // The desa level from the file, the levels above from it.
  async gulung() {
    for (const [id, d] of Object.entries(DASAR)) await dasar(id, `'${file}'`, d)
    await naik()
  },
  // The same over a table that is loaded once, columns of the tables only.
  async muat() {
    await jalan(`create or replace temp table orang as select prop, kab, kec, kel, jk, umur, agama, stat_kwn, stat_hbkel,
      pddk_akh, jenis_pkrjn, gol_drh, pnydng_cct from '${file}'`)
    for (const [id, d] of Object.entries(DASAR)) await dasar(id, 'orang', d)
    await naik()
  },
  // Fewer passes over the people: columns that go together are counted together, and each base summed from that.
  async gabungan() {
    for (const [i, kolom] of [
      'umur, stat_kwn',
      'agama, stat_hbkel, pnydng_cct',
      'pddk_akh, gol_drh',
      'jenis_pkrjn',
    ].entries())
      await jalan(`create or replace temp table g${i} as select prop, kab, kec, kel, jk, ${kolom}, count(*)::uinteger n
        from '${file}' group by all`)
    const dari: Record<string, number> = {
      'umur-tunggal': 0,
      'status-kawin': 0,
      'wajib-ktp': 0,
      pendidikan: 2,
      'golongan-darah': 2,
      pekerjaan: 3,
    }
    for (const [id, d] of Object.entries(DASAR)) await dasar(id, `g${dari[id] ?? 1}`, d, 'sum(n)')
    await naik()
  },
  // The region as one number: one key column less to hash for each level below the province.
  async 'satu-kunci'() {
    for (const [id, d] of Object.entries(DASAR)) {
      await jalan(`create or replace temp table d_${nama(id)} as
        select (w // 100000000)::utinyint prop, (w // 1000000 % 100)::utinyint kab, (w // 10000 % 100)::utinyint kec,
          (w % 10000)::usmallint kel, jk, kode, n from (
          select ((prop::ubigint * 100 + kab) * 100 + kec) * 10000 + kel w, jk, ${d.kode} kode, count(*)::uinteger n
          from '${file}' ${d.syarat ? `where ${d.syarat}` : ''} group by all)`)
    }
    await naik()
  },
  // One statement for all bases.
  async 'grouping-sets'() {
    const kolom = Object.entries(DASAR).filter(([, d]) => d.kode !== '0')
    await jalan(`create or replace temp table semua as
      select prop, kab, kec, kel, jk, ${kolom.map(([id]) => nama(id)).join(', ')}, kk, count(*)::uinteger n,
        grouping_id(${kolom.map(([id]) => nama(id)).join(', ')}, kk) g
      from (select prop, kab, kec, kel, jk, ${kolom.map(([id, d]) => `${d.kode} ${nama(id)}`).join(', ')}, stat_hbkel = 1 kk
        from '${file}')
      group by grouping sets ((prop, kab, kec, kel, jk), (prop, kab, kec, kel, jk, kk),
        ${kolom.map(([id]) => `(prop, kab, kec, kel, jk, ${nama(id)})`).join(', ')})`)
    const n = kolom.length
    const penuh = 2 ** (n + 1) - 1
    for (const [i, [id]] of kolom.entries())
      await jalan(`create or replace temp table d_${nama(id)} as select prop, kab, kec, kel, jk, ${nama(id)} kode, n
        from semua where g = ${penuh - 2 ** (n - i)}`)
    await jalan(`create or replace temp table d_kepala_keluarga as select prop, kab, kec, kel, jk, 0 kode, n from semua
      where g = ${penuh - 1} and kk`)
    await jalan(`create or replace temp table d_penduduk_jenis_kelamin as select prop, kab, kec, kel, jk, 0 kode, n
      from semua where g = ${penuh}`)
    await naik()
  },
}

const PITA = 'least(umur // 5, 15)'

async function jalan(teks: string): Promise<void> {
  await db.run(teks)
}

async function dasar(
  id: string,
  dari: string,
  d: { kode: string; syarat?: string },
  n = 'count(*)',
): Promise<void> {
  await jalan(`create or replace temp table d_${nama(id)} as select prop, kab, kec, kel, jk, ${d.kode} kode,
    ${n}::uinteger n from ${dari} ${d.syarat ? `where ${d.syarat}` : ''} group by all`)
}

/** Levels above the desa, each from the one below; five-year bands from the single years. */
async function naik(): Promise<void> {
  await jalan(`create or replace temp table d_kelompok_umur as select prop, kab, kec, kel, jk, least(kode // 5, 15) kode,
    sum(n)::uinteger n from d_umur_tunggal group by all`)
  for (const id of [...Object.keys(DASAR), 'kelompok-umur']) {
    const t = nama(id)
    for (const [ke, dari, kolom] of [
      ['c', 'd', 'prop, kab, kec'],
      ['b', 'c', 'prop, kab'],
      ['a', 'b', 'prop'],
    ])
      await jalan(`create or replace temp table ${ke}_${t} as select ${kolom}, jk, kode, sum(n)::uinteger n
        from ${dari}_${t} group by all`)
  }
}

async function semuaTingkat(
  id: string,
  dari: string,
  kode: string,
  n: string,
  syarat?: string,
): Promise<void> {
  for (const [i, ke] of ['a', 'b', 'c', 'd'].entries())
    await jalan(`create or replace temp table ${ke}_${nama(id)} as select ${WILAYAH.slice(0, i + 1).join(', ')}, jk,
      ${kode} kode, ${n}::uinteger n from ${dari} ${syarat ? `where ${syarat}` : ''} group by all`)
}

async function sidik(): Promise<Record<string, string>> {
  const hasil: Record<string, string> = {}
  for (const id of [...Object.keys(DASAR), 'kelompok-umur']) {
    const sel = new Map<string, { -readonly [K in keyof Sel]: Sel[K] }>()
    for (const [i, ke] of ['a', 'b', 'c', 'd'].entries()) {
      const kode = ['prop', 'kab', 'kec'].slice(0, i + 1).map((k) => `lpad(${k}::varchar, 2, '0')`)
      if (i === 3) kode.push("lpad(kel::varchar, 4, '0')")
      const baca = await db.runAndReadAll(
        `select ${kode.join(" || '.' || ")} w, jk, kode::integer, n from ${ke}_${nama(id)}`,
      )
      for (const [w, jk, k, n] of baca.getRows() as [string, number, number, number][]) {
        const kunci = `${w} ${namaKategori(id, k)}`
        const s = sel.get(kunci) ?? { wilayah: w, kategori: namaKategori(id, k), lk: 0, pr: 0 }
        if (jk === 1) s.lk += n
        else s.pr += n
        sel.set(kunci, s)
      }
    }
    hasil[id] = sidikSel([...sel.values()])
  }
  return hasil
}

/** As our definitions name the category that holds this code. */
function namaKategori(id: string, kode: number): string {
  if (id === 'penduduk-jenis-kelamin' || id === 'kepala-keluarga') return 'total'
  if (id === 'kelompok-umur') return kode === 15 ? '75+' : `${kode * 5}-${kode * 5 + 4}`
  if (id === 'umur-tunggal') return kode >= 100 ? '100+' : String(kode)
  if (id === 'wajib-ktp') return kode === 1 ? 'wajib' : 'belum'
  if (id === 'pekerjaan' && kode === 255) return '89'
  if (id === 'disabilitas') return String(kode)
  return kode === 255 ? 'tak-dikenal' : kode === 0 ? 'kosong' : String(kode)
}

layani((bentuk) => BENTUK[bentuk]!(), sidik)
