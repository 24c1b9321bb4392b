import { type DefinisiSop, judulTampil } from '../../definisi/definisi-sop.ts'
import { TANDA_DRAF } from '../lembar.ts'
import { type AlurBpmn, type ArusBpmn, alurBpmn, type SimpulBpmn } from './alur-bpmn.ts'
import { type KotakBpmn, tataBpmn } from './tata-bpmn.ts'

const UNSUR = {
  mulai: 'startEvent',
  akhir: 'endEvent',
  tugas: 'task',
  eksklusif: 'exclusiveGateway',
  paralel: 'parallelGateway',
} as const

/** A SOP as BPMN 2.0 XML (ISO/IEC 19510) with its drawing (BPMN DI). The same definition gives the same text. */
export function bpmnSop(d: DefinisiSop): string {
  const a = alurBpmn(d)
  const t = tataBpmn(d, a)
  const unik = (id: string) => id.replace(/[^A-Za-z0-9_-]/g, '-')
  const pool = `kolam-${unik(d.id)}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:tertib="urn:tertib:sop:1" id="sop-${unik(d.id)}" targetNamespace="urn:tertib:sop" exporter="Tertib" exporterVersion="1">`,
    '  <bpmn:collaboration id="kolaborasi">',
    `    <bpmn:participant id="${pool}" name="${lolos(judulTampil(d))}" processRef="proses" />`,
    '  </bpmn:collaboration>',
    '  <bpmn:process id="proses" isExecutable="false">',
    ...dokumentasi([d.identitas.nama, d.identitas.nomor, d.sifat === 'draf' ? TANDA_DRAF : ''], 4),
    '    <bpmn:laneSet id="lajur">',
    ...d.pelaksana.flatMap((p) => [
      `      <bpmn:lane id="lajur-${p.id}" name="${lolos(p.judul)}">`,
      ...a.simpul
        .filter((s) => s.pelaksana === p.id)
        .map((s) => `        <bpmn:flowNodeRef>${s.id}</bpmn:flowNodeRef>`),
      '      </bpmn:lane>',
    ]),
    '    </bpmn:laneSet>',
    ...a.simpul.flatMap((s) => tulisSimpul(s, a)),
    ...a.arus.flatMap(tulisArus),
    '  </bpmn:process>',
    '  <bpmndi:BPMNDiagram id="gambar">',
    '    <bpmndi:BPMNPlane id="bidang" bpmnElement="kolaborasi">',
    ...bentuk(pool, t.kolam, ' isHorizontal="true"'),
    ...d.pelaksana.flatMap((p) => bentuk(`lajur-${p.id}`, t.lajur.get(p.id)!, ' isHorizontal="true"')),
    ...a.simpul.flatMap((s) =>
      bentuk(
        s.id,
        t.simpul.get(s.id)!,
        s.jenis === 'eksklusif' ? ' isMarkerVisible="true"' : '',
        s.jenis === 'mulai' || s.jenis === 'akhir',
      ),
    ),
    ...a.arus.flatMap((r) => garis(r, t.arus.get(r.id)!)),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
    '</bpmn:definitions>',
    '',
  ].join('\n')
}

function tulisSimpul(s: SimpulBpmn, a: AlurBpmn): string[] {
  const unsur = UNSUR[s.jenis]
  const l = s.langkah
  return [
    `    <bpmn:${unsur} id="${s.id}"${s.nama ? ` name="${lolos(s.nama)}"` : ''}>`,
    ...dokumentasi(s.keterangan, 6),
    ...(l
      ? [
          '      <bpmn:extensionElements>',
          `        <tertib:mutuBaku kelengkapan="${lolos(l.kelengkapan)}" waktu="${lolos(l.waktu)}" output="${lolos(l.output)}" />`,
          ...l.tindakan.flatMap(({ membuka: m }) =>
            m ? [`        <tertib:membuka sop="${lolos(m.sop)}" />`] : [],
          ),
          '      </bpmn:extensionElements>',
        ]
      : []),
    ...a.arus.filter((r) => r.ke === s.id).map((r) => `      <bpmn:incoming>${r.id}</bpmn:incoming>`),
    ...a.arus.filter((r) => r.dari === s.id).map((r) => `      <bpmn:outgoing>${r.id}</bpmn:outgoing>`),
    `    </bpmn:${unsur}>`,
  ]
}

function tulisArus(r: ArusBpmn): string[] {
  const awal = `    <bpmn:sequenceFlow id="${r.id}"${r.nama ? ` name="${lolos(r.nama)}"` : ''} sourceRef="${r.dari}" targetRef="${r.ke}"`
  return r.keterangan
    ? [`${awal}>`, ...dokumentasi([r.keterangan], 6), '    </bpmn:sequenceFlow>']
    : [`${awal} />`]
}

function dokumentasi(isi: readonly string[], jorok: number): string[] {
  const teks = isi.filter((t) => t !== '')
  return teks.length === 0
    ? []
    : [`${' '.repeat(jorok)}<bpmn:documentation>${lolos(teks.join('\n'))}</bpmn:documentation>`]
}

function bentuk(id: string, k: KotakBpmn, tambahan = '', berlabel = false): string[] {
  const batas = (x: number, y: number, l: number, t: number) =>
    `<dc:Bounds x="${x}" y="${y}" width="${l}" height="${t}" />`
  return [
    `      <bpmndi:BPMNShape id="bentuk-${id}" bpmnElement="${id}"${tambahan}>`,
    `        ${batas(k.x, k.y, k.l, k.t)}`,
    ...(berlabel
      ? [`        <bpmndi:BPMNLabel>${batas(k.x - 12, k.y + k.t + 2, 60, 14)}</bpmndi:BPMNLabel>`]
      : []),
    '      </bpmndi:BPMNShape>',
  ]
}

function garis(r: ArusBpmn, titik: readonly { x: number; y: number }[]): string[] {
  const [a, b] = titik as [{ x: number; y: number }, { x: number; y: number }]
  const datar = a.y === b.y
  const x = datar ? (b.x > a.x ? a.x + 4 : a.x - 32) : a.x + 4
  const y = datar ? a.y - 16 : b.y > a.y ? a.y + 3 : a.y - 17
  return [
    `      <bpmndi:BPMNEdge id="garis-${r.id}" bpmnElement="${r.id}">`,
    ...titik.map((p) => `        <di:waypoint x="${p.x}" y="${p.y}" />`),
    ...(r.nama
      ? [
          `        <bpmndi:BPMNLabel><dc:Bounds x="${x}" y="${y}" width="28" height="14" /></bpmndi:BPMNLabel>`,
        ]
      : []),
    '      </bpmndi:BPMNEdge>',
  ]
}

const GANTI: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

function lolos(teks: string): string {
  // XML 1.0, 2.2: of the control characters only the line break has a place in a text.
  return teks.replace(/\p{Cc}/gu, (h) => (h === '\n' ? h : ' ')).replace(/[&<>"\n]/g, (h) => GANTI[h]!)
}
