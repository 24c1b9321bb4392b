-- agregat: approved notes that explain differences of the gate. A note covers differences as they stood, numbers
-- included: a difference that changes is unexplained again. A row only moves forward and is never deleted.
create table agregat_catatan (
  id uuid primary key default uuidv7(),
  snapshot_id text not null,
  alasan text not null check (length(alasan) between 10 and 2000),
  keadaan text not null check (keadaan in ('diajukan', 'disetujui', 'ditolak', 'dicabut')),
  ditulis_pada timestamptz not null,
  ditulis_oleh jsonb not null,      -- pegawai, jabatan and mandate as they were then
  penulis uuid not null,            -- pegawai
  disetujui_pada timestamptz,
  disetujui_oleh jsonb,
  penyetuju uuid,
  berakhir_pada timestamptz,        -- refused or revoked
  berakhir_oleh jsonb,
  berakhir_alasan text,
  check (penyetuju is distinct from penulis), -- nobody approves what he wrote
  check ((disetujui_pada is null) = (penyetuju is null)),
  check (keadaan <> 'disetujui' or disetujui_pada is not null),
  check ((keadaan in ('ditolak', 'dicabut')) = (berakhir_pada is not null))
);
create index agregat_catatan_snapshot on agregat_catatan (snapshot_id, ditulis_pada);

create table agregat_catatan_selisih (
  catatan_id uuid not null references agregat_catatan (id),
  sidik text not null,              -- SHA-256 of the difference's name with both numbers
  selisih jsonb not null,           -- as the gate said it then
  primary key (catatan_id, sidik)
);
create index agregat_catatan_selisih_sidik on agregat_catatan_selisih (sidik);
