import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import { daftarDefinisi } from '../../definisi/muat-definisi.ts'
import { bpmnSop } from './bpmn-sop.ts'

interface Unsur {
  readonly $type: string
  readonly id: string
  readonly name?: string
  readonly sourceRef?: Unsur
  readonly targetRef?: Unsur
  readonly flowNodeRef?: readonly Unsur[]
  readonly flowElements?: readonly Unsur[]
  readonly laneSets?: readonly { readonly lanes: readonly Unsur[] }[]
}
interface Bentuk {
  readonly $type: string
  readonly bpmnElement: Unsur
  readonly bounds?: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly waypoint?: readonly { readonly x: number; readonly y: number }[]
}

async function baca(xml: string) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml)
  const akar = rootElement as unknown as {
    rootElements: readonly Unsur[]
    diagrams: readonly { plane: { planeElement: readonly Bentuk[] } }[]
  }
  const proses = akar.rootElements.find((u) => u.$type === 'bpmn:Process')!
  return {
    peringatan: warnings.map((w) => w.message),
    unsur: proses.flowElements!,
    lajur: proses.laneSets![0]!.lanes,
    bentuk: akar.diagrams[0]!.plane.planeElement,
  }
}

describe.each(daftarDefinisi().map((d) => [d.id, d] as const))('%s', (_, d) => {
  const xml = bpmnSop(d)

  test('dibaca bpmn-moddle tanpa peringatan; setiap arus berpangkal dan berujung', async () => {
    const { peringatan, unsur } = await baca(xml)
    expect(peringatan).toEqual([])
    const arus = unsur.filter((u) => u.$type === 'bpmn:SequenceFlow')
    const simpul = unsur.filter((u) => u.$type !== 'bpmn:SequenceFlow')
    for (const a of arus) {
      expect(simpul).toContain(a.sourceRef)
      expect(simpul).toContain(a.targetRef)
    }
    const kembali = d.langkah.flatMap((l) => l.pengembalian).length
    expect(arus.filter((a) => a.name === 'Tidak')).toHaveLength(kembali)
    expect(simpul.filter((u) => u.$type === 'bpmn:Task')).toHaveLength(d.langkah.length)
    expect(simpul.filter((u) => u.$type === 'bpmn:EndEvent')).toHaveLength(
      1 + d.langkah.filter((l) => l.penolakan).length,
    )
    // Every node is reached from the start and reaches an end.
    const tempuh = (
      awal: readonly Unsur[],
      dari: 'sourceRef' | 'targetRef',
      ke: 'sourceRef' | 'targetRef',
    ) => {
      const sudah = new Set(awal)
      for (const u of sudah) for (const a of arus) if (a[dari] === u) sudah.add(a[ke]!)
      return sudah.size
    }
    const jenis = (j: string) => simpul.filter((u) => u.$type === j)
    expect(tempuh(jenis('bpmn:StartEvent'), 'sourceRef', 'targetRef')).toBe(simpul.length)
    expect(tempuh(jenis('bpmn:EndEvent'), 'targetRef', 'sourceRef')).toBe(simpul.length)
  })

  test('setiap simpul tergambar di dalam lajur pelaksananya, tidak ada dua yang bertindih, arus tidak menembusnya', async () => {
    const { unsur, lajur, bentuk } = await baca(xml)
    const kotak = new Map(bentuk.filter((b) => b.bounds).map((b) => [b.bpmnElement.id, b.bounds!]))
    const simpul = unsur.filter((u) => u.$type !== 'bpmn:SequenceFlow')
    for (const l of lajur) {
      const luar = kotak.get(l.id)!
      for (const u of l.flowNodeRef ?? []) {
        const k = kotak.get(u.id)!
        expect(k.x >= luar.x && k.x + k.width <= luar.x + luar.width, u.id).toBe(true)
        expect(k.y >= luar.y && k.y + k.height <= luar.y + luar.height, u.id).toBe(true)
      }
    }
    expect(lajur.flatMap((l) => l.flowNodeRef ?? [])).toHaveLength(simpul.length)
    const daftar = simpul.map((u) => ({ id: u.id, ...kotak.get(u.id)! }))
    const bertindih = (
      a: (typeof daftar)[number],
      b: { x: number; y: number; width: number; height: number },
    ) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    daftar.forEach((a, i) => {
      for (const b of daftar.slice(i + 1)) expect(bertindih(a, b), `${a.id} ${b.id}`).toBe(false)
    })
    for (const garis of bentuk.filter((b) => b.waypoint)) {
      const titik = garis.waypoint!
      titik.slice(1).forEach((q, i) => {
        const p = titik[i]!
        const ruas = {
          x: Math.min(p.x, q.x),
          y: Math.min(p.y, q.y),
          width: Math.abs(p.x - q.x),
          height: Math.abs(p.y - q.y),
        }
        for (const k of daftar) expect(bertindih(k, ruas), `${garis.bpmnElement.id} ${k.id}`).toBe(false)
      })
    }
  })
})

test('langkah bersama dibagi dan ditemukan gerbang paralel', async () => {
  const [d] = daftarDefinisi().filter(
    (x) => x.langkah.length >= 5 && x.langkah.slice(1, 3).every((l) => l.pengembalian.length === 0),
  )
  const bersama = {
    ...d!,
    langkah: d!.langkah.map((l, i) => (i === 1 || i === 2 ? { ...l, bersama: 'serentak' } : l)),
  }
  const { peringatan, unsur } = await baca(bpmnSop(bersama))
  expect(peringatan).toEqual([])
  const paralel = unsur.filter((u) => u.$type === 'bpmn:ParallelGateway')
  expect(paralel).toHaveLength(2)
  for (const p of paralel) {
    const arus = unsur.filter((u) => u.sourceRef === p || u.targetRef === p)
    expect(arus).toHaveLength(3)
  }
})
