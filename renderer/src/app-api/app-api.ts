import type { Bridge } from '@shared/ipc-contract'

declare global {
  interface Window {
    /** Put there by preload. */
    readonly skinventory?: Bridge
  }
}

/** The one way from the page to main. Throws where preload did not run: then nothing can work. */
export function getAppApi(page: Window = window): Bridge {
  if (page.skinventory === undefined) throw new Error('The page runs without its bridge to main.')
  return page.skinventory
}
