/**
 * How Electron's fuses stand in every package; docs/security.md says why. The names are those of @electron/fuses.
 */
export const wantedFuses = /** @type {const} */ ({
  RunAsNode: false,
  // On, a locked keychain would keep the app from starting. There is no cookie to hide.
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Windows and macOS look; Linux has nothing that looks.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
})

/** A fuse that is on, as a byte of the binary: Electron's docs/tutorial/fuses.md. */
const fuseIsOn = 0x31

/** @typedef {keyof typeof wantedFuses} FuseName */

/** The same in the words of electron-builder. */
export const builderFuses = {
  ...Object.fromEntries(
    Object.entries(wantedFuses).map(([name, on]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      on,
    ]),
  ),
  // A binary that was changed has no valid signature any more; one that nobody signs needs this to start on Apple silicon.
  resetAdHocDarwinSignature: true,
}

/**
 * How the fuses of a packaged app stand.
 * @param {string} binary the program, or on macOS the .app
 * @returns {Promise<Readonly<Record<FuseName, boolean>>>}
 */
export async function readFuses(binary) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(binary)
  const names = /** @type {FuseName[]} */ (Object.keys(wantedFuses))
  return /** @type {Record<FuseName, boolean>} */ (
    Object.fromEntries(names.map((name) => [name, Number(wire[FuseV1Options[name]]) === fuseIsOn]))
  )
}
