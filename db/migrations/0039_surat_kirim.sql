-- surat: forms of letters that an office wrote. A version is never changed: old letters name theirs.
create table surat_templat (
  jenis text not null,
  versi integer not null check (versi >= 1),
  dari text not null,
  isi jsonb not null,
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'),
  alasan text not null,
  waktu timestamptz not null,
  pelaku jsonb not null,
  primary key (jenis, versi)
);
create function surat_templat_jaga() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a letter template is never changed (%)', old.jenis;
end $$;
create trigger surat_templat_jaga before update or delete on surat_templat
  for each row execute function surat_templat_jaga();

-- One letter on a case: what it was made from, so that number and date can be put in and nothing else changes.
create table surat_naskah (
  berkas_id text not null,
  dokumen text not null,
  templat_versi text not null,
  templat_sidik text not null,
  -- the form as it was then
  templat jsonb not null,
  isian jsonb not null,
  lampiran jsonb not null,
  cadangan_id text,
  nomor text,
  tanggal date,
  -- key of the kerja that made it last, and what it answered
  kunci text not null,
  hasil jsonb not null,
  waktu timestamptz not null,
  primary key (berkas_id, dokumen)
);
create index on surat_naskah (nomor);

-- To whom a letter goes, before it goes.
create table surat_penerima (
  berkas_id text not null,
  urut integer not null check (urut >= 1),
  nama text not null check (btrim(nama) <> ''),
  tembusan boolean not null,
  cara text not null check (cara in ('surel', 'langsung', 'tautan')),
  alamat text not null,
  primary key (berkas_id, urut),
  check (cara <> 'surel' or alamat <> '')
);

-- One letter to one receiver.
create table surat_kiriman (
  id uuid primary key default uuidv7(),
  berkas_id text not null,
  urut integer not null,
  hash_surat text not null check (hash_surat ~ '^[0-9a-f]{64}$'),
  nomor text not null,
  perihal text not null,
  nama text not null,
  tembusan boolean not null,
  cara text not null check (cara in ('surel', 'langsung', 'tautan')),
  alamat text not null,
  -- letter first, then what goes with it: [{nama, hash, mime, ukuran}]
  dokumen jsonb not null,
  dibuat timestamptz not null,
  pelaku jsonb not null,
  diterima_oleh text,
  diterima_pada timestamptz,
  diterima_catatan text,
  bukti_hash text,
  pelaku_terima jsonb,
  dibatalkan timestamptz,
  alasan_batal text,
  unique (berkas_id, hash_surat, urut),
  check ((diterima_oleh is null) = (diterima_pada is null)),
  check ((dibatalkan is null) = (alasan_batal is null))
);
create index on surat_kiriman (nomor);
create index on surat_kiriman (dibuat desc);

-- A way to a letter without a login. Only the hash of its token stands here.
create table surat_tautan (
  id uuid primary key default uuidv7(),
  kiriman_id uuid not null references surat_kiriman,
  sidik_token bytea not null unique,
  sampai timestamptz not null,
  batas_unduh integer not null check (batas_unduh between 1 and 1000),
  dilihat integer not null default 0,
  dilihat_terakhir timestamptz,
  dibuat timestamptz not null,
  pelaku jsonb not null,
  dicabut timestamptz,
  alasan_cabut text
);
create index on surat_tautan (kiriman_id);

-- Each time somebody took a file from a link, with the name they gave.
create table surat_unduh (
  id uuid primary key default uuidv7(),
  tautan_id uuid not null references surat_tautan,
  waktu timestamptz not null,
  nama text not null,
  dokumen text not null
);
create index on surat_unduh (tautan_id);

-- kabar: mail to the outside, with files. Beside kabar_surel, which goes to pegawai.
create table kabar_kiriman (
  id uuid primary key default uuidv7(),
  kunci text not null unique,
  ke text not null,
  nama text not null,
  judul text not null,
  teks text not null,
  -- [{nama, hash, mime, ukuran}]
  lampiran jsonb not null,
  keadaan text not null default 'antre' check (keadaan in ('antre', 'terkirim', 'menyerah', 'batal')),
  sebab text check (sebab in ('server', 'surat')),
  galat text,
  jawaban text,
  percobaan integer not null default 0,
  berikutnya timestamptz not null,
  dibuat timestamptz not null,
  berakhir timestamptz,
  check ((keadaan = 'antre') = (berakhir is null))
);
create index on kabar_kiriman (berikutnya) where keadaan = 'antre';

-- Mail that comes in: one mailbox of the office.
create table kabar_masuk_setelan (
  satu boolean primary key default true check (satu),
  aktif boolean not null default false,
  host text not null default '',
  port integer not null default 993,
  keamanan text not null default 'tls' check (keamanan in ('tls', 'starttls', 'tanpa')),
  pengguna text not null default '',
  sandi bytea,
  sertifikat text not null default '',
  folder text not null default 'INBOX',
  -- mail before this day is left alone
  sejak date,
  selang_menit integer not null default 5 check (selang_menit between 1 and 1440),
  -- where the last look ended; another uid_validity begins anew
  uid_validity bigint,
  uid_terakhir bigint not null default 0,
  dilihat timestamptz,
  galat text
);
insert into kabar_masuk_setelan default values;

create table kabar_masuk (
  id uuid primary key default uuidv7(),
  folder text not null,
  uid_validity bigint not null,
  uid bigint not null,
  message_id text not null,
  -- SHA-256 of what the mail says: the same mail by another way or under another UID is the same
  sidik text not null unique check (sidik ~ '^[0-9a-f]{64}$'),
  dari text not null,
  nama_dari text not null,
  judul text not null,
  tanggal timestamptz,
  diambil timestamptz not null,
  teks text not null,
  lampiran jsonb not null,
  -- what was left out, and why
  masalah jsonb not null,
  -- the mail as it came, in simpanan; null where it was too big to take
  mentah_hash text,
  ukuran bigint not null,
  keadaan text not null default 'usul' check (keadaan in ('usul', 'diterima', 'ditolak')),
  alasan text,
  hasil jsonb,
  pelaku jsonb,
  diputuskan timestamptz,
  check ((keadaan = 'usul') = (diputuskan is null)),
  check (keadaan <> 'ditolak' or length(btrim(alasan)) >= 5)
);
create index on kabar_masuk (folder, uid_validity, uid);
create index on kabar_masuk (keadaan, diambil desc);
