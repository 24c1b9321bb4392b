-- arsip: what is kept of a finished case. Rows are added, never changed; retention stands as it was on that day.
create table arsip_klasifikasi (
  -- only what an office changed; the rest comes with the program
  kode text primary key,
  nama text not null,
  keamanan text not null check (keamanan in ('biasa', 'terbatas', 'rahasia')),
  aktif_tahun integer not null check (aktif_tahun between 0 and 100),
  inaktif_tahun integer not null check (inaktif_tahun between 0 and 100),
  nasib_akhir text not null check (nasib_akhir in ('musnah', 'permanen', 'dinilai-kembali')),
  dikonfirmasi boolean not null
);

create table arsip (
  id uuid primary key default gen_random_uuid(),
  kunci text not null unique,
  berkas_id text not null,
  judul text not null,
  semester text,
  snapshot_id text,
  klasifikasi jsonb not null,
  agenda_id uuid not null references surat_agenda,
  nomor_agenda text not null,
  tanggal_agenda date not null,
  -- words of the documents, for search only
  kata text not null,
  waktu timestamptz not null,
  pelaku jsonb not null,
  teks tsvector generated always as (
    setweight(to_tsvector('simple', judul), 'A') ||
    setweight(to_tsvector('simple', translate(nomor_agenda, '/.-', '   ')), 'A') ||
    setweight(to_tsvector('simple', kata), 'C')) stored
);
create index on arsip using gin (teks);
create index on arsip (tanggal_agenda desc);
create index on arsip (berkas_id);

create table arsip_dokumen (
  arsip_id uuid not null references arsip,
  urut smallint not null,
  nama text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  mime text not null,
  ukuran bigint not null,
  primary key (arsip_id, urut)
);
create index on arsip_dokumen (hash);

create function arsip_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger arsip_tetap before update or delete on arsip for each row execute function arsip_tetap();
create trigger arsip_dokumen_tetap before update or delete on arsip_dokumen for each row execute function arsip_tetap();
