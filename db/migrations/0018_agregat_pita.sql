-- agregat: age bands of the office's own. Rows are only ever added: other bounds are other bands.
create table agregat_pita (
  id text primary key,                 -- the first 16 hex digits of the SHA-256 of the bounds
  nama text not null unique,
  batas smallint[] not null,           -- lower bounds, rising from 0; the last band is open
  dibuat timestamptz not null,
  oleh jsonb not null,
  check (cardinality(batas) between 2 and 120 and batas[1] = 0)
);
