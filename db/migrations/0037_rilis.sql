-- akun: where the public pages stand, as printed in QR codes; none: not open.
alter table kantor add column alamat_publik text;

-- terbit: one edition of one snapshot's public tables. What readers get are the stored files that `isi` lists, never a
-- computation; a decided edition changes in nothing but its end.
create table terbit_rilis (
  id bigint generated always as identity primary key,
  basis text not null check (basis in ('dkb', 'lokal')),
  semester text not null,
  edisi integer not null check (edisi > 0),       -- 1, 2, ... of one basis and semester
  snapshot_id text not null,
  edisi_agregat bigint not null,                  -- the sealed pattern (agregat_edisi) that the tables were printed under
  menggantikan bigint references terbit_rilis,    -- the edition that it corrects
  judul text not null,
  alasan text not null,                           -- reason for release; of a correction: what was wrong
  keadaan text not null check (keadaan in ('disusun', 'gagal', 'menunggu', 'disetujui', 'ditolak', 'ditarik')),
  cakupan jsonb not null,                         -- asked for: tables with their levels, the book (rilis.contract.ts)
  isi text,                                       -- SHA-256 of the list of files in the store (isi-rilis.ts)
  pada timestamptz,                               -- nothing of it is served before this moment
  disiapkan jsonb not null,
  disiapkan_pada timestamptz not null,
  diputuskan jsonb,
  diputuskan_pada timestamptz,
  catatan_putusan text,
  ditarik jsonb,
  ditarik_pada timestamptz,
  pengumuman text,                                -- what readers are told of the withdrawal
  galat text,
  check (edisi > 1 or menggantikan is null),
  check (keadaan in ('disusun', 'gagal', 'ditolak') or isi is not null),
  check (keadaan not in ('disetujui', 'ditarik') or (pada is not null and diputuskan is not null)),
  check ((keadaan = 'ditarik') = (ditarik is not null and ditarik_pada is not null and pengumuman is not null))
);
create unique index terbit_rilis_edisi on terbit_rilis (basis, semester, edisi) where keadaan not in ('ditolak', 'gagal');
create index terbit_rilis_pada on terbit_rilis (pada) where keadaan in ('disetujui', 'ditarik');

create function terbit_rilis_tetap() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'terbit_rilis: an edition is never deleted';
  end if;
  if old.keadaan in ('disetujui', 'ditarik') and (
    -- called off before its moment: nobody has seen it, it has no moment any more and its number is free
    not (new.keadaan in (old.keadaan, 'ditarik') or (old.keadaan = 'disetujui' and new.keadaan = 'ditolak' and new.pada is null))
    or new.isi is distinct from old.isi or new.snapshot_id <> old.snapshot_id or new.edisi <> old.edisi
    or new.edisi_agregat <> old.edisi_agregat or new.menggantikan is distinct from old.menggantikan
    or new.judul <> old.judul or new.alasan <> old.alasan or new.cakupan <> old.cakupan
    or new.disiapkan <> old.disiapkan or new.diputuskan <> old.diputuskan
  ) then
    raise exception 'terbit_rilis: a decided edition does not change';
  end if;
  return new;
end $$;
create trigger terbit_rilis_tetap before update or delete on terbit_rilis
  for each row execute function terbit_rilis_tetap();

-- Who may prepare and who may approve, by pelaksana. Rows are only ever added: the newest holds.
create table terbit_aturan (
  versi integer primary key,
  isi jsonb not null,
  alasan text not null,
  oleh jsonb not null,
  dibuat timestamptz not null
);

-- How often something was asked for on a day: no address, no person.
create table terbit_pemakaian (
  hari date not null,
  rilis_id bigint not null references terbit_rilis,
  objek text not null,               -- id of a table, '' for the edition itself
  cara text not null,                -- halaman, csv, xlsx, json, api, buku, paspor
  jumlah bigint not null check (jumlah > 0),
  primary key (hari, rilis_id, objek, cara)
);
