/** What scenarios share: the file that is opened, and a folder that goes when the bench ends. */
export interface Bench {
  readonly folder: string
  /** Of how many items the file is. */
  readonly items: number
  /** A Skinventory export (JSON), made by the app itself. */
  readonly exportFile: string
  /** A data folder whose library holds that export. */
  readonly library: string
}

/** Something that is measured, in every round once. */
export interface Scenario {
  readonly name: string
  readonly figures: readonly Figure[]
  /** A value for each of its figures. */
  readonly run: (bench: Bench) => Promise<Readonly<Record<string, number>>>
}

export interface Figure {
  readonly id: string
  readonly label: string
  readonly unit: 'ms' | 'MiB'
  /** The figure of the same run that it is a multiple of; null: it is a floor itself, or only reported. */
  readonly floor: string | null
  /** The most that the multiple should be; null: no goal is set. */
  readonly goal: number | null
}
