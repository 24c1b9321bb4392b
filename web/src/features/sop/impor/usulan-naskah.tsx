import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { UsulanKirim } from '#contract/sop/baca/baca'
import type { BuatRancangan, RancanganKirim } from '#contract/sop/rancangan/rancangan'
import { Kosong, PesanGalat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { BidangUsulan } from './bidang-usulan.tsx'
import gaya from './impor.module.css'
import { pesanImpor } from './impor.pesan.ts'
import { SumberUsulan } from './sumber-usulan.tsx'
import { benarkan, buangBidang, daftarPelaksana, isRagu, kelompokkan, ubahBidang } from './usulan.ts'

/** The proposal beside its source. Nothing is kept until it becomes a draft. */
export function UsulanNaskah({ awal, namaFile }: { awal: UsulanKirim; namaFile: string }) {
  const [usulan, setUsulan] = useState(awal)
  const [semua, setSemua] = useState(false)
  const [dilihat, setDilihat] = useState<number>()
  const pergi = useNavigate()
  const jadikan = useKirim(
    (isi: BuatRancangan) => panggil<RancanganKirim>('/sop/rancangan', { metode: 'POST', isi }),
    {
      segarkan: ['rancangan'],
      berhasil: (r) =>
        void pergi({ to: '/sop/susun/$rancanganId', params: { rancanganId: r.id }, search: {} }),
    },
  )
  const kelompok = kelompokkan(usulan)
  const bidang = kelompok.flatMap((k) => k.bidang)
  const ragu = bidang.filter(isRagu)
  const jelas = bidang.filter((b) => !isRagu(b))
  const pelaksana = daftarPelaksana(usulan)
  return (
    <>
      <Panel
        judul={pesanImpor.usulan}
        kanan={
          <Pilihan
            label={pesanImpor.tampilkan}
            sebaris
            nilai={semua ? 'semua' : 'ragu'}
            saatUbah={(n) => setSemua(n === 'semua')}
            isi={Object.entries(pesanImpor.pilihan).map(([nilai, nama]) => ({ nilai, nama }))}
          />
        }
      >
        <div className="susun">
          <p role="status">
            {pesanImpor.sisa(ragu.length)} {pesanImpor.sumberKet(usulan.dibuang.nama, usulan.dibuang.nip)}
          </p>
          <div className="jajar">
            <Tombol
              rupa="utama"
              sibuk={jadikan.sibuk}
              onClick={() =>
                jadikan.kirim({
                  cara: 'usulan',
                  naskah: usulan.naskah,
                  keyakinan: usulan.keyakinan,
                  asalFile: namaFile.slice(-200),
                })
              }
            >
              {pesanImpor.jadikan}
            </Tombol>
            {jelas.length > 0 ? (
              <Tombol
                onClick={() =>
                  setUsulan(
                    benarkan(
                      usulan,
                      jelas.map((b) => b.jalur),
                    ),
                  )
                }
              >
                {pesanImpor.terimaJelas(jelas.length)}
              </Tombol>
            ) : null}
          </div>
          <p className="kecil redup">{pesanImpor.jadikanKet}</p>
          <PesanGalat galat={jadikan.galat} />
        </div>
      </Panel>
      <div className={gaya.dua}>
        <div className="susun">
          {pelaksana.length === 0 && !kelompok.some((k) => k.kunci.startsWith('langkah.')) ? (
            <Panel nama={pesanImpor.tanpaLangkah}>
              <Kosong judul={pesanImpor.tanpaLangkah}>{pesanImpor.tanpaLangkahKet}</Kosong>
            </Panel>
          ) : null}
          {kelompok.map((k) => {
            const tampil = k.bidang.filter((b) => semua || isRagu(b))
            return tampil.length === 0 ? null : (
              <Panel
                key={k.kunci}
                judul={k.judul}
                kanan={
                  <Tombol
                    rupa="sepi"
                    aria-label={`${pesanImpor.bagianBenar}: ${k.judul}`}
                    onClick={() =>
                      setUsulan(
                        benarkan(
                          usulan,
                          k.bidang.map((b) => b.jalur),
                        ),
                      )
                    }
                  >
                    {pesanImpor.bagianBenar}
                  </Tombol>
                }
              >
                <div>
                  {tampil.map((b) => (
                    <BidangUsulan
                      key={b.jalur}
                      bidang={b}
                      pelaksana={pelaksana}
                      saatBenar={() => setUsulan(benarkan(usulan, [b.jalur]))}
                      saatUbah={(nilai) => setUsulan(ubahBidang(usulan, b, nilai))}
                      saatBuang={() => setUsulan(buangBidang(usulan, b))}
                      saatLihat={() => setDilihat(b.baris)}
                    />
                  ))}
                </div>
              </Panel>
            )
          })}
        </div>
        <SumberUsulan usulan={usulan} dipilih={dilihat} />
      </div>
    </>
  )
}
