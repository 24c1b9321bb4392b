-- sop: when officials are reminded of a deadline, and how far each stay at a step has been reminded.
create table pengingat_setelan (
  satu boolean primary key default true check (satu),
  -- working minutes before the deadline; 0: no reminder before it
  sebelum_menit integer not null default 225 check (sebelum_menit between 0 and 45000),
  -- but not before this share of the declared time is left
  sebelum_bagian real not null default 0.5 check (sebelum_bagian > 0 and sebelum_bagian <= 1),
  -- working minutes after the deadline until the superior is told; 0: never
  naik_menit integer not null default 450 check (naik_menit between 0 and 45000),
  -- working minutes between repetitions after that; 0: none
  ulang_menit integer not null default 2250 check (ulang_menit = 0 or ulang_menit between 60 and 45000),
  dasar text not null default '',
  perlu_dikonfirmasi boolean not null default true
);
insert into pengingat_setelan default values;

-- One row a stay at a step that was reminded: 1 before the deadline, 2 late, 3 superior told, 4 and more repeated.
create table berkas_pengingat (
  berkas_id uuid not null references berkas,
  langkah text not null,
  sejak timestamptz not null,
  tahap integer not null check (tahap >= 1),
  -- nothing is due before; infinity: nothing any more, -infinity: look again
  berikutnya timestamptz not null,
  primary key (berkas_id, langkah, sejak)
);
