// The package ships no types for its main entry; this is what is used of it.
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      rootElement: unknown
      warnings: readonly { readonly message: string }[]
    }>
  }
}
