-- The decision by which the office's head puts the SOP book in force. No row: the book prints lines to fill by hand.
create table sop_keputusan (
  satu boolean primary key default true check (satu),
  nomor text not null,
  tanggal date,
  -- empty: the shipped words
  tentang text not null,
  tempat text not null
);
