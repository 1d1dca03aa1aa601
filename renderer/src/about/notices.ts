/** What a package that Skinventory is made with wants said. The build writes these: scripts/bundle. */
export interface Notice {
  readonly name: string
  readonly version: string
  /** As SPDX writes it. */
  readonly licence: string
  /** Its own words; empty: it brings none. */
  readonly text: string
}

/** Beside the page, so that it is there without a network. */
const noticesAddress = 'notices.json'

/** The notices of this build; null where there are none, as while the app is developed. */
export async function loadNotices(load: typeof fetch): Promise<readonly Notice[] | null> {
  const answer = await load(noticesAddress)
  if (!answer.ok) return null
  const text = await answer.text()
  try {
    return readNotices(JSON.parse(text))
  } catch {
    // A development server answers with the page itself.
    return null
  }
}

function readNotices(value: unknown): readonly Notice[] | null {
  return Array.isArray(value) && value.every(isNotice) ? value : null
}

function isNotice(value: unknown): value is Notice {
  if (typeof value !== 'object' || value === null) return false
  const found: Partial<Record<string, unknown>> = { ...value }
  return ['name', 'version', 'licence', 'text'].every((name) => typeof found[name] === 'string')
}
