import type { Snapshot } from '@shared/domain/snapshot'
import {
  IconAlertTriangle,
  IconFileImport,
  IconPinFilled,
  IconPuzzle,
  IconUserQuestion,
} from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import classes from './snapshot-markers.module.css'

const icons = {
  pinned: IconPinFilled,
  imported: IconFileImport,
  part: IconPuzzle,
  bent: IconAlertTriangle,
  unknownUser: IconUserQuestion,
} as const

export type Marker = keyof typeof icons

/** What is worth knowing before a snapshot is opened. */
export function markersOf({
  annotation,
  source,
  partOf,
  contents,
  request,
}: Snapshot): readonly Marker[] {
  const markers: Marker[] = []
  if (annotation.pinned) markers.push('pinned')
  if (source.kind === 'imported') markers.push('imported')
  if (partOf !== null) markers.push('part')
  if (contents.bent > 0) markers.push('bent')
  if (request.steamId === '') markers.push('unknownUser')
  return markers
}

/** A marker in words. */
export function markerWords(
  marker: Marker,
  { partOf, contents }: Snapshot,
  t: TFunction<'library'>,
): string {
  switch (marker) {
    case 'part':
      return t('markers.part', { count: contents.items, all: partOf ?? 0 })
    case 'bent':
      return t('markers.bent', { count: contents.bent })
    case 'pinned':
    case 'imported':
    case 'unknownUser':
      return t(`markers.${marker}`)
  }
}

export function SnapshotMarkers({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('library')
  const markers = markersOf(snapshot)
  if (markers.length === 0) return null
  return (
    <span className={classes.markers}>
      {markers.map((marker) => {
        const Icon = icons[marker]
        const words = markerWords(marker, snapshot, t)
        return (
          <span key={marker} className={classes.marker} data-marker={marker} title={words}>
            <Icon size={13} aria-hidden />
            <VisuallyHidden>{words}</VisuallyHidden>
          </span>
        )
      })}
    </span>
  )
}
