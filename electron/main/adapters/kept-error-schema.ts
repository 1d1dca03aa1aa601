import type { AppError } from '@shared/app-error'
import { apiErrorCodes, type ApiErrorName } from '@shared/domain/api-error'
import { z } from 'zod'

// Failures as they are kept beside the row that they ended, so that a person can read later why. Only those that a fetch
// can end with.

const longestText = 1000
const text = z.string().transform((whole) => whole.slice(0, longestText))
const number = z.number()
const apiErrorNames = Object.keys(apiErrorCodes) as [ApiErrorName, ...ApiErrorName[]]

const keptErrorSchema: z.ZodType<AppError> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'project-not-found',
      'client-secret-missing',
      'client-secret-vanished',
      'disk-full',
      'disk-read-only',
      'snapshot-not-found',
      'batch-tokens-gone',
    ]),
  }),
  z.object({
    kind: z.enum([
      'keychain-unavailable',
      'keychain-locked',
      'keychain-denied',
      'keychain-failed',
      'storage-failed',
      'snapshot-damaged',
      'reader-stopped',
      'sandbox-failed',
      'unexpected',
    ]),
    detail: text,
  }),
  z.object({ kind: z.enum(['keychain-unanswered', 'timed-out']), seconds: number }),
  z.object({
    kind: z.enum(['name-not-resolved', 'connection-refused', 'tls-failed']),
    host: text,
    code: text,
  }),
  z.object({
    kind: z.enum(['offline', 'connection-lost', 'proxy-failed', 'network-failed']),
    code: text,
  }),
  z.object({ kind: z.literal('redirected'), status: number, location: text }),
  z.object({
    kind: z.enum(['reply-is-html', 'reply-not-json', 'reply-without-items']),
    status: number,
    excerpt: text,
  }),
  z.object({
    kind: z.literal('http-error'),
    status: number,
    excerpt: text,
    retryAfter: number.exactOptional(),
  }),
  z.object({
    kind: z.enum(['reply-empty', 'reply-wrong-encoding', 'reply-not-unpacked']),
    status: number,
  }),
  z.object({ kind: z.literal('reply-truncated'), bytes: number }),
  z.object({ kind: z.literal('reply-too-large'), limit: number }),
  z.object({
    kind: z.literal('api-error'),
    error: z.object({
      name: z.enum(apiErrorNames).nullable(),
      code: text.nullable(),
      message: text,
    }),
  }),
])

/** Any other failure is kept by its kind alone. */
export const keptError: z.ZodType<AppError> = z
  .looseObject({ kind: z.string().max(longestText) })
  .transform((error): AppError => {
    const known = keptErrorSchema.safeParse(error)
    return known.success ? known.data : { kind: 'unexpected', detail: error.kind }
  })
