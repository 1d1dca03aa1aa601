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
  /** How often it runs where so many rounds are asked for. Without it: as often. */
  readonly rounds?: (asked: number) => number
  /** It takes more than some ten seconds: the quick bench leaves it out. */
  readonly isLong?: boolean
  /** A value for each of its figures. */
  readonly run: (bench: Bench) => Promise<Readonly<Record<string, number>>>
}

export interface Figure {
  readonly id: string
  readonly label: string
  readonly unit: 'ms' | 'MiB' | '%' | 'rows' | 'calls' | 'frames'
  /** The figure of the same run that it is a multiple of; null: it is a floor itself, or only reported. */
  readonly floor: string | null
  /** Null: none is set. */
  readonly goal: Goal | null
}

/** `times`: the most that the multiple of the floor should be. `most`, `least`: of the figure itself, in its unit. */
export interface Goal {
  readonly kind: 'times' | 'most' | 'least'
  readonly value: number
}
