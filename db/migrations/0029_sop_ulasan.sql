-- sop: what a document says as parts (tables, paragraphs), by the content of the document, and remarks pinned to them.
create table berkas_bagian (
  -- content address of the document, and of the gzipped parts taken from it
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  bagian text not null check (bagian ~ '^[0-9a-f]{64}$'),
  dicatat timestamptz not null
);

create table berkas_ulasan (
  id uuid primary key default uuidv7(),
  berkas_id uuid not null references berkas,
  -- gap-free within the case: people say "ulasan 3"
  nomor integer not null check (nomor >= 1),
  putaran integer not null,
  -- where it was pinned, and what stood there
  dokumen text not null,
  versi integer not null,
  letak jsonb not null,
  sebut text not null,
  kutipan text not null,
  -- where that place is in the newest version it was followed to
  versi_kini integer not null,
  letak_kini jsonb not null,
  teks text not null check (length(teks) between 1 and 2000),
  pelaku jsonb not null,
  pegawai_id uuid not null,
  -- key of the actor of the SOP who is asked; null when nobody in particular is
  kepada text,
  waktu timestamptz not null,
  tutup text check (tutup in ('berubah', 'hilang', 'ditarik', 'selesai')),
  -- what stands there instead (`berubah`), or the word of who closed it
  tutup_teks text,
  tutup_versi integer,
  tutup_pelaku jsonb,
  ditutup timestamptz,
  unique (berkas_id, nomor),
  check ((tutup is null) = (ditutup is null)),
  check ((tutup in ('berubah', 'hilang')) = (tutup_versi is not null))
);
create index berkas_ulasan_terbuka on berkas_ulasan (berkas_id, dokumen) where tutup is null;

create table berkas_ulasan_jawaban (
  id uuid primary key default uuidv7(),
  ulasan_id uuid not null references berkas_ulasan,
  teks text not null check (length(teks) between 1 and 2000),
  pelaku jsonb not null,
  waktu timestamptz not null
);
create index on berkas_ulasan_jawaban (ulasan_id);
