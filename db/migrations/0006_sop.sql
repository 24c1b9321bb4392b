-- sop: the definitions that cases run on, the cases, and what was done on them.
create table sop_versi (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  sop text not null,
  definisi jsonb not null,
  dicatat timestamptz not null
);

-- Row lock that makes case numbers gap-free within a year.
create table berkas_nomor (
  tahun smallint primary key,
  terakhir integer not null check (terakhir >= 1)
);

create table berkas (
  id uuid primary key default uuidv7(),
  nomor text not null unique,
  judul text not null,
  sop text not null,
  digest text not null references sop_versi,
  masukan jsonb not null,
  keadaan text not null check (keadaan in ('berjalan', 'menunggu-kerja', 'selesai')),
  langkah text not null,
  urutan smallint not null,
  putaran integer not null check (putaran >= 1),
  hash_isi text not null check (hash_isi ~ '^[0-9a-f]{64}$'),
  -- the act whose kerja is awaited, and its job
  ditunggu uuid,
  pekerjaan_id uuid,
  -- whose turn it is; null when the case has ended
  pelaksana text,
  langkah_sejak timestamptz not null,
  tenggat timestamptz,
  pengirim jsonb,
  galat_kerja jsonb,
  dibuka timestamptz not null,
  dibuka_oleh jsonb not null,
  selesai timestamptz,
  check ((keadaan = 'menunggu-kerja') = (ditunggu is not null)),
  check ((keadaan = 'selesai') = (selesai is not null)),
  check ((keadaan = 'selesai') = (pelaksana is null))
);
create index berkas_kotak_masuk on berkas (pelaksana, tenggat nulls last, dibuka) where selesai is null;
create index berkas_terbuka on berkas (tenggat nulls last, dibuka) where selesai is null;
create index berkas_terbaru on berkas (dibuka desc);

-- Every accepted act. `batal`: its kerja did not succeed, so the act never took effect.
create table berkas_tindakan (
  id uuid primary key,
  berkas_id uuid not null references berkas,
  urut integer not null,
  langkah text not null,
  tindakan text not null,
  kerja text,
  pelaku jsonb not null,
  pegawai_id uuid not null,
  jabatan_id uuid not null,
  jabatan text not null,
  dasar text not null,
  putaran integer not null,
  hash_isi text not null,
  isi jsonb not null,
  -- what it was done with, and what the case had before when the act exchanged it
  masukan jsonb not null,
  masukan_semula jsonb,
  ke text,
  alasan text,
  waktu timestamptz not null,
  status text not null check (status in ('menunggu-kerja', 'berlaku', 'batal', 'gugur')),
  pekerjaan_id uuid,
  galat jsonb,
  selesai timestamptz,
  unique (berkas_id, urut)
);
create index on berkas_tindakan (pegawai_id, berkas_id);

create table berkas_dokumen (
  berkas_id uuid not null references berkas,
  nama text not null,
  versi integer not null check (versi >= 1),
  hash text not null,
  mime text not null,
  ukuran bigint not null,
  langkah text not null,
  putaran integer not null,
  tindakan_id uuid not null references berkas_tindakan,
  waktu timestamptz not null,
  primary key (berkas_id, nama, versi)
);
create index on berkas_dokumen (hash);

create table berkas_catatan (
  tindakan_id uuid primary key references berkas_tindakan,
  berkas_id uuid not null references berkas,
  catatan jsonb not null,
  waktu timestamptz not null
);
create index on berkas_catatan (berkas_id);

-- One row a stay at a step: declared time beside measured time, for the page and for later statistics.
create table berkas_langkah (
  berkas_id uuid not null references berkas,
  urut integer not null,
  sop text not null,
  langkah text not null,
  putaran integer not null,
  masuk timestamptz not null,
  -- first act of the stay: before it the step waited, after it somebody worked
  mulai timestamptz,
  keluar timestamptz,
  menit_baku double precision,
  -- working minutes from masuk to keluar by the calendar of that day
  menit_terukur double precision,
  tenggat timestamptz,
  hasil text check (hasil in ('selesai', 'dikembalikan')),
  primary key (berkas_id, urut),
  check ((keluar is null) = (hasil is null))
);
create unique index berkas_langkah_terbuka on berkas_langkah (berkas_id) where keluar is null;
create index on berkas_langkah (sop, langkah, keluar);
