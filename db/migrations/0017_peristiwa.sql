-- peristiwa: sealed files of events. Identity and rejects are encrypted; counts without identity stand beside them.
create table peristiwa_berkas (
  id uuid primary key,
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'), -- SHA-256 of the kept rows in canonical order, coverage and rules
  jenis text[] not null,             -- kinds that the file covers
  dari date not null,
  sampai date not null,              -- days of reporting, both included
  kabkota text[] not null,           -- whose events it covers
  nama_file text not null,
  status text not null default 'tersegel' check (status in ('tersegel', 'ditarik', 'diganti')),
  jumlah_masuk bigint not null,
  jumlah_baris bigint not null,
  jumlah_ditolak bigint not null,
  aturan_versi text not null,
  temuan jsonb not null,             -- per rule: how many rows, first lines; no NIK, no name
  catatan_file jsonb not null,
  hash_file text not null,
  dibuat timestamptz not null,
  oleh jsonb not null,
  berakhir_pada timestamptz,         -- withdrawn or replaced
  berakhir_oleh jsonb,
  alasan text,
  pengganti uuid references peristiwa_berkas,
  check (dari <= sampai),
  check (jumlah_masuk = jumlah_baris + jumlah_ditolak),
  check ((status = 'tersegel') = (berakhir_pada is null)),
  check ((status = 'diganti') = (pengganti is not null)),
  check (status = 'tersegel' or alasan is not null)
);
create index on peristiwa_berkas (dari, sampai);
create unique index peristiwa_berkas_sidik on peristiwa_berkas (sidik) where status = 'tersegel';

-- Days of reporting that are in: one file in force a kind, day and kab/kota. A withdrawn file leaves no day behind.
create table peristiwa_hari (
  jenis text not null,
  tanggal date not null,
  kabkota text collate "C" not null,
  berkas_id uuid not null references peristiwa_berkas,
  primary key (jenis, tanggal, kabkota)
);
create index on peristiwa_hari (berkas_id);

-- Kept rows and rejects as they were sealed: data key wrapped by the master key, then AES-256-GCM of deflated text.
create table peristiwa_segel (
  berkas_id uuid not null references peristiwa_berkas,
  bagian text not null check (bagian in ('baris', 'tolak')),
  isi bytea not null,
  primary key (berkas_id, bagian)
);

-- Counts: the only thing that tables, rates and the balance sheet read.
create table peristiwa_hitungan (
  berkas_id uuid not null references peristiwa_berkas,
  jenis text not null,               -- kind of count: lahir, mati, kawin, orang-kawin, pindah, surat-pindah, dokumen ...
  rincian text not null,             -- document, KLASIFIKASI_PINDAH, kind of cleaning; '' where there is none
  desa text collate "C" not null,
  jk smallint not null check (jk in (0, 1, 2)), -- 0: not counted by sex
  umur smallint check (umur between 0 and 150), -- completed years at the event (of the mother for a birth)
  bayi smallint check (bayi in (1, 2)),         -- death at 0-28 days / 29 days to under a year
  kejadian date not null,
  lapor date not null,
  jumlah integer not null check (jumlah > 0)
);
create index on peristiwa_hitungan (berkas_id);
create index on peristiwa_hitungan (lapor);
create index on peristiwa_hitungan (kejadian);

-- HMAC of kind, NIK and (for what may happen again) day: the same event is not counted twice over files in force.
create table peristiwa_kunci (
  kunci text primary key,
  berkas_id uuid not null references peristiwa_berkas
);
create index on peristiwa_kunci (berkas_id);

-- KLASIFIKASI_PINDAH as the office has it: the meaning is not confirmed by a norm, so it is data.
create table peristiwa_klasifikasi (
  kode smallint primary key check (kode between 1 and 9),
  label text not null,
  cakupan text not null check (cakupan in ('dalam-desa', 'antar-desa', 'antar-kecamatan', 'antar-kabkota', 'antar-provinsi')),
  dikonfirmasi boolean not null
);
insert into peristiwa_klasifikasi values
  (1, 'Dalam satu desa/kelurahan', 'dalam-desa', false),
  (2, 'Antardesa/kelurahan dalam satu kecamatan', 'antar-desa', false),
  (3, 'Antarkecamatan dalam satu kabupaten/kota', 'antar-kecamatan', false),
  (4, 'Antarkabupaten/kota dalam satu provinsi', 'antar-kabkota', false),
  (5, 'Antarprovinsi', 'antar-provinsi', false);
