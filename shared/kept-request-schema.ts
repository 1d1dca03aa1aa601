import { draftLimits } from './domain/deposit-draft'
import { games } from './domain/game'
import { unknownGame, type KeptRequest } from './domain/snapshot'
import { z } from 'zod'

const text = z.string().max(draftLimits.text)

/** The fields of a `KeptRequest`, for files and calls that hold one: strict or lenient is theirs to say. */
export const keptRequestFields = {
  projectId: text,
  game: z.enum([...games, unknownGame]),
  steamId: text,
  currency: text,
  multiplier: text,
  customCurrency: text,
  customCurrencyRate: text,
} satisfies Readonly<Record<keyof KeptRequest, z.ZodType>>
