-- agregat: sealed base counts. They stay when person rows are destroyed by the retention rule; figures are then
-- verified against them. Rows are only ever added.
create table agregat_hitungan (
  snapshot_id text not null,
  dasar text not null,          -- SHA-256 of what is counted: semesta and column, without labels or bands
  pertanyaan text not null,     -- the same as SQL, for a person who reads this table
  digest text not null,         -- SHA-256 of the bytes below before compression
  isi bytea not null,           -- raw deflate of: head (desa, codes) and 32-bit counts [desa][jk][kode]
  dihitung_pada timestamptz not null,
  primary key (snapshot_id, dasar)
);

-- Names and order of regions as they stood when a table was made: an old report can be made again letter by letter.
create table agregat_daftar_wilayah (
  digest text primary key,
  isi jsonb not null
);
