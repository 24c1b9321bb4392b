-- dokumen: what stands in the content-addressed store, under the name people see. Rows are only ever added.
create table dokumen (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  nama text not null,
  mime text not null,
  ukuran bigint not null,
  dibuat timestamptz not null
);
