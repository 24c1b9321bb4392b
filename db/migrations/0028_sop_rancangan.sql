-- sop: drafts of definitions, which version of a SOP is in force since when, and the office's own list of regulations.
create table sop_rancangan (
  id uuid primary key default uuidv7(),
  -- of which SOP it is to be the next version: the id in its naskah
  sop text not null check (sop ~ '^[a-z0-9-]{3,80}$'),
  judul text not null,
  keadaan text not null check (keadaan in ('draf', 'diajukan', 'berlaku', 'dicabut')),
  versi integer not null check (versi >= 1),
  cara text not null check (cara in ('kosong', 'dari-sop', 'yaml', 'usulan')),
  asal_file text,
  naskah jsonb not null,
  keyakinan jsonb not null,
  dasar_digest text references sop_versi,
  -- of the definition that the naskah is; null while its form is not complete
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  cacat integer not null,
  temuan_lain integer not null,
  dibuat timestamptz not null,
  dibuat_oleh jsonb not null,
  diubah timestamptz not null,
  diubah_oleh jsonb not null,
  check (keadaan = 'draf' or digest is not null)
);
create index sop_rancangan_terbaru on sop_rancangan (diubah desc);

-- One row a version that is or was in force. A SOP without a row is in force as it is shipped; with rows but none open
-- it was withdrawn. `sejak` null: shipped, and in force from the first day of the office.
create table sop_berlaku (
  id uuid primary key default uuidv7(),
  sop text not null,
  digest text not null references sop_versi,
  sejak timestamptz,
  berkas_id uuid references berkas,
  rancangan_id uuid references sop_rancangan,
  berakhir timestamptz,
  sebab_akhir text check (sebab_akhir in ('diganti', 'dicabut')),
  alasan text,
  diakhiri_oleh jsonb,
  check ((berakhir is null) = (sebab_akhir is null)),
  check ((sejak is null) = (rancangan_id is null))
);
create unique index sop_berlaku_kini on sop_berlaku (sop) where berakhir is null;
create index on sop_berlaku (sop, id);
create index on sop_berlaku (rancangan_id);
-- which case carries a draft
create index berkas_rancangan on berkas (split_part(masukan ->> 'rancangan', '@', 1), dibuka desc)
  where masukan ? 'rancangan';

-- Every change is a row, the newest of a regulation counts; `hapus`: the shipped entry counts again.
create table sop_peraturan (
  urut bigint generated always as identity primary key,
  jenis text not null,
  nomor integer not null,
  tahun integer not null,
  keadaan text check (keadaan in ('berlaku', 'diganti', 'diubah', 'dicabut')),
  oleh text,
  dikonfirmasi boolean not null,
  hapus boolean not null,
  waktu timestamptz not null,
  pelaku jsonb not null,
  check (hapus = (keadaan is null)),
  check ((coalesce(keadaan, '') in ('diganti', 'diubah')) = (oleh is not null))
);
create index on sop_peraturan (jenis, nomor, tahun, urut desc);
