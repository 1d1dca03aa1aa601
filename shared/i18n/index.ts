import common from './en/common.json'
import comparison from './en/comparison.json'
import errors from './en/errors.json'
import files from './en/files.json'
import inventory from './en/inventory.json'
import library from './en/library.json'
import menu from './en/menu.json'
import projects from './en/projects.json'

/** Every text that a person sees, in English, by namespace. The one catalogue of the page and of main. */
export const english = {
  common,
  comparison,
  errors,
  files,
  inventory,
  library,
  menu,
  projects,
} as const

export type Catalogue = typeof english
export type Namespace = keyof Catalogue
