-- wilayah: legal validity beside the moment of import, the editions that came in, succession, areas by source.

-- Days on which a region came into and went out of being by law; null: not known, as far back as the list reaches.
alter table wilayah add column efektif_sejak date;
alter table wilayah add column efektif_sampai date;
alter table wilayah add column dasar_hukum text;
update wilayah set efektif_sampai = berlaku_sampai::date where berlaku_sampai is not null;

-- Every list that was taken in: what it is, from where, and under which law it holds.
create table wilayah_edisi (
  id uuid primary key,
  sumber text not null check (sumber in ('paket', 'csv')),
  nama text not null,
  dasar_hukum text,
  tanggal_efektif date,
  atribusi text,                      -- what the licence of the data asks to be said
  jumlah integer not null,
  baru integer not null,
  berubah integer not null,
  berakhir integer not null,
  diimpor timestamptz not null,
  oleh jsonb not null
);

-- Succession: which region became which, from when, by which law. Shares of one region and day sum to 1 (10^8).
create table wilayah_persilangan (
  id uuid primary key,
  dari text collate "C" not null check (dari ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$'),
  ke text collate "C" not null check (ke ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$'),
  jenis text not null check (jenis in ('pecah', 'gabung', 'pindah', 'ganti-kode')),
  bagian integer not null check (bagian between 1 and 100000000),
  tanggal date not null,
  dasar_hukum text not null,
  dibuat timestamptz not null,
  oleh jsonb not null,
  check (length(dari) = length(ke)),
  unique (dari, ke, tanggal)
);

-- Areas: several may exist for one region. The list's own column is the source `daftar`.
create table wilayah_luas_sumber (
  id text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  nama text not null,
  tanggal date,
  prioritas integer not null,         -- the smallest that has the region is used
  diimpor timestamptz not null
);
insert into wilayah_luas_sumber values ('daftar', 'Daftar wilayah kantor', null, 100, now());
create table wilayah_luas (
  sumber_id text not null references wilayah_luas_sumber,
  kode text collate "C" not null,
  luas_km2 double precision not null check (luas_km2 > 0),
  primary key (sumber_id, kode)
);
-- What the office chose for one region, against the priority.
create table wilayah_luas_pilihan (
  kode text collate "C" primary key,
  sumber_id text not null references wilayah_luas_sumber
);
