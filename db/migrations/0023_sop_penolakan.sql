-- sop: a case may end by a refusal (of an outside authority, or of the one who decides), not only by its last step.
alter table berkas add column hasil text check (hasil in ('tuntas', 'ditolak'));
update berkas set hasil = 'tuntas' where selesai is not null;
alter table berkas add constraint berkas_hasil_check1 check ((hasil is null) = (selesai is null));
alter table berkas_langkah drop constraint berkas_langkah_hasil_check;
alter table berkas_langkah add constraint berkas_langkah_hasil_check
  check (hasil in ('selesai', 'dikembalikan', 'ditolak'));
