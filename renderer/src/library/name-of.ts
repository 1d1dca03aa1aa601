import type { Snapshot } from '@shared/domain/snapshot'

/** What a snapshot is called: its name, else whose it is, else the file that it came from. May be empty. */
export function nameOf({ annotation, request, source }: Snapshot): string {
  if (annotation.name !== '') return annotation.name
  if (request.steamId !== '') return request.steamId
  return source.kind === 'imported' ? source.file : ''
}
