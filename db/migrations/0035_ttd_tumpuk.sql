-- ttd: paraf and seal beside the signature, keys of other kinds, time-stamps, revocation, renewed evidence.
alter table ttd_sertifikat drop constraint ttd_sertifikat_jenis_check, drop constraint ttd_sertifikat_check;
-- 'luar': not issued here (a PSrE's P12 or token); its key is 'luar-' and a digest, since serials of strangers may meet.
alter table ttd_sertifikat add constraint ttd_sertifikat_jenis_check check (
  case jenis
    when 'ca' then penerbit is null and pegawai_id is null and jabatan_id is null
    when 'pegawai' then penerbit is not null and pegawai_id is not null and jabatan_id is not null
    when 'segel' then penerbit is not null and pegawai_id is null and jabatan_id is null
    when 'luar' then penerbit is null and jabatan_id is null
    else false
  end
);

alter table tanda_tangan
  add column peran text not null default 'tandatangan' check (peran in ('paraf', 'tandatangan', 'segel')),
  -- hash of the content's first form; null: hash_asal
  add column isi text check (isi ~ '^[0-9a-f]{64}$'),
  add column alat text not null default 'kantor' check (alat in ('kantor', 'p12', 'pkcs11', 'bsre')),
  add column tingkat text not null default 'B-B' check (tingkat in ('B-B', 'B-T', 'B-LTA')),
  -- what the time-stamp authority said
  add column cap_waktu timestamptz,
  -- the office wanted a time-stamp, got none, and had chosen to go on without
  add column tanpa_cap boolean not null default false,
  alter column pegawai_id drop not null,
  alter column jabatan_id drop not null,
  alter column dasar drop not null,
  alter column tempat drop not null,
  add check ((peran = 'segel') = (pegawai_id is null and jabatan_id is null and dasar is null)),
  add check (tingkat = 'B-B' or cap_waktu is not null),
  add check (not tanpa_cap or cap_waktu is null);

-- With which instrument an official signs; absent: under the office's own CA.
create table ttd_alat (
  pegawai_id text primary key,
  alat text not null check (alat in ('kantor', 'p12', 'pkcs11', 'bsre')),
  nomor_seri text references ttd_sertifikat,
  -- what the instrument needs to find its key; never a secret
  rincian jsonb not null default '{}',
  diubah timestamptz not null,
  pelaku jsonb not null
);

create table ttd_cabut (
  nomor_seri text primary key references ttd_sertifikat,
  alasan text not null check (alasan in ('kunci-hilang', 'berhenti', 'pindah', 'diganti', 'salah-terbit')),
  uraian text not null,
  -- from when on it is not to be trusted; may lie before the moment it was recorded
  sejak timestamptz not null,
  dicatat timestamptz not null,
  pelaku jsonb not null
);
create trigger ttd_cabut_tetap before update or delete on ttd_cabut for each row execute function ttd_tetap();

-- Every CRL that was published, newest number last.
create table ttd_crl (
  nomor integer primary key,
  der bytea not null,
  terbit timestamptz not null,
  berikut timestamptz not null,
  jumlah integer not null
);
create trigger ttd_crl_tetap before update or delete on ttd_crl for each row execute function ttd_tetap();

-- Certificates that the office trusts beside its own CA: roots of PSrE, and of time-stamp authorities.
create table ttd_akar (
  sidik text primary key check (sidik ~ '^[0-9a-f]{64}$'),
  jenis text not null check (jenis in ('psre', 'cap-waktu')),
  nama text not null,
  pem text not null,
  ditambah timestamptz not null,
  pelaku jsonb not null
);

create table ttd_setelan (
  satu boolean primary key default true check (satu),
  isi jsonb not null,
  diubah timestamptz not null,
  pelaku jsonb not null
);

-- A file whose evidence was renewed by a further document time-stamp.
create table ttd_perpanjangan (
  hash_hasil text primary key check (hash_hasil ~ '^[0-9a-f]{64}$'),
  hash_asal text not null check (hash_asal ~ '^[0-9a-f]{64}$'),
  ukuran bigint not null,
  isi text not null check (isi ~ '^[0-9a-f]{64}$'),
  cap_waktu timestamptz not null,
  -- when the certificate of the time-stamp authority ends: renew before
  sampai timestamptz not null,
  waktu timestamptz not null,
  pelaku jsonb not null
);
create index on ttd_perpanjangan (isi);
create trigger ttd_perpanjangan_tetap before update or delete on ttd_perpanjangan for each row execute function ttd_tetap();
