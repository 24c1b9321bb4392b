-- ttd: where the office's BSrE service is, and under which NIK it knows an official.
create table ttd_bsre (
  satu boolean primary key default true check (satu),
  alamat text not null,
  pengguna text not null,
  batas_detik integer not null check (batas_detik between 5 and 180),
  -- wrapped under the master key
  sandi bytea not null,
  diubah timestamptz not null
);

create table ttd_bsre_nik (
  pegawai_id text primary key,
  -- wrapped under the master key
  nik bytea not null,
  diubah timestamptz not null
);

-- Signed by hand: prints that bear a mark on every page, and the scans that came back of them.
create table ttd_cetakan (
  id text primary key check (id ~ '^[A-Z2-9]{10}$'),
  berkas_id text not null,
  dokumen text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- sizes of the pages in points
  halaman jsonb not null,
  -- where ink is expected
  tempat jsonb not null,
  dibuat timestamptz not null,
  pelaku jsonb not null
);
create index ttd_cetakan_berkas on ttd_cetakan (berkas_id, dokumen, hash);

create table ttd_pindaian (
  nomor bigint generated always as identity primary key,
  cetakan_id text not null references ttd_cetakan,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  ukuran integer not null,
  diterima timestamptz not null,
  pelaku jsonb not null
);
create index ttd_pindaian_cetakan on ttd_pindaian (cetakan_id);
create trigger ttd_cetakan_tetap before update or delete on ttd_cetakan for each row execute function ttd_tetap();
create trigger ttd_pindaian_tetap before update or delete on ttd_pindaian for each row execute function ttd_tetap();
