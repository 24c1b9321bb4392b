-- akun: the office, who works there, who holds which position when, and who may come in.
create table kantor (
  satu boolean primary key default true check (satu),
  kode text not null,
  nama text not null,
  dinas text not null,
  alamat text not null,
  kontak text not null,
  kop text[] not null,
  latihan boolean not null,
  logo_hash text,
  tertib_sejak date not null,
  sesi_diam_menit integer not null default 30 check (sesi_diam_menit between 5 and 480),
  sesi_maks_jam integer not null default 12 check (sesi_maks_jam between 1 and 24)
);

create table pegawai (
  id uuid primary key default uuidv7(),
  nama text not null,
  gelar text,
  nip text not null check (nip ~ '^([0-9]{18}|-)$'),
  aktif boolean not null default true
);
create unique index pegawai_nip on pegawai (nip) where nip <> '-';

create table jabatan (
  id uuid primary key default uuidv7(),
  nama text not null constraint jabatan_nama unique,
  pelaksana text check (pelaksana in ('adb', 'kasi', 'kabid', 'kadis')),
  urutan integer not null,
  tunggal boolean not null -- at most one definitive holder at a time
);

-- Days of the office's own calendar, both ends included. Overlaps are refused by tetapkanPemangku under a lock of the
-- jabatan: an exclusion constraint would need btree_gist, which an office's own server may not have.
create table pemangku (
  id uuid primary key default uuidv7(),
  pegawai_id uuid not null references pegawai,
  jabatan_id uuid not null references jabatan,
  dasar text not null check (dasar in ('definitif', 'plt', 'plh')),
  nomor_surat text,
  sejak date not null,
  sampai date check (sampai >= sejak - 1), -- the day before `sejak` voids it
  check (dasar = 'definitif' or nomor_surat is not null),
  check (dasar <> 'plh' or sampai is not null)
);
create index on pemangku (jabatan_id);
create index on pemangku (pegawai_id);

create table akun (
  id uuid primary key default uuidv7(),
  nama_akun text not null constraint akun_nama unique,
  -- null: a pengelola, who belongs to no pegawai and so can hold no position and do no step
  pegawai_id uuid references pegawai constraint akun_pegawai unique,
  nama text, -- of a pengelola; a pegawai's account carries the name of the pegawai
  hash_sandi text not null,
  aktif boolean not null default true,
  wajib_ganti_sandi boolean not null,
  sandi_berlaku_sampai timestamptz, -- of a temporary password
  totp_rahasia bytea, -- wrapped under the master key
  totp_aktif boolean not null default false,
  totp_langkah bigint not null default 0, -- last time step that was accepted: a code counts once
  terakhir_masuk timestamptz,
  check ((pegawai_id is null) = (nama is not null)),
  check (not totp_aktif or totp_rahasia is not null)
);

create table akun_kode_pemulihan (
  akun_id uuid not null references akun,
  hash bytea not null,
  primary key (akun_id, hash)
);

create table sesi (
  id uuid primary key default uuidv7(),
  akun_id uuid not null references akun,
  hash_token bytea not null unique,
  dibuat timestamptz not null,
  terakhir timestamptz not null,
  diam_menit integer not null,
  berakhir timestamptz not null
);
create index on sesi (akun_id);

-- Failed logins by account name (keyed hash, also of names that do not exist) and by address.
create table percobaan_masuk (
  kunci text primary key,
  gagal integer not null default 0,
  terakhir timestamptz not null,
  terkunci_sampai timestamptz,
  tertahan integer not null default 0 -- attempts turned away while locked, for the record
);

create table kode_pertama (
  satu boolean primary key default true check (satu),
  hash bytea not null,
  berakhir timestamptz not null
);
