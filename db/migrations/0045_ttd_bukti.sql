-- ttd: how long every sealed document can still be proven, and when its evidence is renewed next.
create table ttd_bukti (
  -- the file that the seal made; the newest with the same content is hash_kini
  hash_segel text primary key references tanda_tangan (hash_hasil),
  hash_kini text not null check (hash_kini ~ '^[0-9a-f]{64}$'),
  -- when it was read last; null: not yet
  dinilai timestamptz,
  -- until then the newest archive time-stamp proves it; null: it has none
  sampai timestamptz,
  -- what ends first
  sebab text not null default 'belum-dinilai'
    check (sebab in ('belum-dinilai', 'belum-bercap', 'sertifikat', 'algoritma', 'tak-sah', 'tiada')),
  -- the last try that was refused: how often in a row, why, and not again before
  gagal integer not null default 0,
  galat jsonb,
  coba timestamptz
);
create index on ttd_bukti (sampai);

comment on column ttd_alat.pegawai_id is 'pegawai.id, or "segel" for the key of the office''s seal';
create index on tanda_tangan (waktu) where peran = 'segel';
