-- buku: what a run made, by its idempotency key. A second call with the key answers from here; `periksa` finds the
-- model (every printed figure, JSON in simpanan) of a file by the hash of its unsigned bytes.
create table buku_laporan (
  kunci text primary key,
  snapshot_id text not null,
  hash_pdf text not null references dokumen (hash),
  hash_xlsx text not null references dokumen (hash),
  hash_model text not null references dokumen (hash),
  hasil jsonb not null,
  dibuat timestamptz not null
);
create index on buku_laporan (hash_pdf);
create index on buku_laporan (snapshot_id);
