-- akun: which keys of actors there are the definitions say, and an office adds definitions.
alter table jabatan drop constraint jabatan_pelaksana_check;
alter table jabatan add constraint jabatan_pelaksana_check check (pelaksana ~ '^[a-z0-9][a-z0-9-]{0,39}$');
-- Offices that were made before the SOP of the book had no Sekretaris.
insert into jabatan (nama, pelaksana, urutan, tunggal)
  select 'Sekretaris', 'sekretaris', 15, true
  where exists (select from kantor) and not exists (select from jabatan where pelaksana = 'sekretaris' or nama = 'Sekretaris');

-- sop: files that wait for the act that brings them. A row stays: it says who brought the content that a document has.
create table berkas_unggahan (
  berkas_id uuid not null references berkas,
  nama text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  mime text not null,
  ukuran bigint not null,
  pelaku jsonb not null,
  waktu timestamptz not null,
  primary key (berkas_id, nama, hash)
);
