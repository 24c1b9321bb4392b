-- kabar: notices to officials, and the mail that carries them out of the office's own server.
create table kabar_surel (
  id uuid primary key default uuidv7(),
  pegawai_id uuid not null,
  cara text not null check (cara in ('seketika', 'harian')),
  keadaan text not null default 'antre' check (keadaan in ('antre', 'terkirim', 'menyerah', 'batal')),
  percobaan smallint not null default 0 check (percobaan >= 0),
  berikutnya timestamptz not null,
  -- of the last attempt: did the server fail us, or this one mail
  sebab text check (sebab in ('server', 'surat')),
  galat text,
  -- where it went, as the address was then
  alamat text,
  dibuat timestamptz not null,
  berakhir timestamptz,
  check ((keadaan = 'antre') = (berakhir is null))
);
create index kabar_surel_antre on kabar_surel (berikutnya) where keadaan = 'antre';
create index kabar_surel_menyerah on kabar_surel (berakhir desc) where keadaan = 'menyerah';
create index kabar_surel_lama on kabar_surel (dibuat);

create table kabar (
  id uuid primary key default uuidv7(),
  pegawai_id uuid not null,
  jenis text not null,
  judul text not null,
  isi text not null,
  -- a page of the office, "/berkas/…"
  tautan text not null check (tautan ~ '^/[^/\\]' or tautan = '/'),
  -- one event tells one person once
  kunci text not null,
  dibuat timestamptz not null,
  dibaca timestamptz,
  surel_id uuid references kabar_surel,
  unique (pegawai_id, kunci)
);
create index kabar_terbaru on kabar (pegawai_id, dibuat desc, id desc);
create index kabar_belum_dibaca on kabar (pegawai_id) where dibaca is null;
create index kabar_tautan on kabar (tautan) where dibaca is null;
create index kabar_lama on kabar (dibuat);
create index kabar_surel_isi on kabar (surel_id) where surel_id is not null;

-- where mail for a pegawai goes, and how often they want it
create table kabar_tujuan (
  pegawai_id uuid primary key,
  surel text,
  cara text not null default 'seketika' check (cara in ('seketika', 'harian', 'mati')),
  -- day of the office's calendar of the last daily mail
  harian_terakhir date,
  -- notices before this are not put into a daily mail
  sejak timestamptz not null
);

create table kabar_setelan (
  satu boolean primary key default true check (satu),
  aktif boolean not null default false,
  host text not null default '',
  port integer not null default 587 check (port between 1 and 65535),
  keamanan text not null default 'starttls' check (keamanan in ('tls', 'starttls', 'tanpa')),
  pengguna text not null default '',
  -- wrapped under the master key
  sandi bytea,
  pengirim text not null default '',
  -- PEM: certificate, or its issuer, that the office trusts beside the public ones
  sertifikat text not null default '',
  -- address of Tertib as officials open it, for the links
  alamat_tertib text not null default '',
  jam_harian time not null default '07:30',
  simpan_hari integer not null default 365 check (simpan_hari between 30 and 3650)
);
insert into kabar_setelan default values;
