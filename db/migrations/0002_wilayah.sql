-- wilayah: the office's regions. A row holds from berlaku_sejak until berlaku_sampai; a rename, a split or a new
-- list ends rows and never deletes them, so that old codes of NIK and No. KK stay known.
create table wilayah (
  kode text collate "C" not null check (kode ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$'),
  nama text not null,
  luas_km2 double precision check (luas_km2 > 0),
  berlaku_sejak timestamptz not null,
  berlaku_sampai timestamptz check (berlaku_sampai >= berlaku_sejak), -- null: holds now; the moment itself is outside
  primary key (kode, berlaku_sejak)
);
create unique index wilayah_berlaku on wilayah (kode) where berlaku_sampai is null;

-- One polygon a code, the newest. GeoJSON geometry, WGS 84 lon-lat, winding as RFC 7946 section 3.1.6.
create table wilayah_batas (
  kode text collate "C" primary key,
  geometri jsonb not null,
  diimpor timestamptz not null
);
