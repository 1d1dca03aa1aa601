import type { AppApi } from '@shared/ipc-contract'
import { fail, ok } from '@shared/result'
import type { Desktop } from '../ports/desktop'
import { knownLink } from './known-links'

export function createDesktopService(
  desktop: Pick<Desktop, 'copyText' | 'openInBrowser'>,
): Pick<AppApi, 'copyText' | 'openLink'> {
  return {
    async copyText(text) {
      await desktop.copyText(text)
      return ok()
    },
    async openLink(link) {
      const address = knownLink(link)
      if (address === null) return fail({ kind: 'link-refused' })
      await desktop.openInBrowser(address)
      return ok()
    },
  }
}
