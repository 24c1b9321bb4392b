-- buku: the analysis of a case, paragraph by paragraph. A paragraph made by rule and left as it is has no words here:
-- they are drafted anew from the figures each time.
create table buku_narasi_paragraf (
  berkas_id uuid not null references berkas,
  -- id of the rule that drafts it, or k-... of the office's own
  id text not null check (length(id) between 1 and 60),
  bab text not null,
  urut integer not null,
  -- words and links as a person wrote them (narasi.contract.ts); null: the rule's own
  potongan jsonb,
  -- what each link said when the paragraph was last written or read, so that a changed figure can say so
  terbaca jsonb not null,
  versi integer not null check (versi >= 1),
  -- {teks, sidik, oleh, waktu}: why a broken seal stands; holds for exactly that brokenness
  alasan jsonb,
  dihapus timestamptz,
  oleh jsonb not null,
  diubah timestamptz not null,
  primary key (berkas_id, id)
);

-- Whose analysis a case goes on from, and what of it could not be carried over.
create table buku_lanjutan (
  berkas_id uuid primary key references berkas,
  dari_berkas_id uuid not null references berkas,
  tak_terbawa jsonb not null,
  oleh jsonb not null,
  waktu timestamptz not null,
  check (berkas_id <> dari_berkas_id)
);
