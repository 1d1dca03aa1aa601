import type { AppError } from '@shared/app-error'
import type { StartState } from '@shared/ipc-contract'
import { hostOf } from '../components/host-of'
import type { ErrorDescription } from './technical-details'

/** What was going on when an error came, as far as it is known. Neither secrets nor trade tokens have a place in it. */
export interface ErrorContext {
  readonly project?: string | undefined
  /** Only its host is told. */
  readonly endpoint?: string | undefined
  readonly game?: string | undefined
  readonly steamId?: string | undefined
}

interface ErrorDetails {
  readonly title: string
  readonly error: AppError
  readonly description: ErrorDescription
  readonly context: ErrorContext
  readonly versions: StartState['versions']
  /** Milliseconds since 1970. */
  readonly happenedAt: number
}

/** What somebody who helps needs, a line each. */
export function errorDetailsText(details: ErrorDetails): string {
  const { title, error, description, context, versions } = details
  const host = context.endpoint === undefined ? null : hostOf(context.endpoint)
  const facts: Readonly<Record<string, string | null | undefined>> = {
    kind: error.kind,
    ...Object.fromEntries(description.technical.map(({ label, value }) => [label, value])),
    time: new Date(details.happenedAt).toISOString(),
    app: `Skinventory ${versions.app}, Electron ${versions.electron}, ${versions.platform}`,
    project: context.project,
    'API endpoint': host,
    game: context.game,
    'Steam ID': context.steamId,
  }
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [`${name}: ${value}`],
  )
  return [title, description.title, description.remedy, ...lines]
    .filter((line, index, all) => line !== all[index - 1])
    .join('\n')
}
