import { say } from '../say.mjs'
import { hasCommand } from '../set-up/linux-system.mjs'
import { hasDisplay, hasKeychain } from './detect.mjs'

/** What a run of the app lacks on this machine and gets lent, each told in a line. */
export async function sessionForStart() {
  const display = !hasDisplay()
  const lacksKeychain = !(await hasKeychain())
  const keychain = lacksKeychain && hasCommand('gnome-keyring-daemon') && hasCommand('dbus-daemon')
  if (display) {
    say(
      'there is no display: the app runs on a virtual one that nobody sees ' +
        '(`npm start -- --screenshot FILE` saves a picture of it)',
    )
  }
  if (keychain) {
    say(
      'there is no keychain session: this run gets one of its own, and what it keeps is gone when the app quits',
    )
  }
  return { display, keychain }
}

/** Electron's switches on this machine: Chromium's sandbox cannot work for root, and is kept for anyone else. */
export function sandboxSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
