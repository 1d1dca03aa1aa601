import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import { readDraft } from '../../electron/main/adapters/draft-file'
import { createDraftFiles } from '../../electron/main/adapters/draft-files'
import type { DraftStore } from '../../electron/main/ports/draft-store'
import type { DepositDraft, DraftId } from '../../shared/domain/deposit-draft'
import type { Damage, DraftStep } from '../arbitraries/draft-steps'
import { createPerilousDisk, duringFate } from './perilous-disk'

/** What may be true of a draft: more than one thing only where a change of it was cut short. */
type Possible = readonly (DepositDraft | null)[]

/**
 * A model of the drafts beside real files: what was kept and not removed is there, as it was, after any end of the
 * process; what was damaged is set aside, once; and nothing else ever is there.
 */
export class DraftModel {
  private readonly kept = new Map<DraftId, Possible>()
  private readonly removed = new Map<DraftId, DepositDraft>()
  private readonly damaged: DraftId[] = []
  private disk = createPerilousDisk()
  private store: DraftStore
  private readonly directory: string

  constructor(directory: string) {
    this.directory = directory
    this.store = this.open()
  }

  private open(): DraftStore {
    return createDraftFiles({ directory: this.directory, disk: this.disk, now: () => 1 })
  }

  /** The process begins anew: what was removed is gone for good. */
  private restart() {
    this.disk = createPerilousDisk()
    this.store = this.open()
    this.removed.clear()
  }

  /** Gives whether the step's fate has come: otherwise it makes fewer changes. */
  async run(step: DraftStep): Promise<boolean> {
    const { hasMet, hasEnded } = await duringFate(
      () => this.disk,
      step.fate,
      () => this.take(step),
    )
    if (hasEnded) this.restart()
    return hasMet
  }

  private async take(step: DraftStep) {
    switch (step.kind) {
      case 'put':
        return this.put(step.draft)
      case 'remove':
        return this.remove(step.ids)
      case 'restore':
        return this.restore(step.ids)
      case 'damage':
        await this.damage(step.id, step.how)
        return this.startAnew(step)
      case 'restart':
        return this.startAnew(step)
      case 'list':
        return void (await this.store.list())
    }
  }

  private async startAnew({ fate }: DraftStep) {
    this.restart()
    this.disk.meet(fate)
    await this.store.list()
  }

  private sure(id: DraftId): DepositDraft | null {
    const [one = null, ...others] = this.kept.get(id) ?? []
    if (others.length > 0) throw new Error('Not settled')
    return one
  }

  private file = (id: DraftId) => path.join(this.directory, `${id}.draft`)

  private async put(draft: DepositDraft) {
    this.kept.set(draft.id, [this.sure(draft.id), draft])
    const kept = await this.store.put(draft)
    if (kept.ok) this.kept.set(draft.id, [draft])
  }

  private async remove(ids: readonly DraftId[]) {
    const before = ids.flatMap((id) => this.sure(id) ?? [])
    for (const draft of before) this.kept.set(draft.id, [draft, null])
    const removed = await this.store.remove(ids)
    for (const draft of before) {
      if (removed.ok) this.removed.set(draft.id, draft)
      this.kept.set(draft.id, [removed.ok ? null : draft])
    }
  }

  private async restore(ids: readonly DraftId[]) {
    const coming = ids.flatMap((id) => this.removed.get(id) ?? [])
    const isPossible = coming.length === ids.length && ids.every((id) => this.sure(id) === null)
    if (isPossible) for (const draft of coming) this.kept.set(draft.id, [draft, null])
    const restored = await this.store.restore(ids)
    if (!isPossible) expect(restored.ok).toBe(false)
    else if (!restored.ok) {
      expect(restored.error.kind).not.toBe('draft-not-found')
      for (const { id } of coming) this.kept.set(id, [null])
    } else {
      for (const draft of coming) {
        this.kept.set(draft.id, [draft])
        this.removed.delete(draft.id)
      }
    }
  }

  private async damage(id: DraftId, how: Damage) {
    if (this.sure(id) === null) return
    const bytes = await readFile(this.file(id))
    const at = how.kind === 'changed' ? how.at % bytes.length : 0
    const damaged =
      how.kind === 'cut'
        ? bytes.subarray(0, Math.max(0, bytes.length - how.bytes))
        : bytes.with(at, (bytes[at] ?? 0) ^ 1)
    await writeFile(this.file(id), damaged)
    this.kept.set(id, [null])
    this.damaged.push(id)
  }

  /** Loses all files behind the model's back. */
  async lose() {
    await rm(this.directory, { recursive: true })
    await mkdir(this.directory)
  }

  /** Holds the drafts and their files against the model, and settles what was open. */
  async check() {
    const list = await this.store.list()
    if (!list.ok) throw new Error(JSON.stringify(list.error))
    const listed = new Map(list.value.drafts.map((draft) => [draft.id, draft]))
    expect(listed.size).toBe(list.value.drafts.length)
    for (const [id, possible] of this.kept) {
      const actual = listed.get(id) ?? null
      expect(possible).toContainEqual(actual)
      this.kept.set(id, [actual])
    }
    for (const [id, draft] of listed) {
      expect(this.sure(id)).toEqual(draft)
      // What a list gives may be from memory; the file is what counts.
      expect(readDraft(await readFile(this.file(id)), id)).toEqual({ ok: true, value: draft })
    }
    const setAside = list.value.setAside.map(
      ({ file }) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/u.exec(file)?.[0],
    )
    expect(setAside).toHaveLength(this.damaged.length)
    expect(new Set(setAside)).toEqual(new Set(this.damaged))
  }
}
