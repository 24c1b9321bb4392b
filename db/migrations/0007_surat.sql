-- surat: the agenda register. One row a number; a number is used or void with a reason, never missing, never twice.
create table surat_deret (
  kode text primary key,
  nama text not null,
  pola text not null,
  klasifikasi text not null,
  unit text not null,
  -- key of the pelaksana whose holder may make a number void
  pelaksana text not null,
  -- day of the newest number; also the row that concurrent bookings queue at
  tanggal_terakhir date
);

create table surat_deret_tahun (
  deret text not null references surat_deret,
  tahun integer not null check (tahun between 1900 and 2999),
  mulai integer not null check (mulai >= 1),
  berikut integer not null check (berikut >= mulai),
  primary key (deret, tahun)
);

create table surat_deret_perubahan (
  id uuid primary key default gen_random_uuid(),
  deret text not null references surat_deret,
  waktu timestamptz not null,
  uraian text not null,
  alasan text not null,
  pelaku jsonb not null
);

create table surat_agenda (
  id uuid primary key default gen_random_uuid(),
  -- idempotency key of the kerja; absent on a number that was skipped
  kunci text unique,
  deret text not null references surat_deret,
  tahun integer not null,
  urut integer not null check (urut >= 1),
  nomor text not null unique,
  tanggal date not null,
  waktu timestamptz not null,
  klasifikasi text not null,
  perihal text not null,
  hash_isi text check (hash_isi ~ '^[0-9a-f]{64}$'),
  nama_file text,
  berkas_id text,
  status text not null check (status in ('terpakai', 'batal')),
  pelaku jsonb not null,
  alasan_batal text,
  waktu_batal timestamptz,
  pelaku_batal jsonb,
  unique (deret, tahun, urut),
  foreign key (deret, tahun) references surat_deret_tahun,
  check (status = 'batal' or (hash_isi is not null and kunci is not null)),
  check ((status = 'batal') = (alasan_batal is not null and waktu_batal is not null and pelaku_batal is not null)),
  check (alasan_batal is null or length(btrim(alasan_batal)) >= 5)
);
-- A file bears one number of a series; after that number is void it may get another.
create unique index surat_agenda_satu_file on surat_agenda (deret, hash_isi) where status = 'terpakai';
create index on surat_agenda (hash_isi);
create index on surat_agenda (berkas_id);

create function surat_agenda_jaga() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an agenda number is never deleted (%)', old.nomor;
  end if;
  if old.status <> 'terpakai' or new.status <> 'batal'
    or (to_jsonb(new) - array['status', 'alasan_batal', 'waktu_batal', 'pelaku_batal'])
       <> (to_jsonb(old) - array['status', 'alasan_batal', 'waktu_batal', 'pelaku_batal']) then
    raise exception 'an agenda number only becomes void (%)', old.nomor;
  end if;
  return new;
end $$;
create trigger surat_agenda_jaga before update or delete on surat_agenda
  for each row execute function surat_agenda_jaga();
