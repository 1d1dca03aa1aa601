import type { Snapshot } from '@shared/domain/snapshot'

/** A snapshot of which only its request matters; nothing is asked for but what the test says. */
export function snapshotOf(request: Partial<Snapshot['request']> = {}): Snapshot {
  return {
    id: 's',
    projectName: '',
    takenAt: 0,
    bytes: 0,
    request: {
      projectId: 'p',
      game: 'rust',
      steamId: '',
      currency: '',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
      ...request,
    },
  }
}
