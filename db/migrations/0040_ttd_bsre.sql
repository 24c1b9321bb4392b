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
