import menu from '@shared/i18n/en/menu.json'
import type { MenuItemConstructorOptions } from 'electron'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly openLink: (link: string) => void
}

/** The menu as data. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac ? ([{ role: 'appMenu' }] as const) : [{ label: menu.file, submenu: fileItems }]),
    { label: menu.edit, submenu: editItems },
    { label: menu.view, submenu: viewItems(options.isPackaged) },
    ...(isMac ? ([{ role: 'windowMenu' }] as const) : []),
    { role: 'help', label: menu.help, submenu: helpItems(options) },
  ]
}

const fileItems: MenuItemConstructorOptions[] = [{ role: 'quit' }]

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

function helpItems({ openLink }: MenuOptions): MenuItemConstructorOptions[] {
  const link = (label: string, address: string) => ({ label, click: () => openLink(address) })
  return [
    link(menu.skinsback, 'https://skinsback.com/'),
    link(menu.steamTradeUrl, 'https://steamcommunity.com/my/tradeoffers/privacy'),
  ]
}
