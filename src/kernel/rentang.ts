/** A range of ages with the signs that print uses: "5-9" -> "5–9", ">=75" -> "≥75"; also before a comma. */
export function tulisRentang(label: string): string {
  return label.replace(/^(\d+)-(\d+)(?=,|$)/, '$1–$2').replace(/^>= ?(\d+)(?=,|$)/, '≥$1')
}
