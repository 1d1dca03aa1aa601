import type { BlockStore, KeptBlock } from '../../../electron/main/ports/block-store'

export interface MemoryBlockStore extends BlockStore {
  kept: readonly KeptBlock[]
  writes: number
}

export function createMemoryBlockStore(first: readonly KeptBlock[] = []): MemoryBlockStore {
  const store: MemoryBlockStore = {
    kept: first,
    writes: 0,
    read: () => store.kept,
    write(blocks) {
      store.kept = blocks
      store.writes += 1
    },
  }
  return store
}
