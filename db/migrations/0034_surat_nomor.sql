-- surat: numbers are reserved before signing, one by one or as a block; letters in, expedition book, disposisi.

-- Who books in a series is now several positions; a series may count each classification on its own.
alter table surat_deret alter column pelaksana type text[] using array[pelaksana, 'kasubbag-umum'];
alter table surat_deret
  add column jenis text not null default 'keluar' check (jenis in ('keluar', 'masuk', 'register')),
  add column per_klasifikasi boolean not null default false,
  -- the shared series whose classification this one counts
  add column induk text references surat_deret,
  add column aktif boolean not null default true,
  -- largest block that a client may take away
  add column blok_maks integer not null default 25 check (blok_maks between 0 and 500),
  -- calendar days after which a reservation nobody used is listed
  add column batas_cadangan integer not null default 7 check (batas_cadangan between 1 and 365),
  add check (induk is null or not per_klasifikasi);

-- Which series numbers a document: by its kind ('*' any) and the head of its classification ('' any).
create table surat_deret_aturan (
  jenis_naskah text not null check (jenis_naskah ~ '^(\*|[a-z][a-z0-9-]{0,39})$'),
  klasifikasi text not null,
  deret text not null references surat_deret,
  primary key (jenis_naskah, klasifikasi)
);

create table surat_blok (
  id uuid primary key default gen_random_uuid(),
  kunci text not null unique,
  deret text not null,
  tahun integer not null,
  awal integer not null,
  akhir integer not null check (akhir >= awal),
  -- day of taking it: no number of it may bear an earlier one
  tanggal date not null,
  waktu timestamptz not null,
  -- as they were when it was taken: numbers are written from these, also after the series was changed
  klasifikasi text not null,
  pola text not null,
  unit text not null,
  -- the classification may be chosen letter by letter
  bebas_klasifikasi boolean not null,
  perangkat text not null,
  pemegang_id uuid not null,
  pelaku jsonb not null,
  status text not null default 'dipegang' check (status in ('dipegang', 'kembali', 'ditutup')),
  waktu_tutup timestamptz,
  pelaku_tutup jsonb,
  alasan_tutup text check (length(btrim(alasan_tutup)) >= 5),
  foreign key (deret, tahun) references surat_deret_tahun,
  check ((status = 'dipegang') = (waktu_tutup is null and pelaku_tutup is null)),
  check ((status = 'ditutup') = (alasan_tutup is not null))
);
create index on surat_blok (pemegang_id) where status = 'dipegang';
create index on surat_blok (deret, tahun, awal);

-- A letter that left under a number of a block that had been closed meanwhile: the number stays void, this says why it is seen.
create table surat_blok_susulan (
  blok_id uuid not null references surat_blok,
  urut integer not null,
  tanggal date not null,
  perihal text not null,
  tujuan text not null,
  waktu timestamptz not null,
  pelaku jsonb not null,
  primary key (blok_id, urut)
);

alter table surat_agenda
  add column tujuan text,
  add column jenis_naskah text,
  add column pengolah text,
  add column blok_id uuid references surat_blok,
  -- when it was used: at once, or later than the reservation
  add column waktu_pakai timestamptz,
  add column pelaku_pakai jsonb,
  add column kata tsvector generated always as (to_tsvector('simple', regexp_replace(
    nomor || ' ' || perihal || ' ' || coalesce(tujuan, '') || ' ' || coalesce(nama_file, '') || ' '
    || coalesce(alasan_batal, ''), '[^[:alnum:]]+', ' ', 'g'))) stored;
update surat_agenda set waktu_pakai = waktu, pelaku_pakai = pelaku where hash_isi is not null;
alter table surat_agenda
  drop constraint surat_agenda_status_check,
  add constraint surat_agenda_status_check check (status in ('dicadangkan', 'terpakai', 'batal')),
  drop constraint surat_agenda_check,
  drop constraint surat_agenda_check1,
  drop constraint surat_agenda_kunci_key,
  -- Used: bound to a file, or written by hand under a number of a block.
  add constraint surat_agenda_terpakai check (
    status <> 'terpakai' or (waktu_pakai is not null and pelaku_pakai is not null
      and (hash_isi is not null or blok_id is not null))),
  add constraint surat_agenda_dicadangkan check (
    status <> 'dicadangkan' or (hash_isi is null and waktu_pakai is null)),
  add constraint surat_agenda_batal check (
    (status = 'batal') = (alasan_batal is not null and waktu_batal is not null and pelaku_batal is not null));
create unique index surat_agenda_satu_kunci on surat_agenda (kunci) where status <> 'batal';
create index on surat_agenda (kunci) where status = 'batal';
create index on surat_agenda (tahun desc, urut desc, deret desc);
create index on surat_agenda (tanggal);
create index on surat_agenda (klasifikasi text_pattern_ops, tahun desc, urut desc);
create index on surat_agenda using gin (kata);
create index on surat_agenda (deret, waktu) where status = 'dicadangkan';
create index on surat_agenda (blok_id) where blok_id is not null;

-- A number is reserved, then used or void; used may still become void. What it says changes only while it is reserved,
-- and a number of a block may get the hash of its file later, once.
create or replace function surat_agenda_jaga() returns trigger language plpgsql as $$
declare
  tutup text[] := array['status', 'alasan_batal', 'waktu_batal', 'pelaku_batal', 'kata'];
  pakai text[] := array['status', 'hash_isi', 'nama_file', 'waktu_pakai', 'pelaku_pakai', 'perihal', 'tujuan',
    'pengolah', 'jenis_naskah', 'kata'];
  isi_blok text[] := array['nomor', 'tanggal', 'klasifikasi', 'kunci'];
begin
  if tg_op = 'DELETE' then
    raise exception 'an agenda number is never deleted (%)', old.nomor;
  end if;
  if new.status = 'batal' and old.status <> 'batal'
    and to_jsonb(new) - tutup = to_jsonb(old) - tutup then
    return new;
  end if;
  if old.status = 'dicadangkan' and new.status in ('dicadangkan', 'terpakai')
    and to_jsonb(new) - pakai - (case when old.blok_id is null then '{}' else isi_blok end)
      = to_jsonb(old) - pakai - (case when old.blok_id is null then '{}' else isi_blok end) then
    return new;
  end if;
  if old.status = 'terpakai' and new.status = 'terpakai' and old.hash_isi is null and new.hash_isi is not null
    and to_jsonb(new) - array['hash_isi', 'nama_file', 'kata'] = to_jsonb(old) - array['hash_isi', 'nama_file', 'kata'] then
    return new;
  end if;
  raise exception 'an agenda number only becomes void (%)', old.nomor;
end $$;

create table surat_masuk (
  id uuid primary key default gen_random_uuid(),
  kunci text not null unique,
  deret text not null,
  tahun integer not null,
  urut integer not null check (urut >= 1),
  nomor_agenda text not null unique,
  -- day of booking, in order; the letter may have come earlier
  tanggal date not null,
  tanggal_terima date not null,
  nomor_surat text not null,
  tanggal_surat date,
  asal text not null,
  perihal text not null,
  lampiran text,
  klasifikasi text,
  sifat text not null check (sifat in ('biasa', 'segera', 'sangat-segera')),
  keamanan text not null check (keamanan in ('biasa', 'terbatas', 'rahasia')),
  cara text not null check (cara in ('langsung', 'pos', 'surel', 'aplikasi', 'lain')),
  berkas_id text,
  waktu timestamptz not null,
  pelaku jsonb not null,
  status text not null default 'tercatat' check (status in ('tercatat', 'batal')),
  alasan_batal text check (length(btrim(alasan_batal)) >= 5),
  waktu_batal timestamptz,
  pelaku_batal jsonb,
  -- disposisi is over
  waktu_tutup timestamptz,
  pelaku_tutup jsonb,
  catatan_tutup text,
  -- sender and number without spaces, signs and case: the same letter entered twice
  kembar text not null generated always as (
    lower(regexp_replace(asal, '[^[:alnum:]]+', '', 'g')) || '|'
    || lower(regexp_replace(nomor_surat, '[^[:alnum:]]+', '', 'g'))) stored,
  kata tsvector generated always as (to_tsvector('simple', regexp_replace(
    nomor_agenda || ' ' || nomor_surat || ' ' || asal || ' ' || perihal || ' ' || coalesce(lampiran, ''),
    '[^[:alnum:]]+', ' ', 'g'))) stored,
  unique (deret, tahun, urut),
  foreign key (deret, tahun) references surat_deret_tahun,
  check ((status = 'batal') = (alasan_batal is not null and waktu_batal is not null and pelaku_batal is not null)),
  check ((waktu_tutup is null) = (pelaku_tutup is null))
);
create index on surat_masuk (kembar);
create index on surat_masuk (tahun desc, urut desc, deret desc);
create index on surat_masuk (tanggal_terima);
create index on surat_masuk (klasifikasi text_pattern_ops);
create index on surat_masuk using gin (kata);

create function surat_masuk_jaga() returns trigger language plpgsql as $$
declare
  tetap text[] := array['id', 'kunci', 'deret', 'tahun', 'urut', 'nomor_agenda', 'tanggal', 'waktu', 'pelaku'];
  k text;
begin
  if tg_op = 'DELETE' then
    raise exception 'a letter in is never deleted (%)', old.nomor_agenda;
  end if;
  if old.status = 'batal' then
    raise exception 'a void letter in stays void (%)', old.nomor_agenda;
  end if;
  foreach k in array tetap loop
    if to_jsonb(new) -> k is distinct from to_jsonb(old) -> k then
      raise exception 'the number of a letter in stays (%)', old.nomor_agenda;
    end if;
  end loop;
  return new;
end $$;
create trigger surat_masuk_jaga before update or delete on surat_masuk
  for each row execute function surat_masuk_jaga();

create table surat_masuk_file (
  surat_id uuid not null references surat_masuk,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  nama text not null,
  mime text not null,
  ukuran bigint not null,
  waktu timestamptz not null,
  pelaku jsonb not null,
  primary key (surat_id, hash)
);
create index on surat_masuk_file (hash);

-- What a corrected entry said before.
create table surat_masuk_perubahan (
  id uuid primary key default gen_random_uuid(),
  surat_id uuid not null references surat_masuk,
  waktu timestamptz not null,
  pelaku jsonb not null,
  alasan text not null check (length(btrim(alasan)) >= 5),
  semula jsonb not null
);
create index on surat_masuk_perubahan (surat_id, waktu);

create table surat_ekspedisi (
  id uuid primary key default gen_random_uuid(),
  kunci text not null unique,
  agenda_id uuid not null references surat_agenda,
  tujuan text not null,
  cara text not null check (cara in ('kurir', 'pos', 'diambil', 'lain')),
  pembawa text not null,
  -- moment of leaving the office
  waktu timestamptz not null,
  tanggal date not null,
  pelaku jsonb not null,
  resi text,
  penerima text,
  tanggal_terima date,
  bukti_hash text check (bukti_hash ~ '^[0-9a-f]{64}$'),
  bukti_nama text,
  keterangan text,
  waktu_terima timestamptz,
  pelaku_terima jsonb,
  hasil text not null default 'dibawa' check (hasil in ('dibawa', 'diterima', 'kembali')),
  check ((hasil = 'dibawa') = (waktu_terima is null and pelaku_terima is null)),
  check (hasil <> 'diterima' or (penerima is not null and tanggal_terima is not null)),
  check (hasil <> 'kembali' or length(btrim(keterangan)) >= 5)
);
create index on surat_ekspedisi (agenda_id);
create index on surat_ekspedisi (tanggal desc, id);
create index on surat_ekspedisi (waktu) where hasil = 'dibawa';

-- One sheet of disposisi: by whom, with what instructions. `induk` is the row of surat_disposisi_tujuan that passed it on,
-- none on the first; no foreign key, because a backup puts tables back one after another.
create table surat_disposisi (
  id uuid primary key default gen_random_uuid(),
  kunci text not null unique,
  surat_id uuid not null references surat_masuk,
  induk uuid,
  jabatan_id uuid not null,
  jabatan text not null,
  pelaku jsonb not null,
  instruksi text[] not null,
  isi text not null,
  batas date,
  waktu timestamptz not null
);
create index on surat_disposisi (surat_id, waktu);

create table surat_disposisi_tujuan (
  id uuid primary key default gen_random_uuid(),
  disposisi_id uuid not null references surat_disposisi,
  surat_id uuid not null references surat_masuk,
  jabatan_id uuid not null,
  jabatan text not null,
  urut integer not null,
  keadaan text not null default 'menunggu'
    check (keadaan in ('menunggu', 'dibaca', 'diteruskan', 'selesai', 'ditarik')),
  waktu_baca timestamptz,
  pelaku_baca jsonb,
  waktu_akhir timestamptz,
  pelaku_akhir jsonb,
  alasan_tarik text,
  check ((keadaan in ('selesai', 'ditarik')) = (waktu_akhir is not null and pelaku_akhir is not null)),
  check ((keadaan = 'ditarik') = (alasan_tarik is not null))
);
create index on surat_disposisi_tujuan (disposisi_id);
create index on surat_disposisi_tujuan (surat_id);
create index on surat_disposisi_tujuan (jabatan_id) where keadaan in ('menunggu', 'dibaca', 'diteruskan');
-- A position has a letter on its desk once.
create unique index surat_disposisi_satu_meja on surat_disposisi_tujuan (surat_id, jabatan_id)
  where keadaan <> 'ditarik';

create table surat_disposisi_laporan (
  id uuid primary key default gen_random_uuid(),
  tujuan_id uuid not null references surat_disposisi_tujuan,
  waktu timestamptz not null,
  pelaku jsonb not null,
  isi text not null check (length(btrim(isi)) >= 3),
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  nama_file text
);
create index on surat_disposisi_laporan (tujuan_id, waktu);

-- What an office sets for its letters, one value a name.
create table surat_setelan (
  nama text primary key,
  nilai jsonb not null
);
