#!/usr/bin/env python3
"""Memeriksa paket ini tanpa Tertib dan tanpa jaringan: python3 periksa.py

1. Setiap file sama dengan sidiknya (SHA-256) di SHA256SUMS, dan tidak ada file tambahan.
2. SHA256SUMS ditandatangani dengan kunci kantor (Ed25519, RFC 8032).
3. Setiap entri jejak termuat di pohon Merkle (RFC 9162) yang akarnya ditandatangani pada titik periksa.

Bandingkan sidik kunci yang dicetak dengan sidik kunci yang disebut kantor.
"""
import base64
import hashlib
import json
import os
import sys

AKAR = os.path.dirname(os.path.abspath(__file__))
masalah = []


def baca(nama):
    with open(os.path.join(AKAR, *nama.split("/")), "rb") as f:
        return f.read()


# Ed25519, RFC 8032 section 5.1.7, verification only.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def tambah(a, b):
    A = (a[1] - a[0]) * (b[1] - b[0]) % P
    B = (a[1] + a[0]) * (b[1] + b[0]) % P
    C = 2 * a[3] * b[3] * D % P
    E = 2 * a[2] * b[2] % P
    F, G, H, I = B - A, E - C, E + C, B + A
    return F * G % P, H * I % P, G * H % P, F * I % P


def kali(n, t):
    hasil = (0, 1, 1, 0)
    while n > 0:
        if n & 1:
            hasil = tambah(hasil, t)
        t = tambah(t, t)
        n >>= 1
    return hasil


def sama(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def pulihkan_x(y, tanda):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if tanda else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if (x & 1) != tanda else x


def buka_titik(b):
    y = int.from_bytes(b, "little")
    tanda, y = y >> 255, y & ((1 << 255) - 1)
    x = pulihkan_x(y, tanda)
    return None if x is None else (x, y, 1, x * y % P)


GY = 4 * pow(5, P - 2, P) % P
GX = pulihkan_x(GY, 0)
G = (GX, GY, 1, GX * GY % P)


def ttd_sah(kunci, pesan, ttd):
    if len(kunci) != 32 or len(ttd) != 64:
        return False
    A, R = buka_titik(kunci), buka_titik(ttd[:32])
    s = int.from_bytes(ttd[32:], "little")
    if A is None or R is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(ttd[:32] + kunci + pesan).digest(), "little") % L
    return sama(kali(s, G), tambah(R, kali(h, A)))


pem = baca("kunci-publik.pem").decode("ascii")
der = base64.b64decode("".join(b for b in pem.splitlines() if "-----" not in b))
kunci = der[-32:]

# 1. Files.
daftar = baca("SHA256SUMS")
tercatat = {"SHA256SUMS", "SHA256SUMS.ttd"}
for baris in daftar.decode("utf-8").splitlines():
    sidik, nama = baris[:64], baris[66:]
    tercatat.add(nama)
    try:
        if hashlib.sha256(baca(nama)).hexdigest() != sidik:
            masalah.append("File berubah: " + nama)
    except OSError:
        masalah.append("File tidak ada: " + nama)
for folder, _, nama_file in os.walk(AKAR):
    for nama in nama_file:
        letak = os.path.relpath(os.path.join(folder, nama), AKAR).replace(os.sep, "/")
        if letak not in tercatat:
            masalah.append("File tambahan: " + letak)

# 2. Signature over the list.
ttd = base64.b64decode(baca("SHA256SUMS.ttd"))
if not ttd_sah(kunci, b"tertib paket\n" + daftar, ttd):
    masalah.append("Tanda tangan kantor pada SHA256SUMS tidak cocok.")

# 3. Entries of the record.
jumlah = 0
if os.path.exists(os.path.join(AKAR, "jejak", "bukti.json")):
    bukti = json.loads(baca("jejak/bukti.json"))
    titik = baca("jejak/titik.txt")
    if not ttd_sah(kunci, titik, base64.b64decode(baca("jejak/titik.ttd"))):
        masalah.append("Titik periksa jejak tidak ditandatangani kunci ini.")
    baris = titik.decode("utf-8").split("\n")
    if int(baris[1]) != bukti["ukuran"] or base64.b64decode(baris[2]).hex() != bukti["akar"]:
        masalah.append("Bukti jejak dibuat terhadap titik periksa lain.")

    def simpul(kiri, kanan):
        return hashlib.sha256(b"\x01" + kiri + kanan).digest()

    def akar(indeks, ukuran, daun, jalur):
        if ukuran == 1:
            return daun if not jalur else b""
        if not jalur:
            return b""
        k = 1
        while k * 2 < ukuran:
            k *= 2
        if indeks < k:
            return simpul(akar(indeks, k, daun, jalur[:-1]), jalur[-1])
        return simpul(jalur[-1], akar(indeks - k, ukuran - k, daun, jalur[:-1]))

    for e in bukti["entri"]:
        daun = hashlib.sha256(b"\x00" + baca(e["file"])).digest()
        jalur = [bytes.fromhex(h) for h in e["jalur"]]
        if akar(e["indeks"], bukti["ukuran"], daun, jalur).hex() == bukti["akar"]:
            jumlah += 1
        else:
            masalah.append("Entri jejak %d tidak termuat pada titik periksa." % e["indeks"])

print("File diperiksa : %d" % (len(tercatat) - 2))
print("Entri jejak    : %d" % jumlah)
print("Sidik kunci    : " + hashlib.sha256(der).hexdigest())
for m in masalah:
    print("MASALAH        : " + m)
print("Paket TIDAK utuh." if masalah else "Paket utuh.")
sys.exit(1 if masalah else 0)
