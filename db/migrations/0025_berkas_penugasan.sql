-- sop: who took an open step, gave it on, or let somebody else do it. A row stays: it is the history of the step.
create table berkas_penugasan (
  id uuid primary key default uuidv7(),
  berkas_id uuid not null references berkas,
  langkah text not null,
  putaran integer not null,
  jenis text not null check (jenis in ('ambil', 'lepas', 'ambil-alih', 'serahkan', 'limpahkan', 'tarik')),
  oleh jsonb not null,
  oleh_id uuid not null,
  -- who has it then; null after `lepas`
  kepada_id uuid,
  kepada text,
  -- the note of a hand-over, the reason of a taking over
  catatan text,
  waktu timestamptz not null,
  -- of `limpahkan`: until when, open while null
  berakhir timestamptz,
  sebab text check (sebab in ('langkah-ditinggal', 'ditarik')),
  check ((berakhir is null) = (sebab is null)),
  check (jenis = 'limpahkan' or berakhir is null),
  check ((kepada_id is null) = (kepada is null)),
  check ((jenis = 'lepas') = (kepada_id is null))
);
create index on berkas_penugasan (berkas_id, waktu);
create unique index berkas_limpahan on berkas_penugasan (berkas_id, langkah, kepada_id)
  where jenis = 'limpahkan' and berakhir is null;
create index berkas_limpahan_kepada on berkas_penugasan (kepada_id) where jenis = 'limpahkan' and berakhir is null;
