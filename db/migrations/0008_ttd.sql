-- ttd: certificates and the evidence of every signature. Private keys stand wrapped in kunci/, never here.
create table ttd_sertifikat (
  nomor_seri text primary key,
  jenis text not null check (jenis in ('ca', 'pegawai')),
  -- serial of the CA that issued it; absent on the CA itself
  penerbit text references ttd_sertifikat,
  pegawai_id text,
  jabatan_id text,
  subjek text not null,
  pem text not null,
  berlaku_sejak timestamptz not null,
  berlaku_sampai timestamptz not null,
  dibuat timestamptz not null,
  latihan boolean not null,
  check ((jenis = 'pegawai') = (penerbit is not null and pegawai_id is not null and jabatan_id is not null))
);
-- One office, one CA.
create unique index ttd_satu_ca on ttd_sertifikat (jenis) where jenis = 'ca';
create index on ttd_sertifikat (pegawai_id, jabatan_id);

create table tanda_tangan (
  -- one recorded signature an act: the key of the kerja
  kunci text primary key,
  berkas_id text not null,
  langkah text not null,
  hash_asal text not null check (hash_asal ~ '^[0-9a-f]{64}$'),
  ukuran_asal bigint not null,
  hash_hasil text not null unique check (hash_hasil ~ '^[0-9a-f]{64}$'),
  ukuran_hasil bigint not null,
  nama_hasil text not null,
  -- SHA-256 over the bytes that the signature covers
  sidik_isi text not null check (sidik_isi ~ '^[0-9a-f]{64}$'),
  nomor_seri text not null references ttd_sertifikat,
  pegawai_id text not null,
  nama text not null,
  nip text not null,
  jabatan_id text not null,
  jabatan text not null,
  dasar text not null,
  tempat jsonb not null,
  waktu timestamptz not null,
  pelaku jsonb not null
);
create index on tanda_tangan (berkas_id);
create index on tanda_tangan (sidik_isi);

create function ttd_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger tanda_tangan_tetap before update or delete on tanda_tangan for each row execute function ttd_tetap();
create trigger ttd_sertifikat_tetap before update or delete on ttd_sertifikat for each row execute function ttd_tetap();
