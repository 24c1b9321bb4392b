-- dkb: what was uploaded and looked into but not yet imported; confirmed mappings; the office's own labels.

-- A preview. Its files stand encrypted in unggahan/<id>.<n>; row and files go after a day or when the import begins.
create table impor_unggahan (
  id uuid primary key,
  file jsonb not null,               -- [{nama, ukuran}] in the order of their numbers
  dibuat timestamptz not null,
  oleh jsonb not null
);

-- A header and where its columns go, as a person confirmed it. What holds for one file only (the desa) is not kept.
create table pemetaan_impor (
  sidik text primary key check (sidik ~ '^[0-9a-f]{64}$'),
  bentuk text not null,
  kolom jsonb not null,              -- [{nama, ke}]
  tetapan jsonb not null,
  oleh jsonb not null,
  pada timestamptz not null,
  terakhir_dipakai timestamptz
);

-- Labels that the office added to the built-in lists. Ended, never deleted: an old snapshot was read with them.
create table label_kode (
  id uuid primary key default uuidv7(),
  kolom text not null,
  label text not null,               -- as a person wrote it
  kunci text not null,               -- as it is compared (ratakanLabel)
  kode int not null check (kode between 0 and 254),
  alasan text not null,
  sejak timestamptz not null,
  oleh jsonb not null,
  berakhir timestamptz,
  berakhir_oleh jsonb,
  berakhir_alasan text,
  check ((berakhir is null) = (berakhir_alasan is null))
);
create unique index on label_kode (kolom, kunci) where berakhir is null;

-- The files or sheets of a snapshot that had several, or one whose rows are not the lines of a text file. Row n of a part is line awal + n.
create table snapshot_bagian (
  snapshot_id text not null references snapshot,
  urut int not null,
  nama text not null,
  awal bigint not null,
  jumlah bigint not null,
  primary key (snapshot_id, urut)
);

-- Spellings that no list knew, counted as LAINNYA or unknown; digits masked, rare ones of a column full of them summed under ''.
create table snapshot_label (
  snapshot_id text not null references snapshot,
  kolom text not null,
  ejaan text not null,
  jumlah bigint not null,
  primary key (snapshot_id, kolom, ejaan)
);
