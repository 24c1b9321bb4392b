-- jejak: the tamper-evident record. Rows are only ever added; the module verifies, the database does not forgive.
create table jejak_entri (
  indeks bigint primary key,
  isi bytea not null,           -- canonical JSON of the entry: what the leaf hash is taken over
  hash_daun bytea not null,
  -- copies of what stands in isi, for search only; never evidence
  waktu timestamptz not null,
  tindakan text not null,
  objek text not null,
  pelaku_akun text
);
create index on jejak_entri (objek, indeks);
create index on jejak_entri (tindakan, indeks);

-- Roots of complete subtrees: level 0 is a leaf, level n covers 2^n leaves. Gives head and proofs in log2(n) reads.
create table jejak_simpul (
  tingkat smallint not null,
  urut bigint not null,
  hash bytea not null,
  primary key (tingkat, urut)
);

-- Signed heads. The newest also stands in a file outside the database and in every backup.
create table jejak_titik (
  ukuran bigint primary key,
  akar bytea not null,
  waktu timestamptz not null,
  tanda_tangan bytea not null
);
