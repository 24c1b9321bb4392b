# The same workbook by openpyxl's write-only mode, its documented form for large files: styles are made once, each cell
# of it gets them as a named tuple of its own (StyleArray), the cheapest way that styles a cell.
import json, resource, sys, time
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

LEMBAR, BARIS, GRUP = 60, 180, 62
BULAT = '[>=1000000]#"."###"."##0;[>=1000]#"."##0;0'
mulai = time.perf_counter()
wb = Workbook(write_only=True)
tipis, tebal = Side(style='thin', color='C9CCD6'), Side(style='medium', color='26327F')
def gaya(ws, **isi):
    sel = WriteOnlyCell(ws, value=0)
    for nama, nilai in isi.items():
        setattr(sel, nama, nilai)
    return sel._style
for l in range(LEMBAR):
    ws = wb.create_sheet(f'3.{l + 1} Tabel {l + 1}')
    ws.freeze_panes = 'C6'
    ws.sheet_view.showGridLines = False
    ws.print_title_rows = '4:5'
    for nama, lebar in (('A', 15), ('B', 32)):
        ws.column_dimensions[nama].width = lebar
    tepi = Border(bottom=tipis, left=tipis, right=tipis)
    isian = PatternFill('solid', fgColor='F4F5FA')
    kepala = gaya(ws, font=Font(name='Calibri', size=10, bold=True, color='26327F'), fill=PatternFill('solid', fgColor='E9EBF4'),
                  border=Border(top=tebal, bottom=tebal, left=tipis, right=tipis),
                  alignment=Alignment(horizontal='center', vertical='center', wrap_text=True))
    biasa, bold = Font(name='Calibri', size=10), Font(name='Calibri', size=10, bold=True)
    angka = gaya(ws, font=biasa, border=tepi, number_format=BULAT, alignment=Alignment(horizontal='right'))
    angka_sub = gaya(ws, font=bold, border=tepi, fill=isian, number_format=BULAT, alignment=Alignment(horizontal='right'))
    teks = gaya(ws, font=biasa, border=tepi, alignment=Alignment(horizontal='left', indent=1))
    teks_sub = gaya(ws, font=bold, border=tepi, fill=isian, alignment=Alignment(horizontal='left'))
    def sel(nilai, g):
        s = WriteOnlyCell(ws, value=nilai)
        s._style = g
        return s
    ws.append([f'Tabel 3.{l + 1}. Penduduk menurut Kelompok'])
    ws.append(['Kabupaten Latihan, DKB Semester I Tahun 2026'])
    ws.append([])
    ws.append([sel('Kode', kepala), sel('Wilayah', kepala)] +
              [sel(f'KELOMPOK {k // 3 + 1}' if k % 3 == 0 else None, kepala) for k in range(GRUP * 3)])
    ws.append([sel(None, kepala), sel(None, kepala)] + [sel(('LK', 'PR', 'JML')[k % 3], kepala) for k in range(GRUP * 3)])
    for b in range(BARIS):
        sub = b % 12 == 0
        t, a = (teks_sub, angka_sub) if sub else (teks, angka)
        ws.append([sel(f'99.01.{b:03d}', t), sel(f'Desa Latihan {b}', t)] +
                  [sel((l * 7919 + b * 104729 + k * 1299709) % 30011, a) for k in range(GRUP * 3)])
    ws.append([])
    ws.append(['Sumber: DKB Semester I Tahun 2026'])
wb.save(sys.argv[1])
print(json.dumps({'detik': time.perf_counter() - mulai, 'memori': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
