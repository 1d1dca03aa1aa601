import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import { createSnapshotFiles } from '../../electron/main/adapters/snapshot-files'
import type { SnapshotStore } from '../../electron/main/ports/snapshot-store'
import type { Snapshot, SnapshotAnnotation, SnapshotId } from '../../shared/domain/snapshot'
import type { LibraryStep } from '../arbitraries/library-steps'
import { described } from './described-snapshot'
import { createPerilousDisk, duringFate, Ended } from './perilous-disk'

interface Kept {
  readonly text: string
  readonly said: SnapshotAnnotation
}

/** What may be true of a snapshot: more than one thing only where the process ended in the middle of a change. */
type Possible = readonly (Kept | null)[]

/**
 * A model of the library beside a real one: what was committed and not removed is there, byte for byte and with what was
 * said of it, after any end of the process and with any index; and nothing else ever is.
 */
export class LibraryModel {
  private readonly kept = new Map<SnapshotId, Possible>()
  private readonly removed = new Map<SnapshotId, Kept>()
  private readonly damaged = new Set<SnapshotId>()
  private disk = createPerilousDisk()
  private store: SnapshotStore
  private oldIndex: Uint8Array | null = null

  private readonly directory: string

  constructor(directory: string) {
    this.directory = directory
    this.store = createSnapshotFiles({ directory, disk: this.disk, now: () => 1 })
  }

  private within = (name: string) => path.join(this.directory, name)

  /** The process begins anew: what was removed is gone for good. */
  private restart() {
    this.disk = createPerilousDisk()
    this.store = createSnapshotFiles({ directory: this.directory, disk: this.disk, now: () => 1 })
    this.removed.clear()
  }

  /** Gives whether the step's fate has come: otherwise it makes fewer changes. */
  async run(one: LibraryStep): Promise<boolean> {
    const { hasMet, hasEnded } = await duringFate(
      () => this.disk,
      one.fate,
      () => this.take(one),
    )
    if (hasEnded) this.restart()
    return hasMet
  }

  private async take(one: LibraryStep) {
    switch (one.kind) {
      case 'keep':
        return this.keep(one.text, one.said)
      case 'annotate':
        return this.annotate(one.pick, one.said)
      case 'remove':
      case 'erase':
        return this.remove(one.kind, this.chosen(one.picks, [...this.kept.keys()]))
      case 'restore':
        return this.restore(this.chosen(one.picks, [...this.removed.keys()]))
      case 'damage':
        return this.damage(one.pick, one.bytes)
      case 'index':
        await this.spoilIndex(one.to)
        return this.restart()
      case 'restart':
        this.restart()
        this.disk.meet(one.fate)
        return void (await this.store.list())
      case 'list':
        return void (await this.store.list())
    }
  }

  private chosen(from: readonly number[], ids: readonly SnapshotId[]): readonly SnapshotId[] {
    return [...new Set(from.flatMap((at) => ids[at] ?? []))]
  }

  private sure(id: SnapshotId): Kept {
    const [one, ...others] = this.kept.get(id) ?? []
    if (one === undefined || one === null || others.length > 0) throw new Error('Not settled')
    return one
  }

  private async keep(answer: string, annotation: SnapshotAnnotation) {
    const draft = await this.store.begin()
    if (!draft.ok) return
    const id = path.basename(draft.value.answer.path, '.part')
    const kept = { text: answer, said: annotation }
    try {
      await draft.value.append(Buffer.from(answer)).catch((error: unknown) => {
        if (error instanceof Ended) throw error
      })
      this.kept.set(id, [kept, null])
      const committed = await draft.value.commit(described(), annotation)
      if (committed.ok) this.kept.set(id, [kept])
      else this.kept.delete(id)
    } finally {
      await draft.value.discard()
    }
  }

  private async annotate(at: number, annotation: SnapshotAnnotation) {
    const id = [...this.kept.keys()][at]
    if (id === undefined) return
    const before = this.sure(id)
    this.kept.set(id, [before, { ...before, said: annotation }])
    const annotated = await this.store.annotate(id, annotation)
    this.kept.set(id, [annotated.ok ? { ...before, said: annotation } : before])
  }

  private async remove(how: 'remove' | 'erase', ids: readonly SnapshotId[]) {
    const before = ids.map((id) => [id, this.sure(id)] as const)
    for (const [id, kept] of before) this.kept.set(id, [kept, null])
    const removed = await this.store[how](ids)
    // What is erased is meant to go: where the disk refuses in the middle, some of it may have gone.
    if (!removed.ok && how === 'erase') return
    for (const [id, kept] of before) {
      if (!removed.ok) this.kept.set(id, [kept])
      else this.kept.delete(id)
      if (removed.ok && how === 'remove') this.removed.set(id, kept)
    }
  }

  private async restore(ids: readonly SnapshotId[]) {
    const before = ids.map((id) => [id, this.removed.get(id) ?? null] as const)
    for (const [id, kept] of before) this.kept.set(id, [kept, null])
    const restored = await this.store.restore(ids)
    for (const [id, kept] of before) {
      if (!restored.ok) this.kept.delete(id)
      else {
        this.kept.set(id, [kept])
        this.removed.delete(id)
      }
    }
  }

  private async damage(at: number, bytes: number) {
    const id = [...this.kept.keys()][at]
    if (id === undefined) return
    const file = this.within(`${id}.snapshot`)
    const { length } = await readFile(file)
    await truncate(file, Math.max(0, length - bytes))
    const kept = this.sure(id)
    // The index may know it still; whoever opens it finds out.
    this.kept.set(id, [kept, null])
    this.damaged.add(id)
    const found = await this.store.find(id)
    expect(found).toMatchObject({ ok: false, error: { kind: 'snapshot-damaged' } })
    const moved = await this.store.setAside(id, 'found out')
    if (moved.ok) this.kept.delete(id)
  }

  private async spoilIndex(to: 'missing' | 'torn' | 'foreign' | 'old') {
    const file = this.within('index.jsonl')
    const now = await readFile(file).catch(() => null)
    if (now === null) return
    if (to === 'missing') await rm(file)
    if (to === 'torn') await truncate(file, now.length - 3)
    if (to === 'foreign') await writeFile(file, 'something else\n')
    if (to === 'old' && this.oldIndex !== null) await writeFile(file, this.oldIndex)
    this.oldIndex = now
  }

  /** Loses all files behind the model's back. */
  async lose() {
    await rm(this.directory, { recursive: true })
    await mkdir(this.directory)
  }

  /** Holds the library against the model, and settles what was open. */
  async check() {
    const list = await this.store.list()
    if (!list.ok) throw new Error(JSON.stringify(list.error))
    const { snapshots, setAside } = list.value
    const listed = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]))
    expect(listed.size).toBe(snapshots.length)
    for (const [id, possible] of this.kept) {
      const snapshot = listed.get(id)
      const actual = snapshot === undefined ? null : await this.keptAs(snapshot)
      if (this.damaged.has(id)) {
        await this.store.setAside(id, 'found out')
        this.kept.delete(id)
        continue
      }
      expect(possible).toContainEqual(actual)
      if (actual === null) this.kept.delete(id)
      else this.kept.set(id, [actual])
    }
    const unexpected = [...listed.keys()].filter(
      (id) => !this.kept.has(id) && !this.damaged.has(id),
    )
    expect(unexpected).toEqual([])
    for (const { file } of setAside) {
      const id = /[\da-f-]{36}/u.exec(file)?.[0] ?? file
      expect(this.damaged.has(id), `${file} is set aside`).toBe(true)
    }
  }

  private async keptAs(snapshot: Snapshot): Promise<Kept | null> {
    if (this.damaged.has(snapshot.id)) return null
    const found = await this.store.find(snapshot.id)
    if (!found.ok) throw new Error(JSON.stringify(found.error))
    expect(found.value.snapshot).toEqual(snapshot)
    const { path: file, bytes } = found.value.answer
    const whole = await readFile(file)
    return { text: whole.subarray(0, bytes ?? 0).toString('utf8'), said: snapshot.annotation }
  }
}
