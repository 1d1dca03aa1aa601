import type { DepositDraft } from '@shared/domain/deposit-draft'

/** The file's name may have no more than 200 characters; main leaves out what a system does not take. */
const longestPart = 80

/** Such as `deposit-D-20260131-0930-7KQ4ZP2M.json`; by game and Steam user while there is no order id. */
export function draftFileName(
  { orderId, origin: { request } }: Pick<DepositDraft, 'orderId' | 'origin'>,
  ending: 'json' | 'pdf',
): string {
  const name = orderId === '' ? `draft-${request.game}-${request.steamId}` : orderId
  return `deposit-${name.slice(0, longestPart)}.${ending}`
}
