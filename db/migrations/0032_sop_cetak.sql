-- How the office prints its SOPs. No row: A4.
create table sop_cetak (
  satu boolean primary key default true check (satu),
  kertas text not null check (kertas in ('a4', 'f4', 'legal'))
);
