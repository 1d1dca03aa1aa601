import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { inventoryAnswer } from '../../../electron/main/sandbox/inventory-answer'
import { createAssembler } from '../../../electron/main/sandbox/items/assemble'
import { cs2Kinds } from '../../../electron/main/sandbox/items/cs2-kinds'
import { createRandom, type Random } from '../../../electron/main/sandbox/random'
import type { AppError } from '../../../shared/app-error'
import type { InventoryRequest } from '../../../shared/domain/inventory-request'
import type { Snapshot } from '../../../shared/domain/snapshot'
import type { ImportedFile, SandboxStart } from '../../../shared/ipc-contract'
import type { Result } from '../../../shared/result'
import { answerDialogs } from './file-dialogs'
import { callBridge, type RunningApp } from './running-app'

const rate = { units: 9274n, divisor: 100n } as const
const multiplier = { units: 2n, divisor: 1n } as const

const kinds = cs2Kinds()

/** A raw answer with so many items, as text: the same one for the same count, and another for another. */
function answerOf(count: number): string {
  const random = createRandom(count)
  const assemble = createAssembler('cs2', random)
  const items = Array.from({ length: count }, () => {
    const kind = kinds[random(kinds.length)]
    if (kind === undefined) throw new Error('There are no kinds of items')
    return assemble(kind, [])
  })
  return [...inventoryAnswer(items, { currency: 'rub', rate, multiplier })].join('')
}

export const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex')

/** Writes an answer with so many items as a file to import, some of them packed. Answers its path and the raw hash. */
export async function writeImportable(folder: string, items: number, random: Random) {
  const answer = answerOf(items)
  const isPacked = random(3) === 0
  const file = path.join(folder, `${items}-${randomUUID()}.json${isPacked ? '.gz' : ''}`)
  await writeFile(file, isPacked ? gzipSync(answer) : answer)
  return { file, sha256: sha256(answer) }
}

/** The request of the sandbox's user with so many items. */
export function countRequest(
  { project, users }: SandboxStart,
  items: number,
  currency: string,
): InventoryRequest {
  const user = users.find(({ kind }) => kind.kind === 'count' && kind.items === items)
  if (user === undefined) throw new Error(`No sandbox user has ${items} items`)
  const tradeToken = new URL(user.tradeUrl).searchParams.get('token') ?? ''
  return {
    projectId: project.id,
    game: 'cs2',
    steamId: user.steamId,
    tradeToken,
    currency,
    multiplier: '',
    customCurrency: '',
    customCurrencyRate: '',
  }
}

export function fetchInto({ page }: RunningApp, request: InventoryRequest) {
  return callBridge(page, 'fetchInventory', request, false, randomUUID())
}

/** Imports the files as the person does who chooses them. */
export async function importInto(
  { electron, page }: RunningApp,
  files: readonly string[],
): Promise<readonly ImportedFile[]> {
  await answerDialogs(electron, { open: files })
  return valueOf(await callBridge(page, 'chooseAndImport', randomUUID()))
}

/** The raw answers of all these snapshots as hashes, exported into the folder by the app itself. */
export async function exportRaw(
  { electron, page }: RunningApp,
  snapshots: readonly Snapshot[],
  folder: string,
) {
  const only = path.join(folder, 'only.json')
  await answerDialogs(electron, { open: [folder], save: only })
  const order = {
    snapshotIds: snapshots.map(({ id }) => id),
    rows: null,
    format: 'raw',
    columns: [],
  } as const
  return callBridge(page, 'exportSnapshots', order, randomUUID())
}

export function valueOf<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new Error(`It failed: ${JSON.stringify(result.error)}`)
  return result.value
}
