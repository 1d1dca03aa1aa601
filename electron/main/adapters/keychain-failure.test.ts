import { describe, expect, it } from 'vitest'
import { keychainDetail, keychainFailure } from './keychain-failure'

describe('keychainFailure', () => {
  it.each([
    // Linux, as measured: libsecret 0.20 and gnome-keyring 42.
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain-unavailable'],
    ['Could not connect: No such file or directory', 'keychain-unavailable'],
    ['Could not connect: Connection refused', 'keychain-unavailable'],
    ['Unknown or unsupported transport “disabled” for address “disabled:”', 'keychain-unavailable'],
    [
      'Failed to execute child process “dbus-launch” (No such file or directory)',
      'keychain-unavailable',
    ],
    [
      'The name org.freedesktop.secrets was not provided by any .service files',
      'keychain-unavailable',
    ],
    [
      'GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable',
      'keychain-unavailable',
    ],
    ['The connection is closed', 'keychain-unavailable'],
    ['Cannot create an item in a locked collection', 'keychain-locked'],
    ['GDBus.Error:org.freedesktop.Secret.Error.IsLocked: no', 'keychain-locked'],
    [
      'Rejected send message, 2 matched rules; type="method_call", sender=":1.3" member="OpenSession"',
      'keychain-denied',
    ],
    [
      'GDBus.Error:org.freedesktop.DBus.Error.AccessDenied: An AppArmor policy prevents this sender',
      'keychain-denied',
    ],
    // macOS: SecCopyErrorMessageString.
    ['User canceled the operation.', 'keychain-denied'],
    ['The user name or passphrase you entered is not correct.', 'keychain-denied'],
    ['User interaction is not allowed.', 'keychain-locked'],
    ['A default keychain could not be found.', 'keychain-unavailable'],
    // Windows: FormatMessage.
    ['Access is denied.\r\n', 'keychain-denied'],
    [
      'A specified logon session does not exist. It may already have been terminated.\r\n',
      'keychain-unavailable',
    ],
    ['The stub received bad data.', 'keychain-failed'],
    ['', 'keychain-failed'],
  ])('%j is %s', (message, kind) => {
    expect(keychainFailure(message).kind).toBe(kind)
  })

  it('never repeats the secret', () => {
    const failure = keychainFailure('cannot keep "hunter2" (hunter2)', 'hunter2')
    expect(failure).toEqual({
      kind: 'keychain-failed',
      detail: 'cannot keep "[secret]" ([secret])',
    })
  })
})

describe('keychainDetail', () => {
  it('is one short line', () => {
    expect(keychainDetail(' a\r\nb\u0000\u202ec ')).toBe('a bc')
    expect(keychainDetail('x'.repeat(1000))).toHaveLength(300)
  })

  it('takes the secret out before it is cut', () => {
    const detail = keychainDetail(`${'x'.repeat(295)}hunter2`, 'hunter2')
    expect(detail).not.toContain('hunt')
  })
})
