-- Lines of one day stand in the order in which they were written: ids by time, not by chance.
alter table surat_ekspedisi alter column id set default uuidv7();
alter table surat_masuk_perubahan alter column id set default uuidv7();
alter table surat_disposisi alter column id set default uuidv7();
alter table surat_disposisi_tujuan alter column id set default uuidv7();
alter table surat_disposisi_laporan alter column id set default uuidv7();
