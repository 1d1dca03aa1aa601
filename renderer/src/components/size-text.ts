const units = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
  ['kilobyte', 1000],
  ['byte', 1],
] as const

/** A size as a person reads it, such as `1.4 MB`. */
export function sizeText(bytes: number, language: string): string {
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? units[3]
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / size)
}
