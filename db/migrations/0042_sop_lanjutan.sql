-- sop: what a document says apart from its signatures, and cases that one case opens; akun: who numbers and sends letters.

-- Hash of the content's first form: the same for every version that only has more signatures behind it.
alter table berkas_dokumen add column isi text;
update berkas_dokumen set isi = hash;
alter table berkas_dokumen alter column isi set not null;

-- One case opened by an act of another.
create table berkas_lanjutan (
  lanjutan_id uuid primary key references berkas,
  asal_id uuid not null references berkas,
  tindakan_id uuid not null references berkas_tindakan,
  check (lanjutan_id <> asal_id)
);
create index on berkas_lanjutan (asal_id);
create index on berkas_lanjutan (tindakan_id);

-- An office that has a SOP position gets the one that numbers, seals and sends letters, unless it has given that key or
-- that name to a position of its own: then it says itself who that is.
insert into jabatan (nama, pelaksana, urutan, tunggal, atasan_id)
select 'Kepala Subbagian Umum dan Kepegawaian', 'kasubbag-umum', 17, true,
  (select id from jabatan where pelaksana = 'sekretaris' order by urutan limit 1)
where exists (select from jabatan where pelaksana is not null)
  and not exists (select from jabatan where pelaksana = 'kasubbag-umum'
    or nama = 'Kepala Subbagian Umum dan Kepegawaian');
