import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from './menu-template'

function itemsOf(platform: NodeJS.Platform, isPackaged = true): MenuItemConstructorOptions[] {
  const template = menuTemplate({
    platform,
    isPackaged,
    openLink: () => undefined,
    command: () => undefined,
  })
  return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
}

describe.each(['linux', 'darwin', 'win32'] as const)('the menu on %s', (platform) => {
  test.each([
    ['zoomIn', 'CommandOrControl+='],
    ['zoomIn', 'CommandOrControl+numadd'],
    ['zoomOut', 'CommandOrControl+numsub'],
    ['resetZoom', 'CommandOrControl+num0'],
  ] as const)('also takes %s by %s, without showing it twice', (role, accelerator) => {
    const found = itemsOf(platform).filter((item) => item.accelerator === accelerator)
    expect(found).toEqual([{ role, accelerator, visible: false, acceleratorWorksWhenHidden: true }])
    const shown = itemsOf(platform).filter((item) => item.role === role && item.visible !== false)
    // No accelerator of its own, so that the role's stays.
    expect(shown).toEqual([{ role }])
  })

  test('holds the tools of a developer only where it is not packaged', () => {
    const hasTools = (isPackaged: boolean) =>
      itemsOf(platform, isPackaged).some(({ role }) => role === 'toggleDevTools')
    expect(hasTools(true)).toBe(false)
    expect(hasTools(false)).toBe(true)
  })
})

test.each(['linux', 'darwin', 'win32'] as const)(
  'the file menu on %s has the page import and export, and a way out',
  (platform) => {
    const commands: string[] = []
    const template = menuTemplate({
      platform,
      isPackaged: true,
      openLink: () => undefined,
      command: (command) => commands.push(command),
    })
    const file = template.find(({ label }) => label === 'File')?.submenu
    const items = Array.isArray(file) ? file : []
    for (const item of items) item.click?.(undefined as never, undefined, undefined as never)
    expect(commands).toEqual(['import', 'export'])
    expect(items.flatMap(({ accelerator }) => accelerator ?? [])).toEqual([
      'CommandOrControl+O',
      'CommandOrControl+Shift+E',
    ])
    expect(items.at(-1)?.role).toBe(platform === 'darwin' ? 'close' : 'quit')
  },
)

test('the help opens its pages through the app, and the list of shortcuts', () => {
  const opened: string[] = []
  const commands: string[] = []
  const template = menuTemplate({
    platform: 'linux',
    isPackaged: true,
    openLink: (link) => opened.push(link),
    command: (command) => commands.push(command),
  })
  const help = template.find(({ role }) => role === 'help')?.submenu
  for (const item of Array.isArray(help) ? help : []) {
    item.click?.(undefined as never, undefined, undefined as never)
  }
  expect(opened).toEqual([
    'https://skinsback.com/',
    'https://steamcommunity.com/my/tradeoffers/privacy',
  ])
  expect(commands).toEqual(['shortcuts', 'diagnostics', 'updates', 'about'])
})
