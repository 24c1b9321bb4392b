-- sop: the sheet that an official signed, put down in the transaction that put its version in force; and drafts that a
-- case gave back to their drafter.
create table sop_lembar (
  -- the case by which it was signed and came in force: one sheet a case
  berkas_id uuid primary key references berkas,
  sop text not null,
  digest text not null references sop_versi,
  -- the signed file, and its first form: what was checked and parafed
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  isi text not null check (isi ~ '^[0-9a-f]{64}$'),
  -- name, NIP, position and mandate as the signature has them
  penandatangan jsonb not null,
  ditandatangani timestamptz not null
);
create index on sop_lembar (digest, ditandatangani desc);

-- which case gave the draft back, by what act, when, with which reason; null while nothing did, or since it was submitted again
alter table sop_rancangan add column kembali jsonb;
