-- Templates of books as the office changed them; what came with the program is version 0 and stands in no row.
create table buku_templat (
  id text not null,
  versi int not null check (versi > 0),
  isi jsonb not null,
  alasan text not null check (length(alasan) >= 5),
  dibuat timestamptz not null,
  oleh jsonb not null,
  primary key (id, versi)
);

-- Books that were made: one row an edition of a run of the kerja.
create table buku_susunan (
  kunci text not null,
  edisi text not null check (edisi in ('internal', 'publik')),
  berkas_id text not null,
  templat text not null,
  templat_versi int not null,
  tahap text not null check (tahap in ('draf', 'akhir')),
  semester text not null,
  snapshot_id text,
  hash_pdf text not null,
  hash_model text not null,
  hasil jsonb not null,
  dibuat timestamptz not null,
  primary key (kunci, edisi)
);
create index buku_susunan_pdf on buku_susunan (hash_pdf);
create index buku_susunan_snapshot on buku_susunan (snapshot_id);
