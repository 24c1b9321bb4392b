-- dkb: sealed snapshots. The rows themselves stand in snapshot/<id>/; here is what they are and what the rules found.
create table snapshot (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  basis text not null check (basis in ('dkb', 'lokal')),
  semester text not null,
  tanggal date not null,
  nama_file text not null,
  status text not null default 'tersegel' check (status in ('tersegel', 'ditarik')),
  jumlah_masuk bigint not null,
  jumlah_baris bigint not null,
  jumlah_tidak_aktif bigint not null,
  jumlah_ditolak bigint not null,
  jumlah_keluarga bigint not null,
  aturan_versi text not null,
  temuan jsonb not null,        -- per rule: how many rows, first lines; no NIK, no name
  catatan_file jsonb not null,
  hash_file text not null,      -- SHA-256 of the imported file
  hash_berkas jsonb not null,   -- SHA-256 of the sealed files
  unggahan text unique,         -- upload it came from: a job that runs again after a crash finds its own result
  dibuat timestamptz not null,
  oleh jsonb not null,
  ditarik_pada timestamptz,
  ditarik_oleh jsonb,
  ditarik_alasan text,
  check (jumlah_masuk = jumlah_baris + jumlah_tidak_aktif + jumlah_ditolak),
  check ((status = 'ditarik') = (ditarik_pada is not null and ditarik_alasan is not null))
);
create index on snapshot (dibuat desc);
create index on snapshot (hash_file);
