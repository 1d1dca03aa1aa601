import common from './en/common.json'
import errors from './en/errors.json'
import inventory from './en/inventory.json'
import menu from './en/menu.json'
import projects from './en/projects.json'

/** Every text that a person sees, in English, by namespace. The one catalogue of the page and of main. */
export const english = { common, errors, inventory, menu, projects } as const

export type Catalogue = typeof english
export type Namespace = keyof Catalogue
