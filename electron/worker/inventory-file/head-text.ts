import type { InventoryFileHead } from '@shared/domain/inventory-file'

/** By this a file says that it is one of ours. */
export const inventoryFileFormat = 'skinventory-inventory'
export const inventoryFileVersion = 1

/** The member that holds the raw answer. It stands last. */
export const answerMember = 'answer'

export interface AnswerMark {
  /** Whether the raw answer begins with a byte order mark, which cannot stand within JSON. */
  readonly byteOrderMark: boolean
}

/** Everything of our JSON that stands before the raw answer. {@link inventoryFileEnd} stands behind it. */
export function headText(head: InventoryFileHead, { byteOrderMark }: AnswerMark): string {
  const { request } = head
  // Each member by name: whatever else the values carry stays on this machine.
  const members = {
    format: inventoryFileFormat,
    version: inventoryFileVersion,
    request: {
      game: request.game,
      steamId: request.steamId,
      currency: request.currency,
      multiplier: request.multiplier,
      customCurrency: request.customCurrency,
      customCurrencyRate: request.customCurrencyRate,
    },
    projectName: head.projectName,
    takenAt: new Date(head.takenAt).toISOString(),
    name: head.name,
    note: head.note,
    guessed: head.guessed,
    partOf: head.partOf,
    byteOrderMark: byteOrderMark || undefined,
  }
  return `${JSON.stringify(members).slice(0, -1)},"${answerMember}":`
}

export const inventoryFileEnd = '}'
