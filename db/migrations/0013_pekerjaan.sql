-- Long work as people see it. pg-boss (schema pgboss) decides when it runs; this table says what came of it.
create table pekerjaan (
  id uuid primary key default uuidv7(),
  nama text not null,
  kunci text not null unique,
  judul text not null,
  data jsonb not null,
  status text not null default 'menunggu'
    check (status in ('menunggu', 'berjalan', 'selesai', 'ditolak', 'gagal', 'dibatalkan')),
  bagian real not null default 0,
  pesan text not null default '',
  percobaan smallint not null default 0,
  batal_diminta boolean not null default false,
  pelaku jsonb not null,
  hasil jsonb,
  galat jsonb,
  dibuat timestamptz not null,
  mulai timestamptz,
  selesai timestamptz
);
create index on pekerjaan (nama, dibuat desc);
create index on pekerjaan (status) where status in ('menunggu', 'berjalan');
