/** What a batch holds at the most. */
export const batchLimits = {
  rows: 20_000,
  concurrency: 16,
  name: 120,
  label: 200,
  /** Characters of the text that Steam users are read from. */
  input: 8_000_000,
} as const
