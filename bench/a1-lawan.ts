import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { memoriPuncak } from './ukur.ts'

/**
 * The peer of a1: DuckDB, columns typed where the file allows it, the same rules in SQL. Favours the peer: no digests,
 * no encryption (DuckDB 1.5.6 refuses to write encrypted Parquet), labels and spellings not read, codes only.
 */
const [sumber, ke, tanggal] = process.argv.slice(2) as [string, string, string]
const tujuan = join(ke, 'lawan')
mkdirSync(tujuan)

const mulai = performance.now()
const instans = await DuckDBInstance.create(':memory:', { threads: '2' })
const db = await instans.connect()

const TEKS = [
  'NIK',
  'NO_KK',
  'NAMA_LGKP',
  'TMPT_LHR',
  'TGL_LHR',
  'NO_AKTA_LHR',
  'NO_AKTA_KWN',
  'TGL_KWN',
  'NO_AKTA_CRAI',
  'TGL_CRAI',
  'NIK_IBU',
  'NAMA_LGKP_IBU',
  'NIK_AYAH',
  'NAMA_LGKP_AYAH',
]
const URUT =
  'NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AKTA_LHR,NO_AKTA_LHR,GOL_DRH,AGAMA,STAT_KWN,AKTA_KWN,NO_AKTA_KWN,TGL_KWN,AKTA_CRAI,NO_AKTA_CRAI,TGL_CRAI,STAT_HBKEL,KLAIN_FSK,PNYDNG_CCT,PDDK_AKH,JENIS_PKRJN,NIK_IBU,NAMA_LGKP_IBU,NIK_AYAH,NAMA_LGKP_AYAH,NO_PROP,NO_KAB,NO_KEC,NO_KEL,FLAG_STATUS'.split(
    ',',
  )
const kolom = URUT.map(
  (k) => `'${k}': '${TEKS.includes(k) ? 'VARCHAR' : k.startsWith('NO_') ? 'USMALLINT' : 'UTINYINT'}'`,
)
const [y, m, d] = tanggal.split('-').map(Number) as [number, number, number]
const kode = (k: string, maks: number) =>
  `(case when ${k} is null or ${k} = 0 then 0 when ${k} <= ${maks} then ${k} else 255 end)::utinyint`

await db.run(`create table wilayah as
  select split_part(kode, '.', 1)::usmallint prop, split_part(kode, '.', 2)::usmallint kab,
    split_part(kode, '.', 3)::usmallint kec, split_part(kode, '.', 4)::usmallint kel
  from read_csv('${join(sumber, 'wilayah.csv')}', columns = {'kode': 'VARCHAR', 'nama': 'VARCHAR', 'luas_km2': 'DOUBLE'}, header = true)
  where length(kode) = 13`)

await db.run(`create table baris as
  with mentah as (
    select row_number() over () + 1 as baris, * replace (
      case when length(NIK) = 16 then NIK else regexp_replace(NIK, '[^!#-&(-_a-~]', '', 'g') end as NIK,
      case when length(NO_KK) = 16 then NO_KK else regexp_replace(NO_KK, '[^!#-&(-_a-~]', '', 'g') end as NO_KK)
    from read_csv('${join(sumber, 'penduduk.csv')}', header = true, delim = ',', quote = '"', escape = '"',
      columns = {${kolom.join(', ')}}, auto_detect = false)
  ), lahir as (
    select *, try_strptime(TGL_LHR, '%d-%m-%Y')::date as tgl_lahir from mentah
  )
  select l.*, case
    when FLAG_STATUS <> 0 then 'tidak-aktif'
    when coalesce(NIK, '') = '' then 'nik-kosong'
    when not regexp_full_match(NIK, '[0-9]{16}') then
      case when regexp_full_match(NIK, '[0-9][0-9.,]*[eE][+]?[0-9]+') then 'nik-notasi-ilmiah'
        when regexp_full_match(NIK, '[0-9]{15}') then 'nik-15-angka' else 'nik-bukan-16-angka' end
    when NIK = repeat(NIK[1], 16) then 'nik-angka-sama'
    when NIK[13:] = '0000' then 'nik-urut-0000'
    when coalesce(not regexp_full_match(NO_KK, '[0-9]{16}'), true) then 'kk-bukan-16-angka'
    when coalesce(JENIS_KLMIN not in (1, 2), true) then 'kelamin-tak-sah'
    when coalesce(trim(TGL_LHR), '') = '' then 'lahir-kosong'
    when length(TGL_LHR) <> 10 then 'lahir-bentuk'
    when tgl_lahir is null then
      case when regexp_full_match(TGL_LHR, '[0-9]{2}-[0-9]{2}-[0-9]{4}') then 'lahir-tak-nyata' else 'lahir-bentuk' end
    when tgl_lahir < date '1900-01-01' then 'lahir-sebelum-1900'
    when tgl_lahir > date '${tanggal}' then 'lahir-masa-depan'
    when w.kel is null then 'wilayah-tak-terdaftar'
  end as aturan
  from lahir l left join wilayah w on NO_PROP = w.prop and NO_KAB = w.kab and NO_KEC = w.kec and NO_KEL = w.kel`)

/**
 * Forms that were tried, for whoever doubts the choice: A1_GANDA=jendela (a window over everybody instead of grouping),
 * A1_URUT=sekali (one sorted table for both files instead of a sort per file).
 */
const bentuk = { ganda: process.env['A1_GANDA'] ?? 'kelompok', urut: process.env['A1_URUT'] ?? 'dua' }
const orang = (b: string) => `regexp_replace(upper(${b}.NAMA_LGKP), '[^A-Z]', '', 'g'), ${b}.tgl_lahir`
const jenis = `case when (${orang('b')}) is not distinct from (${orang('p')}) then 'nik-ganda' else 'nik-ganda-orang-lain' end as jenis`
await db.run(
  bentuk.ganda === 'jendela'
    ? `create table ganda as with calon as (
        select baris, min(baris) over (partition by NIK) as pertama from baris where aturan is null)
      select b.baris, ${jenis} from calon join baris b using (baris) join baris p on p.baris = pertama
      where b.baris > pertama`
    : `create table ganda as select b.baris, ${jenis} from baris b join (
        select NIK, min(baris) as pertama from baris where aturan is null group by NIK having count(*) > 1) g
        using (NIK) join baris p on p.baris = g.pertama where b.aturan is null and b.baris > g.pertama`,
)
await db.run(`create table keluarga as
  select NO_KK, row_number() over () as nomor, kepala, pasangan, orang, desa from (
    select NO_KK, count(*) filter (where STAT_HBKEL = 1) as kepala, count(*) as orang,
      count(*) filter (where STAT_HBKEL in (2, 3)) as pasangan,
      count(distinct (NO_PROP, NO_KAB, NO_KEC, NO_KEL)) as desa from baris
    where aturan is null and baris not in (select baris from ganda) group by NO_KK)`)

const urutan = 'order by NO_PROP, NO_KAB, NO_KEC, NO_KEL, NIK'
await db.run(`create ${bentuk.urut === 'sekali' ? 'table' : 'view'} urut as
  select NO_PROP, NO_KAB, NO_KEC, NO_KEL, b.* exclude (NO_PROP, NO_KAB, NO_KEC, NO_KEL, FLAG_STATUS, aturan, baris), k.nomor::uinteger as nomor
  from baris b join keluarga k using (NO_KK) where aturan is null and baris not in (select baris from ganda)
  ${bentuk.urut === 'sekali' ? urutan : ''}`)
const urutSalin = bentuk.urut === 'sekali' ? '' : urutan
await db.run(`copy (select NO_PROP::utinyint prop, NO_KAB::utinyint kab, NO_KEC::utinyint kec, NO_KEL kel, JENIS_KLMIN jk, tgl_lahir,
    least(120, ${y} - year(tgl_lahir) - (${m * 100 + d} < month(tgl_lahir) * 100 + day(tgl_lahir))::int)::utinyint umur,
    ${kode('AGAMA', 7)} agama, ${kode('STAT_KWN', 4)} stat_kwn, ${kode('STAT_HBKEL', 11)} stat_hbkel, ${kode('PDDK_AKH', 10)} pddk_akh,
    ${kode('JENIS_PKRJN', 89)} jenis_pkrjn, ${kode('GOL_DRH', 13)} gol_drh, ${kode('PNYDNG_CCT', 6)} pnydng_cct,
    ${kode('AKTA_LHR', 2)} akta_lhr, ${kode('AKTA_KWN', 2)} akta_kwn, ${kode('AKTA_CRAI', 2)} akta_crai,
    0::utinyint ktp_el, 0::utinyint kia, 0::utinyint kk, nomor keluarga
  from urut ${urutSalin}) to '${join(tujuan, 'kode.parquet')}' (format parquet)`)
await db.run(`copy (select NIK, NO_KK, NAMA_LGKP, TMPT_LHR, NIK_IBU, NAMA_LGKP_IBU, NIK_AYAH, NAMA_LGKP_AYAH, NO_AKTA_LHR, NO_AKTA_KWN,
    TGL_KWN, NO_AKTA_CRAI, TGL_CRAI from urut ${urutSalin}) to '${join(tujuan, 'identitas.parquet')}' (format parquet)`)
await db.run(`copy (select baris, coalesce(aturan, ganda.jenis) aturan, NIK, NO_KK, JENIS_KLMIN, TGL_LHR, NO_KEL
  from baris left join ganda using (baris)
  where aturan is not null and aturan <> 'tidak-aktif' or ganda.jenis is not null order by baris) to '${join(tujuan, 'tolak.csv')}'`)

const [masuk, tidakAktif] = (
  await db.runAndReadAll(`select count(*)::int, count(*) filter (aturan = 'tidak-aktif')::int from baris`)
).getRows()[0] as [number, number]
const temuan = await db.runAndReadAll(`with lolos as (
    select *, ${y} - year(tgl_lahir) - (${m * 100 + d} < month(tgl_lahir) * 100 + day(tgl_lahir))::int as umur,
      try_strptime(TGL_KWN, '%d-%m-%Y')::date as tgl_kawin, try_strptime(TGL_CRAI, '%d-%m-%Y')::date as tgl_cerai,
      NIK[7:8]::utinyint as dd, NIK[9:10]::utinyint as mm from baris where aturan is null and baris not in (select baris from ganda)
  ), nik as (
    select *, (case when dd > 40 then dd - 40 else dd end) not between 1 and 31 or mm not between 1 and 12 as mustahil from lolos
  )
  select count(*)::int lolos, count(*) filter (mustahil)::int "nik-tanggal-mustahil",
    count(*) filter (not mustahil and (dd > 40) <> (JENIS_KLMIN = 2))::int "nik-kelamin-beda",
    count(*) filter (not mustahil and ((case when dd > 40 then dd - 40 else dd end) <> day(tgl_lahir) or mm <> month(tgl_lahir)
      or NIK[11:12]::utinyint <> year(tgl_lahir) % 100))::int "nik-tanggal-beda",
    count(*) filter (AGAMA > 7)::int "agama-tak-dikenal", count(*) filter (STAT_KWN > 4)::int "status-kawin-tak-dikenal",
    count(*) filter (STAT_HBKEL > 11)::int "shdk-tak-dikenal", count(*) filter (PDDK_AKH > 10)::int "pendidikan-tak-dikenal",
    count(*) filter (JENIS_PKRJN > 89)::int "pekerjaan-tak-dikenal", count(*) filter (GOL_DRH > 13)::int "golongan-darah-tak-dikenal",
    count(*) filter (PDDK_AKH is null)::int "pendidikan-kosong", count(*) filter (AGAMA is null)::int "agama-kosong",
    count(*) filter (JENIS_PKRJN is null)::int "pekerjaan-kosong", count(*) filter (STAT_KWN is null)::int "status-kawin-kosong",
    count(*) filter (AKTA_LHR = 2 and NO_AKTA_LHR is null)::int "akta-lahir-tanpa-nomor",
    count(*) filter (AKTA_LHR <> 2 and NO_AKTA_LHR is not null)::int "akta-lahir-tanpa-tanda",
    count(*) filter (AKTA_KWN = 2 and NO_AKTA_KWN is null)::int "akta-kawin-tanpa-nomor",
    count(*) filter (AKTA_KWN <> 2 and NO_AKTA_KWN is not null)::int "akta-kawin-tanpa-tanda",
    count(*) filter (AKTA_CRAI = 2 and NO_AKTA_CRAI is null)::int "akta-cerai-tanpa-nomor",
    count(*) filter (AKTA_CRAI <> 2 and NO_AKTA_CRAI is not null)::int "akta-cerai-tanpa-tanda",
    count(*) filter (KLAIN_FSK = 2 and PNYDNG_CCT is null)::int "cacat-tanpa-jenis",
    count(*) filter (KLAIN_FSK = 1 and PNYDNG_CCT is not null)::int "cacat-tanpa-tanda",
    count(*) filter (coalesce(trim(NAMA_LGKP), '') = '')::int "nama-kosong",
    count(*) filter (NAMA_LGKP similar to '.*[0-9].*')::int "nama-berangka",
    count(*) filter (NO_KK = NIK)::int "kk-sama-nik",
    count(*) filter (NO_KK[7:8]::utinyint not between 1 and 31 or NO_KK[9:10]::utinyint not between 1 and 12)::int "kk-tanggal-mustahil",
    count(*) filter (STAT_KWN between 2 and 4 and umur < 10)::int "kawin-di-bawah-10",
    count(*) filter (STAT_KWN between 2 and 4 and umur between 10 and 15)::int "kawin-di-bawah-16",
    count(*) filter (STAT_KWN = 1 and AKTA_KWN = 2)::int "akta-kawin-belum-kawin",
    count(*) filter (STAT_KWN = 1 and AKTA_CRAI = 2)::int "akta-cerai-belum-kawin",
    count(*) filter (STAT_HBKEL = 2 and JENIS_KLMIN = 2)::int "shdk-suami-perempuan",
    count(*) filter (STAT_HBKEL = 3 and JENIS_KLMIN = 1)::int "shdk-istri-laki-laki",
    count(*) filter (STAT_HBKEL in (2, 3) and STAT_KWN = 1)::int "shdk-pasangan-belum-kawin",
    count(*) filter (STAT_HBKEL = 1 and umur < 10)::int "kepala-di-bawah-10",
    count(*) filter (STAT_HBKEL = 1 and umur between 10 and 16)::int "kepala-di-bawah-17",
    count(*) filter (tgl_kawin < tgl_lahir)::int "tgl-kawin-sebelum-lahir",
    count(*) filter (tgl_kawin > date '${tanggal}')::int "tgl-kawin-masa-depan",
    count(*) filter (tgl_cerai < tgl_kawin)::int "tgl-cerai-sebelum-kawin"
  from nik`)
const keluarga =
  await db.runAndReadAll(`select count(*)::int n, count(*) filter (kepala = 0)::int "keluarga-tanpa-kepala",
  count(*) filter (kepala > 1)::int "keluarga-dua-kepala",
  count(*) filter (kepala = 0 and pasangan > 0)::int "keluarga-pasangan-tanpa-kepala",
  count(*) filter (desa > 1)::int "keluarga-beda-desa", count(*) filter (orang > 20)::int "keluarga-besar" from keluarga`)
const jarak = (a: string) => `a.tgl_lahir - ${a}.tgl_lahir`
const orangTua = await db.runAndReadAll(`with lolos as (
    select NIK, NO_KK, NIK_IBU, NIK_AYAH, tgl_lahir, STAT_HBKEL, JENIS_KLMIN from baris
    where aturan is null and baris not in (select baris from ganda)
  ), kepala as (
    select l.NO_KK, l.tgl_lahir from lolos l join keluarga using (NO_KK) where kepala = 1 and STAT_HBKEL = 1)
  select (select count(*)::int from lolos a join kepala k using (NO_KK)
      where a.STAT_HBKEL in (4, 6) and ${jarak('k')} <= 0) "anak-lebih-tua",
    (select count(*)::int from lolos a join kepala k using (NO_KK)
      where a.STAT_HBKEL = 4 and ${jarak('k')} > 0 and ${jarak('k')} < 4383) "anak-jarak-dekat",
    (select count(*)::int from lolos a join kepala k using (NO_KK)
      where a.STAT_HBKEL = 4 and ${jarak('k')} > 21915) "anak-jarak-jauh",
    (select count(*)::int from lolos a join lolos i on i.NIK = a.NIK_IBU and i.NIK <> a.NIK
      where ${jarak('i')} <= 0) "ibu-lebih-muda",
    (select count(*)::int from lolos a join lolos i on i.NIK = a.NIK_IBU and i.NIK <> a.NIK
      where ${jarak('i')} > 0 and ${jarak('i')} < 4383) "ibu-jarak-dekat",
    (select count(*)::int from lolos a join lolos i on i.NIK = a.NIK_AYAH and i.NIK <> a.NIK
      where ${jarak('i')} > 21915) "ayah-jarak-jauh",
    (select count(*)::int from lolos a join lolos i on i.NIK = a.NIK_IBU and i.NIK <> a.NIK
      where i.JENIS_KLMIN = 1) "ibu-laki-laki"`)
const ganda = (await db.runAndReadAll('select jenis, count(*)::int from ganda group by jenis')).getRows()
for (const nama of ['kode.parquet', 'identitas.parquet', 'tolak.csv']) {
  const fd = openSync(join(tujuan, nama), 'r')
  fsyncSync(fd)
  closeSync(fd)
}
const detik = (performance.now() - mulai) / 1000
const t = temuan.getRowObjects()[0] as Record<string, number>
const { n, ...periksaKeluarga } = keluarga.getRowObjects()[0] as Record<string, number>
const { lolos, ...peringatan } = t
console.log(
  JSON.stringify({
    detik,
    memori: memoriPuncak(),
    jumlah: {
      jumlahMasuk: masuk,
      jumlahBaris: lolos,
      jumlahTidakAktif: tidakAktif,
      jumlahDitolak: masuk - lolos! - tidakAktif,
      jumlahKeluarga: n,
    },
    temuan: {
      ...peringatan,
      ...periksaKeluarga,
      ...(orangTua.getRowObjects()[0] as object),
      ...Object.fromEntries(ganda),
    },
  }),
)
