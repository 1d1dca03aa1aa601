import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** As much of electron-store as the app uses: it writes the settings whole. */
class Store<Settings extends object> {
  readonly #file: string

  constructor({ cwd }: { readonly cwd: string }) {
    this.#file = path.join(cwd, 'config.json')
  }

  set store(settings: Settings) {
    writeFileSync(this.#file, JSON.stringify(settings))
  }
}

export { Store as default }
