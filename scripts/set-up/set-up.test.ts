import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { standInFits } from './electron.mjs'
import { flipFuses, fuse } from './fuses.mjs'
import { choosePackages, linuxNeeds, unmet } from './linux-needs.mjs'
import { knownToApt } from './linux-system.mjs'
import { nodeVersionProblem } from './node-version.mjs'
import { decideInstall } from './packages.mjs'
import { checkIntegrity, placeInStandIn } from './stand-in.mjs'

describe('nodeVersionProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts %s', (version) => {
    expect(nodeVersionProblem(version)).toBeNull()
  })
  it.each(['20.18.1', '18.20.0', '8.0.0'])('names what is wrong with %s', (version) => {
    expect(nodeVersionProblem(version)).toBe(`Node 20.19 or newer is needed; this is ${version}.`)
  })
})

describe('decideInstall', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a-win32': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  }
  const installed = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }
  const facts = { lockHash: 'new', stamp: null, locked, installed }

  it('installs where nothing was installed, or an install was interrupted', () => {
    expect(decideInstall({ ...facts, stamp: 'new', installed: null })).toBe('install')
  })
  it('does nothing when the stamp is of this lock file', () => {
    expect(decideInstall({ ...facts, stamp: 'new', installed: {} })).toBe('nothing')
  })
  it('takes over what was installed by hand, without the optional packages of other systems', () => {
    expect(decideInstall({ ...facts, stamp: 'old' })).toBe('stamp')
  })
  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }],
    ['the bytes differ', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
    ['one is too many', { ...installed, 'node_modules/b': { version: '1.0.0' } }],
  ])('installs when %s', (_, found) => {
    expect(decideInstall({ ...facts, installed: found })).toBe('install')
  })
})

describe('flipFuses', () => {
  function binary(wire: string, version = 1): Buffer {
    const head = Buffer.from([version, wire.length])
    return Buffer.concat([
      Buffer.from('code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      head,
      Buffer.from(`${wire}code`),
    ])
  }

  it('flips the fuses that are named and no other byte', () => {
    const bytes = binary('10110011')
    flipFuses(bytes, [
      [fuse.loadBrowserProcessSpecificV8Snapshot, false],
      [fuse.enableNodeCliInspectArguments, true],
    ])
    expect(bytes).toEqual(binary('10110001'))
  })
  it('refuses a binary without the wire, of another version, or without that fuse', () => {
    expect(() => flipFuses(Buffer.from('code'), [])).toThrow('no fuse wire')
    expect(() => flipFuses(binary('1011', 2), [])).toThrow('unknown fuse wire 2')
    expect(() => flipFuses(binary('1011'), [[6, false]])).toThrow('no fuse 6')
    expect(() => flipFuses(binary('1r'), [[1, true]])).toThrow('no fuse 1')
  })
})

describe('the stand-in', () => {
  it('takes Electron and leaves the other product out', () => {
    expect(placeInStandIn('Cypress/Cypress')).toBe('electron')
    expect(placeInStandIn('Cypress/locales/en-US.pak')).toBe('locales/en-US.pak')
    expect(placeInStandIn('Cypress/resources/default.pak')).toBe('resources/default.pak')
    expect(placeInStandIn('Cypress/resources/app/index.js')).toBeNull()
    expect(placeInStandIn('Cypress/')).toBeNull()
    expect(placeInStandIn('elsewhere')).toBeNull()
  })
  it('is for Linux x64 alone', () => {
    expect(standInFits('linux', 'x64')).toBe(true)
    expect(standInFits('linux', 'arm64')).toBe(false)
    expect(standInFits('darwin', 'x64')).toBe(false)
    expect(standInFits('win32', 'x64')).toBe(false)
  })
  it('is refused when its bytes are not the ones that were named', () => {
    const bytes = Buffer.from('tarball')
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    expect(() => checkIntegrity(bytes, integrity)).not.toThrow()
    expect(() => checkIntegrity(Buffer.from('another'), integrity)).toThrow('thrown away')
  })
})

describe('what Linux lacks', () => {
  const libraries = linuxNeeds
    .flatMap(({ found }) =>
      'library' in found ? [`\t${found.library} (libc6,x86-64) => /lib/x`] : [],
    )
    .join('\n')
  const whole = { libraries, hasCommand: () => true, hasPlace: () => true }

  it('is nothing on a whole system', () => {
    expect(unmet(linuxNeeds, whole)).toEqual([])
  })
  it('is named need by need', () => {
    const system = {
      libraries: libraries.replace('libgtk-3.so.0', 'libgtk-4.so.1'),
      hasCommand: (name: string) => name !== 'Xvfb',
      hasPlace: () => false,
    }
    expect(unmet(linuxNeeds, system).map(({ is }) => is)).toEqual([
      'GTK',
      'a font',
      'Xvfb',
      'the prompt of gnome-keyring',
    ])
  })
  it('is installed under the name that the system knows', () => {
    const missing = unmet(linuxNeeds, { ...whole, libraries: '' }).slice(0, 2)
    expect(choosePackages(missing, (name) => ['libgtk-3-0', 'libnss3'].includes(name))).toEqual([
      'libgtk-3-0',
      'libnss3',
    ])
    expect(choosePackages(missing, (name) => name !== 'libgtk-3-0')).toEqual([
      'libgtk-3-0t64',
      'libnss3',
    ])
    expect(choosePackages(missing, () => false)).toBeNull()
  })
  it('is known to apt when there is a candidate', () => {
    const policy =
      'xvfb:\n  Installed: (none)\n  Candidate: 2:21.1\n  Version table:\n     2:21.1 500\n' +
      'gone:\n  Installed: (none)\n  Candidate: (none)\n'
    expect(knownToApt(policy)).toEqual(new Set(['xvfb']))
  })
})
