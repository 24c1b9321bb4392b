import { pesanSusun } from '../susun.pesan.ts'

interface AlatTabelProps {
  readonly terkunci: boolean
  readonly ada: boolean
  readonly sisip: () => void
  readonly hapus: () => void
  readonly pindah: (arah: -1 | 1) => void
}

/** The acts on rows, each with its key. */
export function AlatTabel({ terkunci, ada, sisip, hapus, pindah }: AlatTabelProps) {
  const isi = [
    [pesanSusun.sisip, 'Ins', sisip, terkunci],
    [pesanSusun.hapus, 'Ctrl+Del', hapus, terkunci || !ada],
    [pesanSusun.naik, 'Alt+↑', () => pindah(-1), terkunci || !ada],
    [pesanSusun.turun, 'Alt+↓', () => pindah(1), terkunci || !ada],
  ] as const
  return (
    <>
      {isi.map(([nama, tuts, lakukan, mati]) => (
        <button key={nama} type="button" disabled={mati} onClick={lakukan} title={`${nama} (${tuts})`}>
          {nama} <small>{tuts}</small>
        </button>
      ))}
    </>
  )
}
