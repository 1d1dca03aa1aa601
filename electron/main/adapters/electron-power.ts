import { net, powerMonitor } from 'electron'
import type { Power } from '../ports/power'

export const electronPower: Power = {
  onSleep: (listener) => powerMonitor.on('suspend', listener),
  onWake: (listener) => powerMonitor.on('resume', listener),
  isOnline: () => net.isOnline(),
}
