-- dkb-2: which columns a file had. A snapshot from before had all that dkb-1 knew, as far as its own notes do not say otherwise.
alter table snapshot add column kolom jsonb not null default '["NIK","NO_KK","NAMA_LGKP","TMPT_LHR","NIK_IBU","NAMA_LGKP_IBU","NIK_AYAH","NAMA_LGKP_AYAH","NO_AKTA_LHR","NO_AKTA_KWN","TGL_KWN","NO_AKTA_CRAI","TGL_CRAI","JENIS_KLMIN","TGL_LHR","AGAMA","STAT_KWN","STAT_HBKEL","PDDK_AKH","JENIS_PKRJN","GOL_DRH","PNYDNG_CCT","KLAIN_FSK","AKTA_LHR","AKTA_KWN","AKTA_CRAI","NO_PROP","NO_KAB","NO_KEC","NO_KEL","FLAG_STATUS"]';
alter table snapshot alter column kolom drop default;

-- The person rows of a snapshot were destroyed; the row, its counts and its quality report stay.
alter table snapshot add column dimusnahkan_pada timestamptz;
alter table snapshot add column dimusnahkan_nomor text;
alter table snapshot add check ((dimusnahkan_pada is null) = (dimusnahkan_nomor is null));

-- How long person rows are kept after the reference date. One rule a basis.
create table retensi_baris (
  basis text primary key check (basis in ('dkb', 'lokal')),
  tahun int not null check (tahun between 1 and 100),
  dasar text not null,               -- the law or decision it rests on, as the office writes it
  dikonfirmasi boolean not null,     -- false: shown as "perlu dikonfirmasi"
  diubah_pada timestamptz,
  diubah_oleh jsonb
);
insert into retensi_baris (basis, tahun, dasar, dikonfirmasi) values
  ('dkb', 5, 'Belum ada ketetapan kantor; lima tahun sesudah tanggal acuan', false),
  ('lokal', 2, 'Belum ada ketetapan kantor; dua tahun sesudah tanggal acuan', false);

-- Destruction of person rows: proposed by one, decided by another, then done; what was destroyed is named by its hashes.
create table pemusnahan (
  id uuid primary key,
  snapshot_id text not null references snapshot,
  status text not null check (status in ('diusulkan', 'ditolak', 'disetujui', 'selesai')),
  alasan text not null,
  diusulkan_pada timestamptz not null,
  diusulkan_oleh jsonb not null,
  diputus_pada timestamptz,
  diputus_oleh jsonb,
  nomor_berita_acara text,
  catatan text,
  berkas jsonb,                      -- name, size and SHA-256 of each file as it stood before
  selesai_pada timestamptz,
  check ((status = 'diusulkan') = (diputus_pada is null)),
  check ((status in ('disetujui', 'selesai')) = (nomor_berita_acara is not null)),
  check ((status = 'selesai') = (selesai_pada is not null))
);
-- One open proposal a snapshot, and never a second destruction.
create unique index on pemusnahan (snapshot_id) where status <> 'ditolak';

-- Two snapshots against each other. Persons stand encrypted in snapshot/<a>/; here are counts.
create table banding (
  id uuid primary key,
  a text not null references snapshot,
  b text not null references snapshot,
  medan jsonb not null,              -- fields that both have and that were compared
  jumlah jsonb not null,             -- sama, berubah, pindah, hanyaDiA, hanyaDiB
  per_medan jsonb not null,
  digest text not null,              -- SHA-256 of the list of persons before encryption
  dibuat timestamptz not null,
  oleh jsonb not null,
  unique (a, b),
  check (a <> b)
);
create table banding_desa (
  banding_id uuid not null references banding on delete cascade,
  desa text not null,
  hanya_di_a bigint not null,
  hanya_di_b bigint not null,
  pindah_masuk bigint not null,
  pindah_keluar bigint not null,
  berubah bigint not null,
  sama bigint not null,
  primary key (banding_id, desa)
);
create table banding_pindah (
  banding_id uuid not null references banding on delete cascade,
  dari text not null,
  ke text not null,
  jumlah bigint not null,
  primary key (banding_id, dari, ke)
);
