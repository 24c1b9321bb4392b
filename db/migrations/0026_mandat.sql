-- akun: who stands above whom, and mandates a.n. and u.b.; sop: minutes of work handed over.
alter table jabatan add column atasan_id uuid references jabatan;
alter table jabatan add constraint jabatan_bukan_atasan_sendiri check (atasan_id <> id);
create index on jabatan (atasan_id);

-- A position (or one named holder of it) signs in the name of the one above. Cycles of `atasan_id`, overlaps and
-- chains are refused by the acts of akun under a lock.
create table mandat (
  id uuid primary key default uuidv7(),
  bentuk text not null check (bentuk in ('an', 'ub')),
  -- The position that gives: of an a.n. the one whose authority it is, of a u.b. the one that is itself a.n.
  pemberi_id uuid not null references jabatan,
  penerima_id uuid not null references jabatan,
  -- Only this holder of the receiving position; null: whoever holds it.
  pegawai_id uuid references pegawai,
  -- The a.n. mandate that a u.b. rests on.
  melalui_id uuid references mandat,
  tindakan text[] check (tindakan <> '{}'), -- null: every act
  sop text[] check (sop <> '{}'), -- null: every SOP
  nomor_surat text not null,
  tanggal_surat date not null,
  sejak date not null,
  sampai date check (sampai >= sejak - 1), -- both ends included; the day before `sejak` voids it
  check (pemberi_id <> penerima_id),
  check ((bentuk = 'ub') = (melalui_id is not null))
);
create index on mandat (pemberi_id);
create index on mandat (penerima_id);
create index on mandat (melalui_id);

-- Minutes: what rested on a pegawai and to whom it went.
create table serah_terima (
  id uuid primary key default uuidv7(),
  dari_id uuid not null references pegawai,
  kepada_id uuid not null references pegawai,
  sebab text not null check (sebab in ('pindah-jabatan', 'berhenti', 'berhalangan')),
  nomor text, -- as the office numbers its minutes
  tanggal date not null,
  butir jsonb not null,
  dokumen_hash text not null,
  waktu timestamptz not null,
  pelaku jsonb not null,
  check (dari_id <> kepada_id)
);
create index on serah_terima (dari_id);
create index on serah_terima (kepada_id);
