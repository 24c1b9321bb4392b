-- dokumen: who opened or vouched to have read which content, once a session; indexes for the question what holds a content.
create table dokumen_baca (
  sesi_id text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  akun_id text not null,
  pegawai_id text,
  -- 'dinyatakan': the official said so; the file was not fetched
  cara text not null check (cara in ('dibuka', 'dinyatakan')),
  waktu timestamptz not null,
  primary key (sesi_id, hash, cara)
);
create index on dokumen_baca (pegawai_id, hash) where pegawai_id is not null;

create index on berkas_unggahan (hash);
create index on serah_terima (dokumen_hash);
create index on surat_disposisi_laporan (hash) where hash is not null;
create index on surat_ekspedisi (bukti_hash) where bukti_hash is not null;
create index on surat_kiriman (bukti_hash) where bukti_hash is not null;
create index on kabar_masuk using gin (lampiran jsonb_path_ops);
create index on kabar_masuk (mentah_hash) where mentah_hash is not null;
create index on ttd_pindaian (hash);
create index on tanda_tangan (isi) where isi is not null;
