-- terbit: the request desk. Who asked for figures, which tables they are given, on which tariff.
create table layanan_permintaan (
  id uuid primary key default gen_random_uuid(),
  nomor bigint generated always as identity unique,
  saluran text not null check (saluran in ('surat', 'web', 'datang')),
  instansi text not null,
  nama text not null,
  kontak text not null,
  keperluan text not null,
  diminta text not null,
  status text not null default 'baru' check (status in ('baru', 'dilayani', 'selesai', 'ditolak')),
  golongan text,
  -- [{id, tingkat}]
  tabel jsonb not null default '[]',
  bukti_setor text,
  berkas_id text unique,
  alasan text,
  diterima timestamptz not null,
  diubah timestamptz not null,
  check ((status in ('dilayani', 'selesai')) <= (berkas_id is not null)),
  check ((status = 'ditolak') = (alasan is not null))
);
create index layanan_permintaan_status on layanan_permintaan (status, diterima desc);

-- PNBP by kind of requester: data that an office changes when the tariff does.
create table layanan_tarif (
  golongan text primary key check (golongan ~ '^[a-z0-9-]+$'),
  sebutan text not null,
  rupiah integer not null check (rupiah >= 0),
  dasar text not null,
  dikonfirmasi boolean not null,
  urut integer not null
);
insert into layanan_tarif (golongan, sebutan, rupiah, dasar, dikonfirmasi, urut) values
  ('pemerintah', 'Kementerian, lembaga, pemerintah daerah, dan pelayanan publik', 0, 'PP 10/2023', true, 1),
  ('pendidikan', 'Pelajar, mahasiswa, dan peneliti', 0, 'PP 10/2023', false, 2),
  ('usaha-1', 'Berorientasi laba, data agregat tingkat 1, enam bulan', 100000, 'PP 10/2023', true, 3),
  ('usaha-2', 'Berorientasi laba, data agregat tingkat 2, enam bulan', 200000, 'PP 10/2023', true, 4),
  ('usaha-3', 'Berorientasi laba, data agregat tingkat 3, enam bulan', 300000, 'PP 10/2023', true, 5);

-- What a kerja of the desk made, by its key.
create table layanan_hasil (
  kunci text primary key,
  hasil jsonb not null
);
