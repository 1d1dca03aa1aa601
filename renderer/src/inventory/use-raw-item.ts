import type { AppError } from '@shared/app-error'
import type { SnapshotId } from '@shared/domain/snapshot'
import { useEffect, useState } from 'react'
import { useAppApi } from '../stores/use-app-stores'

export type RawItem =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly json: string }
  | { readonly kind: 'failed'; readonly error: AppError }

/** Items that the arrow keys only pass by are not asked for, in milliseconds. */
const patience = 120

/** The raw JSON of the item at this place of the snapshot. */
export function useRawItem(snapshotId: SnapshotId, offset: number, length: number): RawItem {
  const api = useAppApi()
  const key = `${snapshotId} ${offset} ${length}`
  const [answer, setAnswer] = useState<{ readonly key: string; readonly raw: RawItem } | null>(null)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      void api.readRawItem(snapshotId, { offset, length }).then((reply) => {
        if (!isWanted) return
        const raw: RawItem = reply.ok
          ? { kind: 'read', json: reply.value }
          : { kind: 'failed', error: reply.error }
        setAnswer({ key, raw })
      })
    }, patience)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [api, snapshotId, offset, length, key])
  return answer?.key === key ? answer.raw : { kind: 'reading' }
}
