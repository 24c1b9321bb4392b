-- Letters go on: better scans beside the old ones, copies, receipts of one book in the other, mail whose end is not known.

-- A better scan does not take the place of the old one: the old one says which it was, and why.
alter table surat_masuk_file
  add column diganti timestamptz,
  add column pengganti text,
  add column alasan_ganti text,
  add constraint surat_masuk_file_ganti check (
    (diganti is null) = (pengganti is null) and (diganti is null) = (alasan_ganti is null)
    and pengganti <> hash and length(btrim(alasan_ganti)) >= 5),
  add constraint surat_masuk_file_pengganti foreign key (surat_id, pengganti) references surat_masuk_file (surat_id, hash);

-- How many copies of the letter one receiver gets.
alter table surat_penerima add column eksemplar integer not null default 1 check (eksemplar between 1 and 999);
alter table surat_kiriman add column eksemplar integer not null default 1 check (eksemplar between 1 and 999);

-- The letter that a line of the expedition book carries; several lines where it came back and went again.
alter table surat_ekspedisi add column kiriman_id uuid references surat_kiriman;
update surat_ekspedisi e set kiriman_id = k.id from surat_kiriman k where e.kunci = k.id::text;
create index on surat_ekspedisi (kiriman_id) where kiriman_id is not null;

-- Pages are turned by the last row, and words found by index: a book of ten years stays quick.
alter table surat_kiriman add column kata tsvector generated always as (to_tsvector('simple', regexp_replace(
  nomor || ' ' || perihal || ' ' || nama, '[^[:alnum:]]+', ' ', 'g'))) stored;
drop index surat_kiriman_dibuat_idx;
create index on surat_kiriman (dibuat desc, id desc);
create index on surat_kiriman using gin (kata);
drop index surat_ekspedisi_tanggal_id_idx;
create index on surat_ekspedisi (tanggal desc, id desc);

-- kabar: since when an attempt runs. One that was never ended may have reached the server: it is counted as cut off.
alter table kabar_kiriman
  add column dikirim_sejak timestamptz,
  add column terputus integer not null default 0 check (terputus >= 0);

-- kabar: mail that came in and that nobody was told of yet.
alter table kabar_masuk add column dikabarkan timestamptz;
update kabar_masuk set dikabarkan = diputuskan where keadaan <> 'usul';
create index on kabar_masuk (diambil, id) where keadaan = 'usul';
create index on kabar_masuk (keadaan, diputuskan desc, id desc) where keadaan <> 'usul';
