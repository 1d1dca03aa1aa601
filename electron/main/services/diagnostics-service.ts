import type { AppApi } from '@shared/ipc-contract'
import { ok, type Result } from '@shared/result'
import type { Desktop } from '../ports/desktop'

/** What is asked for when diagnostics are made. A count is null where it could not be had. */
export interface DiagnosticsPorts {
  readonly desktop: Pick<Desktop, 'copyText'>
  /** What runs, by name: versions, the system, the language. */
  readonly facts: () => Readonly<Record<string, string>>
  readonly counts: Readonly<Record<string, () => Promise<number | null>>>
  readonly lastLines: (count: number) => Promise<readonly string[]>
  readonly redact: (text: string) => string
}

const mostLines = 200

/**
 * What helps to find a fault, for the person to hand to whom they want: it goes to the clipboard and nowhere else. It
 * holds no name of a project, a Steam user or an item, and nothing secret.
 */
export function createDiagnosticsService(ports: DiagnosticsPorts): Pick<AppApi, 'copyDiagnostics'> {
  return {
    async copyDiagnostics() {
      await ports.desktop.copyText(ports.redact(await diagnostics(ports)))
      return ok()
    },
  }
}

async function diagnostics({ facts, counts, lastLines }: DiagnosticsPorts): Promise<string> {
  const counted = await Promise.all(
    Object.entries(counts).map(async ([name, count]) => {
      const number = await count()
      return `${name}: ${number === null ? 'could not be read' : number}`
    }),
  )
  return [
    'Skinventory diagnostics',
    ...Object.entries(facts()).map(([name, fact]) => `${name}: ${fact}`),
    ...counted,
    '',
    ...(await lastLines(mostLines)),
    '',
  ].join('\n')
}

/** The count of a list that a store gives, or null for its failure. */
export function countIn<Value>(
  list: () => Promise<Result<Value, unknown>>,
  count: (value: Value) => number,
): () => Promise<number | null> {
  return async () => {
    const listed = await list()
    return listed.ok ? count(listed.value) : null
  }
}
