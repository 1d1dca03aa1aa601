/** Asks the person for files and places. Each dialog begins in the folder that was chosen in it last. */
export interface FileDialogs {
  /** Files to import, by absolute paths; empty: the person chose none. */
  readonly chooseFilesToOpen: () => Promise<readonly string[]>
  /** Where one file goes, by its absolute path; null: nowhere. The person has agreed to replace what is there. */
  readonly chooseFileToSave: (file: FileToSave) => Promise<string | null>
  /** A folder for several files, by its absolute path; null: none. */
  readonly chooseFolder: () => Promise<string | null>
}

export interface FileToSave {
  /** With its extension. */
  readonly suggestedName: string
  readonly kind: 'csv' | 'json' | 'pdf'
}
