import type { DepositDraft } from './deposit-draft'

/** Crockford's: no letter that could be taken for a digit or another one, and no accidental `U` words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const characters = 8

/** How many random bytes {@link newOrderId} needs. */
export const orderIdBytes = characters

/**
 * A new order id such as `D-20260131-0930-7KQ4ZP2M`: the minute in UTC and 40 random bits, so two of the same minute are
 * equal once in 10^12 times. Letters, digits and `-` alone, which every system carries unchanged.
 */
export function newOrderId(randomBytes: Uint8Array, time: number): string {
  if (randomBytes.length < orderIdBytes) throw new RangeError('Too few random bytes')
  const [date = '', clock = ''] = new Date(time).toISOString().split('T')
  // 32 divides 256, so every character is as likely as the others.
  const random = Array.from(
    randomBytes.subarray(0, characters),
    (byte) => alphabet[byte % alphabet.length],
  )
  return `D-${date.replaceAll('-', '')}-${clock.slice(0, 5).replace(':', '')}-${random.join('')}`
}

/** Order ids of all other drafts of its project, recorded ones among them. */
export function orderIdsOfOthers(
  drafts: readonly DepositDraft[],
  { id, projectId }: Pick<DepositDraft, 'id' | 'projectId'>,
): readonly string[] {
  return drafts
    .filter((other) => other.id !== id && other.projectId === projectId)
    .map(({ orderId }) => orderId)
    .filter((orderId) => orderId !== '')
}
