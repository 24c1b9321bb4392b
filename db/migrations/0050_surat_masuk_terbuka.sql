-- Letters in that are not closed are few of very many: "belum" and "berjalan" read them without walking the book.
create index on surat_masuk (tahun desc, urut desc, deret desc) where waktu_tutup is null;
