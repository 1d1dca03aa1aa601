/** A key with what is held down beside it. */
export interface KeyStroke {
  /** As `KeyboardEvent.key` says it, letters in lower case. */
  readonly key: string
  /** Ctrl, or Cmd on a Mac. */
  readonly command?: true
  readonly shift?: true
}

/** Shortcuts of the app's menu, which main listens for; the page lists them with its own. */
export const menuShortcuts = {
  importFiles: { key: 'o', command: true },
  exportItems: { key: 'e', command: true, shift: true },
  showShortcuts: { key: 'F1' },
} as const satisfies Readonly<Record<string, KeyStroke>>

/** As Electron writes it, such as `CommandOrControl+Shift+E`. */
export function acceleratorOf({ key, command, shift }: KeyStroke): string {
  const held = [...(command ? ['CommandOrControl'] : []), ...(shift ? ['Shift'] : [])]
  return [...held, key.length === 1 ? key.toUpperCase() : key].join('+')
}
