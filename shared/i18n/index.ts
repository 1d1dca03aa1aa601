import about from './en/about.json'
import batch from './en/batch.json'
import choosing from './en/choosing.json'
import combined from './en/combined.json'
import common from './en/common.json'
import comparison from './en/comparison.json'
import deposits from './en/deposits.json'
import draft from './en/draft.json'
import errors from './en/errors.json'
import files from './en/files.json'
import inventory from './en/inventory.json'
import library from './en/library.json'
import handOver from './en/hand-over.json'
import menu from './en/menu.json'
import projects from './en/projects.json'
import shortcuts from './en/shortcuts.json'
import updates from './en/updates.json'

/** Every text that a person sees, in English, by namespace. The one catalogue of the page and of main. */
export const english = {
  about,
  batch,
  choosing,
  combined,
  common,
  comparison,
  deposits,
  draft,
  errors,
  files,
  inventory,
  library,
  handOver,
  menu,
  projects,
  shortcuts,
  updates,
} as const

export type Catalogue = typeof english
export type Namespace = keyof Catalogue
