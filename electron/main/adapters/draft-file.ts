import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { depositDraft, draftIdForm } from '@shared/draft-schema'
import { fail, ok, type Result } from '@shared/result'
import { z } from 'zod'
import { openSealedLine, sealedLine } from './sealed-line'
import { issueIn } from './snapshot-schema'

const format = 'skinventory-draft'
const version = 1

const formSchema = z.object({ format: z.literal(format), version: z.int().min(1) })
const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  draft: depositDraft,
})

const draftEnding = '.draft'

export const draftName = (id: DraftId) => `${id}${draftEnding}`

/** What the files of a folder are by their names. */
export function draftNames(names: readonly string[]) {
  const ids: DraftId[] = []
  /** Names that end as those of drafts do, and are none. */
  const misnamed: string[] = []
  for (const name of names.filter((one) => one.endsWith(draftEnding))) {
    const id = name.slice(0, -draftEnding.length)
    if (draftIdForm.test(id)) ids.push(id)
    else misnamed.push(name)
  }
  return { ids, misnamed }
}

/** The failure says in a few words which field it is that cannot go to disk. */
export function draftBytes(draft: DepositDraft): Result<Uint8Array, string> {
  const parsed = fileSchema.safeParse({ format, version, draft })
  return parsed.success
    ? ok(Buffer.from(sealedLine(parsed.data)))
    : fail(`draft: ${issueIn(parsed.error)}`)
}

/** The failure says in a few words what is wrong. */
export function readDraft(bytes: Uint8Array, id: DraftId): Result<DepositDraft, string> {
  const [line = '', rest] = Buffer.from(bytes).toString('utf8').split('\n', 2)
  const held = rest === '' ? openSealedLine(line) : undefined
  if (held === undefined) return fail('breaks off, or was damaged')
  const form = formSchema.safeParse(held)
  if (form.success && form.data.version > version) return fail('made by a later version of the app')
  const parsed = fileSchema.safeParse(held)
  if (!parsed.success) return fail(`draft: ${issueIn(parsed.error)}`)
  if (parsed.data.draft.id !== id) return fail('is another draft than its name says')
  return ok(parsed.data.draft)
}
