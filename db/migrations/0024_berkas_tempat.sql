-- sop: a case may stand at several steps at once (a group of the SOP), so where it stands has rows of its own.
create table berkas_tempat (
  berkas_id uuid not null references berkas,
  langkah text not null,
  -- which act of the step is next, from 0
  urutan smallint not null,
  keadaan text not null check (keadaan in ('terbuka', 'menunggu-kerja')),
  -- the act whose kerja is awaited, and its job
  ditunggu uuid,
  pekerjaan_id uuid,
  -- why the last kerja of this step did not succeed
  galat_kerja jsonb,
  -- whose turn it is: key of the position
  pelaksana text not null,
  sejak timestamptz not null,
  tenggat timestamptz,
  -- who brought the case here; null at the step it was opened with
  pengirim jsonb,
  -- the pegawai who took the step to do it, and since when
  pengambil uuid,
  diambil timestamptz,
  primary key (berkas_id, langkah),
  check ((keadaan = 'menunggu-kerja') = (ditunggu is not null)),
  check ((pengambil is null) = (diambil is null))
);
insert into berkas_tempat (berkas_id, langkah, urutan, keadaan, ditunggu, pekerjaan_id, galat_kerja, pelaksana, sejak,
    tenggat, pengirim)
  select id, langkah, urutan, case when ditunggu is null then 'terbuka' else 'menunggu-kerja' end, ditunggu,
    pekerjaan_id, galat_kerja, pelaksana, langkah_sejak, tenggat, pengirim
  from berkas where selesai is null;

-- The inbox of a position and of the whole office, most urgent first; the case breaks ties, so that pages do not overlap.
create index berkas_tempat_kotak_masuk on berkas_tempat (pelaksana, tenggat, sejak, berkas_id);
create index berkas_tempat_terbuka on berkas_tempat (tenggat, sejak, berkas_id);
create index berkas_tempat_pengambil on berkas_tempat (pengambil) where pengambil is not null;
create index berkas_tempat_ditunggu on berkas_tempat (berkas_id) where ditunggu is not null;

-- Indexes and checks that name these columns go with them.
alter table berkas
  drop column keadaan,
  drop column langkah,
  drop column urutan,
  drop column ditunggu,
  drop column pekerjaan_id,
  drop column pelaksana,
  drop column langkah_sejak,
  drop column tenggat,
  drop column pengirim,
  drop column galat_kerja,
  drop constraint berkas_hasil_check,
  add constraint berkas_hasil_check check (hasil in ('tuntas', 'ditolak', 'dibatalkan'));
create index berkas_berjalan on berkas (dibuka desc, id desc) where selesai is null;
drop index berkas_terbaru;
create index berkas_terbaru on berkas (dibuka desc, id desc);

-- `ditutup`: what was done on a step beside it closed it.
drop index berkas_langkah_terbuka;
create unique index berkas_langkah_terbuka on berkas_langkah (berkas_id, langkah) where keluar is null;
alter table berkas_langkah drop constraint berkas_langkah_hasil_check;
alter table berkas_langkah add constraint berkas_langkah_hasil_check
  check (hasil in ('selesai', 'dikembalikan', 'ditolak', 'dibatalkan', 'ditutup'));
