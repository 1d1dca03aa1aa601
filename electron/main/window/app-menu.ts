import { Menu } from 'electron'
import { menuTemplate, type MenuOptions } from './menu-template'

/** The app's menu. Roles bring their own words, in the language of the system, and their keys. */
export function setAppMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
