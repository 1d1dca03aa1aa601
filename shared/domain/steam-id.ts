/** SteamID64 of the individual account number 0 in the public universe. */
const firstIndividual = 76561197960265728n
/** Account numbers have 32 bits (Valve's CSteamID layout). */
const accountLimit = 2n ** 32n

/** Whether the text is a SteamID64 of a person's account: 17 digits within the individual range. */
export function isSteamId(value: string): boolean {
  if (!/^\d{17}$/u.test(value)) return false
  const id = BigInt(value)
  return id > firstIndividual && id < firstIndividual + accountLimit
}

/** SteamID64 of the account number that a Trade URL calls `partner`; null where it is none. */
export function steamIdOfPartner(partner: string): string | null {
  if (!/^\d{1,10}$/u.test(partner)) return null
  const account = BigInt(partner)
  if (account === 0n || account >= accountLimit) return null
  return String(firstIndividual + account)
}
