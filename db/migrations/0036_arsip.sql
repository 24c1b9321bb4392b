-- arsip: entries without a number or a case (old scans), who may see them, how long they are kept, where the paper
-- lies, their text, their destruction and hand-over, and the check of what is on disk.
alter table arsip
  alter column berkas_id drop not null,
  alter column agenda_id drop not null,
  alter column nomor_agenda drop not null,
  add column asal text not null default 'berkas' check (asal in ('berkas', 'impor'));

alter table arsip_klasifikasi drop constraint arsip_klasifikasi_keamanan_check;
alter table arsip_klasifikasi add constraint arsip_klasifikasi_keamanan_check
  check (keamanan in ('biasa', 'terbatas', 'rahasia', 'sangat-rahasia'));

-- Codes that were replaced, as the office corrected them; the rest of the map comes with the program.
create table arsip_kode_lama (
  kode_lama text primary key,
  nama text not null,
  kode_baru text,
  dikonfirmasi boolean not null
);

-- Positions (keys of SOP definitions) that may open a class; `biasa` is open to all.
create table arsip_akses (
  keamanan text not null check (keamanan in ('terbatas', 'rahasia', 'sangat-rahasia')),
  pelaksana text not null,
  primary key (keamanan, pelaksana)
);
create table arsip_setelan (
  kunci text primary key,
  nilai jsonb not null,
  diubah_pada timestamptz not null,
  diubah_oleh jsonb not null
);

create table arsip_tempat (
  id uuid primary key default uuidv7(),
  -- short, on the label: B-000123
  kode text not null unique,
  jenis text not null check (jenis in ('gedung', 'ruang', 'rak', 'boks', 'folder')),
  nama text not null check (length(nama) between 1 and 120),
  induk_id uuid references arsip_tempat,
  dibuat timestamptz not null,
  pelaku jsonb not null,
  unique nulls not distinct (induk_id, jenis, nama)
);
create sequence arsip_tempat_urut;

-- What may change of an entry. `terbuka` is what one who may not open it can still find it by.
create table arsip_keadaan (
  arsip_id uuid primary key references arsip,
  urut bigint generated always as identity unique,
  kode text not null,
  keamanan text not null check (keamanan in ('biasa', 'terbatas', 'rahasia', 'sangat-rahasia')),
  mulai_retensi date not null,
  waktu timestamptz not null,
  status text not null default 'disimpan' check (status in ('disimpan', 'musnah', 'diserahkan')),
  tempat_id uuid references arsip_tempat,
  terbuka tsvector not null,
  cari tsvector not null
);
create index on arsip_keadaan using gin (cari);
create index on arsip_keadaan using gin (terbuka) where keamanan <> 'biasa';
create index on arsip_keadaan (waktu desc, arsip_id);
create index on arsip_keadaan (kode, mulai_retensi) where status = 'disimpan';
create index on arsip_keadaan (tempat_id);

create table arsip_peserta (
  arsip_id uuid not null references arsip,
  pegawai_id text not null,
  primary key (arsip_id, pegawai_id)
);
create index on arsip_peserta (pegawai_id);

create index on arsip_dokumen (hash text_pattern_ops);

-- Words of one content, for search only; cleared when the content is destroyed.
create table arsip_teks (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  status text not null check (status in ('menunggu', 'terbaca', 'tanpa-teks', 'tanpa-alat', 'gagal')),
  cara text check (cara in ('pdf', 'ocr', 'teks')),
  kata text not null default '',
  halaman integer,
  percobaan smallint not null default 0,
  catatan text,
  waktu timestamptz not null
);
create index on arsip_teks (waktu) where status = 'menunggu';

insert into arsip_keadaan (arsip_id, kode, keamanan, mulai_retensi, waktu, terbuka, cari)
  select id, klasifikasi->>'kode', klasifikasi->>'keamanan', waktu::date, waktu, ''::tsvector, teks from arsip;
insert into arsip_teks (hash, status, waktu) select distinct on (hash) hash, 'menunggu', now() from arsip_dokumen;
alter table arsip drop column teks, drop column kata;

create table arsip_pinjam (
  id uuid primary key default uuidv7(),
  arsip_id uuid not null references arsip,
  peminjam_id uuid references pegawai,
  peminjam text not null check (length(peminjam) between 1 and 120),
  keperluan text not null check (length(keperluan) between 3 and 300),
  pinjam timestamptz not null,
  jatuh date not null,
  dicatat_oleh jsonb not null,
  kembali timestamptz,
  diterima_oleh jsonb,
  check ((kembali is null) = (diterima_oleh is null))
);
create unique index arsip_pinjam_satu on arsip_pinjam (arsip_id) where kembali is null;
create index on arsip_pinjam (arsip_id, pinjam desc);

-- Legal hold: nothing of the entry is destroyed or handed over while one stands.
create table arsip_tahan (
  id uuid primary key default uuidv7(),
  arsip_id uuid not null references arsip,
  alasan text not null check (length(alasan) between 5 and 500),
  sampai date,
  sejak timestamptz not null,
  oleh jsonb not null,
  lepas timestamptz,
  lepas_oleh jsonb,
  lepas_alasan text,
  check ((lepas is null) = (lepas_oleh is null))
);
create index on arsip_tahan (arsip_id) where lepas is null;

-- A list that is proposed for destruction or hand-over, reviewed, and decided by another person.
create table arsip_susut (
  id uuid primary key default uuidv7(),
  jenis text not null check (jenis in ('musnah', 'serah')),
  status text not null check (status in ('diusulkan', 'ditolak', 'disetujui', 'selesai')),
  alasan text not null check (length(alasan) between 5 and 500),
  diusulkan_pada timestamptz not null,
  diusulkan_oleh jsonb not null,
  diputus_pada timestamptz,
  diputus_oleh jsonb,
  nomor_berita_acara text,
  penerima text,
  catatan text,
  berita_acara text,
  paket text,
  selesai_pada timestamptz,
  check (status = 'diusulkan' or diputus_oleh is not null),
  check (status in ('diusulkan', 'ditolak') or nomor_berita_acara is not null)
);
create table arsip_susut_butir (
  susut_id uuid not null references arsip_susut,
  urut integer not null,
  arsip_id uuid not null references arsip,
  -- what the reviewer says; 'simpan' takes the entry off the list
  nilai text not null default 'belum' check (nilai in ('belum', 'setuju', 'simpan')),
  catatan text,
  penilai jsonb,
  dinilai_pada timestamptz,
  -- what became of it: 'musnah', 'serah', 'ditahan' (a hold came in between), 'disimpan'
  hasil text check (hasil in ('musnah', 'serah', 'ditahan', 'disimpan')),
  selesai_pada timestamptz,
  primary key (susut_id, urut),
  unique (susut_id, arsip_id)
);
create index on arsip_susut_butir (arsip_id);

-- What stays of a content that was destroyed. `byte`: gone from disk, or kept because something else needs it.
create table arsip_nisan (
  susut_id uuid not null references arsip_susut,
  arsip_id uuid not null references arsip,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  nama text not null,
  ukuran bigint not null,
  byte text not null check (byte in ('akan-dihapus', 'dihapus', 'dipakai-lain')),
  sebab text,
  waktu timestamptz not null,
  primary key (susut_id, arsip_id, hash)
);
create index on arsip_nisan (hash);

-- Bulk import of old scans: every line of its list, kept or rejected with the reason.
create table arsip_impor (
  id uuid primary key,
  nama text not null,
  keadaan text not null check (keadaan in ('pratinjau', 'berjalan', 'selesai', 'dibuang')),
  dibuat timestamptz not null,
  oleh jsonb not null,
  pekerjaan_id uuid,
  selesai timestamptz
);
create table arsip_impor_baris (
  impor_id uuid not null references arsip_impor,
  baris integer not null,
  nomor text,
  tanggal date,
  judul text,
  kode text,
  file text,
  keamanan text,
  ukuran bigint,
  hash text,
  status text not null check (status in ('siap', 'cacat', 'diterima', 'ditolak')),
  sebab text,
  arsip_id uuid references arsip,
  primary key (impor_id, baris)
);

-- When each archived content was last read from disk and found to be what its address says.
create table arsip_periksa (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  terakhir timestamptz,
  hasil text not null check (hasil in ('belum', 'utuh', 'hilang', 'berubah')),
  sejak timestamptz not null
);
create index on arsip_periksa (terakhir nulls first);
create index on arsip_periksa (hasil) where hasil in ('hilang', 'berubah');
insert into arsip_periksa (hash, hasil, sejak) select distinct hash, 'belum', now() from arsip_dokumen;

create trigger arsip_nisan_tetap before delete on arsip_nisan for each row execute function arsip_tetap();
create trigger arsip_peserta_tetap before update or delete on arsip_peserta for each row execute function arsip_tetap();
