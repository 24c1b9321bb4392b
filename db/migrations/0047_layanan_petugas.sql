-- terbit: who looks after a request for figures, and is told when its answer waits. One from the public pages has nobody
-- until an official reviews it.
alter table layanan_permintaan add column petugas_id uuid references pegawai(id);
