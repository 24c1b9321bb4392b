-- kalender: working hours, Ramadan, days off. All of it is data: a regional rule, a new SKB or an election day changes it.
create table kalender_setelan (
  satu boolean primary key default true check (satu),
  zona text not null check (zona in ('WIB', 'WITA', 'WIT')),
  dasar text not null,
  perlu_dikonfirmasi boolean not null
);

create table kalender_jam (
  ramadan boolean not null,
  hari smallint not null check (hari between 1 and 7), -- 1 Senin ... 7 Minggu
  mulai time not null,
  selesai time not null,
  istirahat_mulai time,
  istirahat_selesai time,
  primary key (ramadan, hari),
  check (mulai < selesai),
  check ((istirahat_mulai is null) = (istirahat_selesai is null)),
  check (istirahat_mulai is null or (mulai < istirahat_mulai and istirahat_mulai < istirahat_selesai and istirahat_selesai < selesai))
);

create table kalender_ramadan (
  dari date primary key,
  sampai date not null,
  dasar text not null,
  perlu_dikonfirmasi boolean not null,
  check (dari <= sampai)
);

create table kalender_libur (
  tanggal date primary key,
  nama text not null,
  jenis text not null check (jenis in ('libur-nasional', 'cuti-bersama', 'libur-daerah', 'hari-pemungutan-suara')),
  dasar text not null,
  perlu_dikonfirmasi boolean not null
);

-- Perpres 21/2023: 37 jam 30 menit a week from 07:30 (Ramadan 32 jam 30 menit from 08:00), break 60 minutes, Friday 90
-- (Ramadan 30 and 60). It fixes no end; these follow. The clock times of the breaks are custom, not law: perlu dikonfirmasi.
insert into kalender_setelan values (true, 'WIB', 'Perpres 21/2023; jam istirahat menurut kebiasaan', true);
insert into kalender_jam values
  (false, 1, '07:30', '16:00', '12:00', '13:00'),
  (false, 2, '07:30', '16:00', '12:00', '13:00'),
  (false, 3, '07:30', '16:00', '12:00', '13:00'),
  (false, 4, '07:30', '16:00', '12:00', '13:00'),
  (false, 5, '07:30', '16:30', '11:30', '13:00'),
  (true, 1, '08:00', '15:00', '12:00', '12:30'),
  (true, 2, '08:00', '15:00', '12:00', '12:30'),
  (true, 3, '08:00', '15:00', '12:00', '12:30'),
  (true, 4, '08:00', '15:00', '12:00', '12:30'),
  (true, 5, '08:00', '15:30', '11:30', '12:30');
insert into kalender_ramadan values
  ('2025-03-01', '2025-03-30', 'Ramadan 1446 H', true),
  ('2026-02-19', '2026-03-20', 'Ramadan 1447 H', true),
  ('2027-02-08', '2027-03-09', 'Ramadan 1448 H, perkiraan', true);

insert into kalender_libur
select tanggal::date, nama, jenis, 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024', false from (values
  ('2025-01-01', 'Tahun Baru 2025 Masehi', 'libur-nasional'),
  ('2025-01-27', 'Isra Mikraj Nabi Muhammad SAW', 'libur-nasional'),
  ('2025-01-28', 'Tahun Baru Imlek 2576 Kongzili', 'cuti-bersama'),
  ('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili', 'libur-nasional'),
  ('2025-03-28', 'Hari Suci Nyepi (Tahun Baru Saka 1947)', 'cuti-bersama'),
  ('2025-03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)', 'libur-nasional'),
  ('2025-03-31', 'Idul Fitri 1446 Hijriah', 'libur-nasional'),
  ('2025-04-01', 'Idul Fitri 1446 Hijriah', 'libur-nasional'),
  ('2025-04-02', 'Idul Fitri 1446 Hijriah', 'cuti-bersama'),
  ('2025-04-03', 'Idul Fitri 1446 Hijriah', 'cuti-bersama'),
  ('2025-04-04', 'Idul Fitri 1446 Hijriah', 'cuti-bersama'),
  ('2025-04-07', 'Idul Fitri 1446 Hijriah', 'cuti-bersama'),
  ('2025-04-18', 'Wafat Yesus Kristus', 'libur-nasional'),
  ('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)', 'libur-nasional'),
  ('2025-05-01', 'Hari Buruh Internasional', 'libur-nasional'),
  ('2025-05-12', 'Hari Raya Waisak 2569 BE', 'libur-nasional'),
  ('2025-05-13', 'Hari Raya Waisak 2569 BE', 'cuti-bersama'),
  ('2025-05-29', 'Kenaikan Yesus Kristus', 'libur-nasional'),
  ('2025-05-30', 'Kenaikan Yesus Kristus', 'cuti-bersama'),
  ('2025-06-01', 'Hari Lahir Pancasila', 'libur-nasional'),
  ('2025-06-06', 'Idul Adha 1446 Hijriah', 'libur-nasional'),
  ('2025-06-09', 'Idul Adha 1446 Hijriah', 'cuti-bersama'),
  ('2025-06-27', '1 Muharam Tahun Baru Islam 1447 Hijriah', 'libur-nasional'),
  ('2025-08-17', 'Proklamasi Kemerdekaan', 'libur-nasional'),
  ('2025-09-05', 'Maulid Nabi Muhammad SAW', 'libur-nasional'),
  ('2025-12-25', 'Kelahiran Yesus Kristus', 'libur-nasional'),
  ('2025-12-26', 'Kelahiran Yesus Kristus', 'cuti-bersama')) as l (tanggal, nama, jenis);
-- Added in August 2025 by a change to the SKB of 2024, whose number is not confirmed.
insert into kalender_libur values
  ('2025-08-18', 'Proklamasi Kemerdekaan', 'cuti-bersama', 'Perubahan SKB 3 Menteri 1017/2024, 2/2024, 2/2024', true);

insert into kalender_libur
select tanggal::date, nama, jenis, 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025', false from (values
  ('2026-01-01', 'Tahun Baru 2026 Masehi', 'libur-nasional'),
  ('2026-01-16', 'Isra Mikraj Nabi Muhammad SAW', 'libur-nasional'),
  ('2026-02-16', 'Tahun Baru Imlek 2577 Kongzili', 'cuti-bersama'),
  ('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'libur-nasional'),
  ('2026-03-18', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'cuti-bersama'),
  ('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'libur-nasional'),
  ('2026-03-20', 'Idul Fitri 1447 Hijriah', 'cuti-bersama'),
  ('2026-03-21', 'Idul Fitri 1447 Hijriah', 'libur-nasional'),
  ('2026-03-22', 'Idul Fitri 1447 Hijriah', 'libur-nasional'),
  ('2026-03-23', 'Idul Fitri 1447 Hijriah', 'cuti-bersama'),
  ('2026-03-24', 'Idul Fitri 1447 Hijriah', 'cuti-bersama'),
  ('2026-04-03', 'Wafat Yesus Kristus', 'libur-nasional'),
  ('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'libur-nasional'),
  ('2026-05-01', 'Hari Buruh Internasional', 'libur-nasional'),
  ('2026-05-14', 'Kenaikan Yesus Kristus', 'libur-nasional'),
  ('2026-05-15', 'Kenaikan Yesus Kristus', 'cuti-bersama'),
  ('2026-05-27', 'Idul Adha 1447 Hijriah', 'libur-nasional'),
  ('2026-05-28', 'Idul Adha 1447 Hijriah', 'cuti-bersama'),
  ('2026-05-31', 'Hari Raya Waisak 2570 BE', 'libur-nasional'),
  ('2026-06-01', 'Hari Lahir Pancasila', 'libur-nasional'),
  ('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'libur-nasional'),
  ('2026-08-17', 'Proklamasi Kemerdekaan', 'libur-nasional'),
  ('2026-08-25', 'Maulid Nabi Muhammad SAW', 'libur-nasional'),
  ('2026-12-24', 'Kelahiran Yesus Kristus', 'cuti-bersama'),
  ('2026-12-25', 'Kelahiran Yesus Kristus', 'libur-nasional')) as l (tanggal, nama, jenis);

-- 2027 comes from an open data set, partly estimated; the pengelola confirms each day with the SKB.
insert into kalender_libur
select tanggal::date, nama, jenis, 'Perkiraan; SKB 2027 belum dimasukkan', true from (values
  ('2027-01-01', 'Tahun Baru 2027 Masehi', 'libur-nasional'),
  ('2027-01-05', 'Isra Mikraj Nabi Muhammad SAW', 'libur-nasional'),
  ('2027-02-05', 'Tahun Baru Imlek 2578 Kongzili', 'cuti-bersama'),
  ('2027-02-06', 'Tahun Baru Imlek 2578 Kongzili', 'libur-nasional'),
  ('2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)', 'libur-nasional'),
  ('2027-03-09', 'Idul Fitri 1448 Hijriah', 'cuti-bersama'),
  ('2027-03-10', 'Idul Fitri 1448 Hijriah', 'libur-nasional'),
  ('2027-03-11', 'Idul Fitri 1448 Hijriah', 'libur-nasional'),
  ('2027-03-12', 'Idul Fitri 1448 Hijriah', 'cuti-bersama'),
  ('2027-03-15', 'Idul Fitri 1448 Hijriah', 'cuti-bersama'),
  ('2027-03-25', 'Wafat Yesus Kristus', 'cuti-bersama'),
  ('2027-03-26', 'Wafat Yesus Kristus', 'libur-nasional'),
  ('2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)', 'libur-nasional'),
  ('2027-05-01', 'Hari Buruh Internasional', 'libur-nasional'),
  ('2027-05-06', 'Kenaikan Yesus Kristus', 'libur-nasional'),
  ('2027-05-17', 'Idul Adha 1448 Hijriah', 'libur-nasional'),
  ('2027-05-18', 'Idul Adha 1448 Hijriah', 'cuti-bersama'),
  ('2027-05-19', 'Hari Raya Waisak 2571 BE', 'cuti-bersama'),
  ('2027-05-20', 'Hari Raya Waisak 2571 BE', 'libur-nasional'),
  ('2027-06-01', 'Hari Lahir Pancasila', 'libur-nasional'),
  ('2027-06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah', 'libur-nasional'),
  ('2027-08-15', 'Maulid Nabi Muhammad SAW', 'libur-nasional'),
  ('2027-08-17', 'Proklamasi Kemerdekaan', 'libur-nasional'),
  ('2027-12-24', 'Kelahiran Yesus Kristus', 'cuti-bersama'),
  ('2027-12-25', 'Kelahiran Yesus Kristus', 'libur-nasional'),
  ('2027-12-26', 'Isra Mikraj Nabi Muhammad SAW', 'libur-nasional')) as l (tanggal, nama, jenis);
