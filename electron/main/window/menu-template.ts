import menu from '@shared/i18n/en/menu.json'
import type { MenuCommand } from '@shared/ipc-contract'
import { acceleratorOf, menuShortcuts } from '@shared/menu-shortcuts'
import type { MenuItemConstructorOptions } from 'electron'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly openLink: (link: string) => void
  /** For what the page does. */
  readonly command: (command: MenuCommand) => void
}

/** The menu as data. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac ? ([{ role: 'appMenu' }] as const) : []),
    { label: menu.file, submenu: fileItems(options) },
    { label: menu.edit, submenu: editItems },
    { label: menu.view, submenu: viewItems(options.isPackaged) },
    ...(isMac ? ([{ role: 'windowMenu' }] as const) : []),
    { role: 'help', label: menu.help, submenu: helpItems(options) },
  ]
}

function fileItems({ platform, command }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    {
      label: menu.import,
      accelerator: acceleratorOf(menuShortcuts.importFiles),
      click: () => command('import'),
    },
    {
      label: menu.export,
      accelerator: acceleratorOf(menuShortcuts.exportItems),
      click: () => command('export'),
    },
    { type: 'separator' },
    // On macOS the app's own menu quits it.
    { role: platform === 'darwin' ? 'close' : 'quit' },
  ]
}

const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo' },
  { role: 'redo' },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'delete' },
  { type: 'separator' },
  { role: 'selectAll' },
]

function viewItems(isPackaged: boolean): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = [
    { role: 'toggleDevTools' },
    { role: 'forceReload' },
    { type: 'separator' },
  ]
  return [
    ...(isPackaged ? [] : tools),
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    ...moreZoomKeys,
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
}

/** The roles' own keys lack the plus key without Shift, and the keypad. */
const moreZoomKeys = (
  [
    ['zoomIn', 'CommandOrControl+='],
    ['zoomIn', 'CommandOrControl+numadd'],
    ['zoomOut', 'CommandOrControl+numsub'],
    ['resetZoom', 'CommandOrControl+num0'],
  ] as const
).map(([role, accelerator]): MenuItemConstructorOptions => {
  return { role, accelerator, visible: false, acceleratorWorksWhenHidden: true }
})

function helpItems({ openLink, command }: MenuOptions): MenuItemConstructorOptions[] {
  const link = (label: string, address: string) => ({ label, click: () => openLink(address) })
  return [
    {
      label: menu.shortcuts,
      accelerator: acceleratorOf(menuShortcuts.showShortcuts),
      click: () => command('shortcuts'),
    },
    { type: 'separator' },
    { label: menu.diagnostics, click: () => command('diagnostics') },
    { type: 'separator' },
    link(menu.skinsback, 'https://skinsback.com/'),
    link(menu.steamTradeUrl, 'https://steamcommunity.com/my/tradeoffers/privacy'),
    { type: 'separator' },
    { label: menu.updates, click: () => command('updates') },
    { label: menu.about, click: () => command('about') },
  ]
}
