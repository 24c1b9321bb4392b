-- agregat: what an office decides about small cells. Rows are only ever added: the newest holds.
create table agregat_pengamanan (
  versi integer primary key,
  isi jsonb not null,               -- threshold, method and level a table, licence (pengamanan.contract.ts)
  berlaku date not null,
  alasan text not null,
  oleh jsonb not null,
  dibuat timestamptz not null
);

-- Patterns of public editions: which cells of a snapshot are not printed. One that was sealed is never changed, and
-- whatever is printed later of the same snapshot is chosen beside it.
create table agregat_edisi (
  id bigint generated always as identity primary key,
  snapshot_id text not null,
  kunci text not null,              -- SHA-256 of all that the pattern was chosen from; the same again gives the same pattern
  basis text not null,
  semester text not null,
  tanggal date not null,
  digest_wilayah text not null,
  pola bytea not null,              -- raw deflate of JSON (pola-edisi.ts)
  digest text not null,             -- SHA-256 of that JSON
  dibuat timestamptz not null,
  disegel_pada timestamptz,
  disegel_oleh jsonb,
  alasan text,
  unique (snapshot_id, kunci),
  check ((disegel_pada is null) = (disegel_oleh is null) and (disegel_pada is null) = (alasan is null))
);
create index agregat_edisi_segel on agregat_edisi (snapshot_id, disegel_pada);
