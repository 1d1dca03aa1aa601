/** The rows to export: each once, where it stands first, and none that the inventory does not have. Null: all. */
export function chosenRows(rows: Uint32Array | null, count: number): Uint32Array {
  if (rows === null) return Uint32Array.from({ length: count }, (_, row) => row)
  const seen = new Uint8Array(count)
  return rows.filter((row) => {
    if (row >= count || seen[row] === 1) return false
    seen[row] = 1
    return true
  })
}
