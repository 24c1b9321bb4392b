-- 1 penduduk-jenis-kelamin
select prop, kab, kec, kel, jk, 0 as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 2 agama
select prop, kab, kec, kel, jk, agama as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 3 golongan-darah
select prop, kab, kec, kel, jk, gol_drh as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 4 shdk
select prop, kab, kec, kel, jk, stat_hbkel as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 5 pekerjaan
select prop, kab, kec, kel, jk, jenis_pkrjn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 6 kk-agama
select prop, kab, kec, kel, jk, agama as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 7 kepala-keluarga
select prop, kab, kec, kel, jk, 0 as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 8 kk-pekerjaan
select prop, kab, kec, kel, jk, jenis_pkrjn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 9 kk-pendidikan
select prop, kab, kec, kel, jk, pddk_akh as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 10 kk-status-kawin
select prop, kab, kec, kel, jk, stat_kwn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 11 status-kawin-agama
select prop, kab, kec, kel, jk, stat_kwn::uinteger * 256 + agama as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 12 status-kawin
select prop, kab, kec, kel, jk, stat_kwn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 13 status-kawin-pekerjaan
select prop, kab, kec, kel, jk, stat_kwn::uinteger * 256 + jenis_pkrjn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 14 pendidikan
select prop, kab, kec, kel, jk, pddk_akh as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 15 pendidikan-pekerjaan
select prop, kab, kec, kel, jk, pddk_akh::uinteger * 256 + jenis_pkrjn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 16 pendidikan-golongan-darah
select prop, kab, kec, kel, jk, pddk_akh::uinteger * 256 + gol_drh as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 17 disabilitas
select prop, kab, kec, kel, jk, pnydng_cct as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 18 disabilitas-pekerjaan
select prop, kab, kec, kel, jk, pnydng_cct::uinteger * 256 + jenis_pkrjn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where pnydng_cct between 1 and 255
group by prop, kab, kec, kel, jk, kode;

-- 19 disabilitas-pendidikan
select prop, kab, kec, kel, jk, pnydng_cct::uinteger * 256 + pddk_akh as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where pnydng_cct between 1 and 255
group by prop, kab, kec, kel, jk, kode;

-- 20 kelompok-umur
select prop, kab, kec, kel, jk, umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 21 umur-tunggal
select prop, kab, kec, kel, jk, umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 22 status-kawin-kelompok-umur
select prop, kab, kec, kel, jk, stat_kwn::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 23 status-kawin-umur-tunggal
select prop, kab, kec, kel, jk, stat_kwn::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 24 usia-sekolah
select prop, kab, kec, kel, jk, umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where umur between 7 and 24
group by prop, kab, kec, kel, jk, kode;

-- 25 usia-produktif
select prop, kab, kec, kel, jk, umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 26 kelompok-umur-agama
select prop, kab, kec, kel, jk, umur::uinteger * 256 + agama as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 27 kk-kelompok-umur
select prop, kab, kec, kel, jk, umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 28 kk-umur-tunggal
select prop, kab, kec, kel, jk, umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 29 kk-status-kawin-kelompok-umur
select prop, kab, kec, kel, jk, stat_kwn::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 30 disabilitas-kelompok-umur
select prop, kab, kec, kel, jk, pnydng_cct::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where pnydng_cct between 1 and 255
group by prop, kab, kec, kel, jk, kode;

-- 31 disabilitas-umur-tunggal
select prop, kab, kec, kel, jk, pnydng_cct::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where pnydng_cct between 1 and 255
group by prop, kab, kec, kel, jk, kode;

-- 32 disabilitas-pendidikan-umur-tunggal
select prop, kab, kec, kel, jk, pnydng_cct::uinteger * 65536 + pddk_akh::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where pnydng_cct between 1 and 255
group by prop, kab, kec, kel, jk, kode;

-- 33 disabilitas-usia-sekolah
select prop, kab, kec, kel, jk, pnydng_cct::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where pnydng_cct between 1 and 255 and umur between 7 and 24
group by prop, kab, kec, kel, jk, kode;

-- 34 golongan-darah-kelompok-umur
select prop, kab, kec, kel, jk, gol_drh::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 35 golongan-darah-umur-tunggal
select prop, kab, kec, kel, jk, gol_drh::uinteger * 256 + umur as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 36 akta-kelahiran
select prop, kab, kec, kel, jk, akta_lhr as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where umur between 0 and 17
group by prop, kab, kec, kel, jk, kode;

-- 36 akta-kelahiran-0-1
select prop, kab, kec, kel, jk, akta_lhr as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where umur between 0 and 1
group by prop, kab, kec, kel, jk, kode;

-- 36 akta-kelahiran-0-4
select prop, kab, kec, kel, jk, akta_lhr as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where umur between 0 and 4
group by prop, kab, kec, kel, jk, kode;

-- 36 akta-kelahiran-0-5
select prop, kab, kec, kel, jk, akta_lhr as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where umur between 0 and 5
group by prop, kab, kec, kel, jk, kode;

-- 36 akta-kelahiran-semua
select prop, kab, kec, kel, jk, akta_lhr as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;

-- 37 akta-kawin
select prop, kab, kec, kel, jk, akta_kwn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_kwn = 2
group by prop, kab, kec, kel, jk, kode;

-- 38 akta-kawin-agama
select prop, kab, kec, kel, jk, agama::uinteger * 256 + akta_kwn as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_kwn = 2
group by prop, kab, kec, kel, jk, kode;

-- 39 akta-cerai
select prop, kab, kec, kel, jk, akta_crai as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_kwn = 3
group by prop, kab, kec, kel, jk, kode;

-- 40 akta-cerai-agama
select prop, kab, kec, kel, jk, agama::uinteger * 256 + akta_crai as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_kwn = 3
group by prop, kab, kec, kel, jk, kode;

-- 41 kia
select prop, kab, kec, kel, jk, kia as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where umur between 0 and 16 and (stat_kwn between 0 and 1 or stat_kwn between 5 and 255)
group by prop, kab, kec, kel, jk, kode;

-- 42 kartu-keluarga
select prop, kab, kec, kel, jk, kk as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where stat_hbkel = 1
group by prop, kab, kec, kel, jk, kode;

-- 43 ktp-el
select prop, kab, kec, kel, jk, ktp_el as kode, count(*)::uinteger as jumlah
from read_parquet($1)
where umur between 17 and 120 or stat_kwn between 2 and 4
group by prop, kab, kec, kel, jk, kode;

-- 46 wajib-ktp
select prop, kab, kec, kel, jk, case when umur between 17 and 120 or stat_kwn between 2 and 4 then 1 else 0 end as kode, count(*)::uinteger as jumlah
from read_parquet($1)
group by prop, kab, kec, kel, jk, kode;
