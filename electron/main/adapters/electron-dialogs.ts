import menu from '@shared/i18n/en/menu.json'
import { BrowserWindow, dialog, type FileFilter } from 'electron'
import path from 'node:path'
import type { FileDialogs, FileToSave } from '../ports/file-dialogs'
import type { SettingsStore } from './settings-store'

const { fileKinds } = menu

const everything: FileFilter = { name: fileKinds.all, extensions: ['*'] }
const savedAs: Readonly<Record<FileToSave['kind'], FileFilter>> = {
  csv: { name: fileKinds.csv, extensions: ['csv'] },
  json: { name: fileKinds.json, extensions: ['json'] },
  pdf: { name: fileKinds.pdf, extensions: ['pdf'] },
}
const inventories: FileFilter = { name: fileKinds.inventories, extensions: ['json', 'csv', 'gz'] }

/** The system's own dialogs, which belong to the app's window where there is one. */
export function createElectronDialogs({ folders }: Pick<SettingsStore, 'folders'>): FileDialogs {
  // A folder that could not be remembered is no reason to stop what the person chose it for.
  const remember = (use: Parameters<typeof folders.write>[0], folder: string) =>
    void folders.write(use, folder)

  return {
    async chooseFilesToOpen() {
      const { canceled, filePaths } = await dialog.showOpenDialog(appWindow(), {
        ...startingAt(folders.read('import')),
        properties: ['openFile', 'multiSelections'],
        filters: [inventories, everything],
      })
      const [first] = filePaths
      if (canceled || first === undefined) return []
      remember('import', path.dirname(first))
      return filePaths
    },

    async chooseFileToSave({ suggestedName, kind }) {
      const { canceled, filePath } = await dialog.showSaveDialog(appWindow(), {
        defaultPath: path.join(folders.read('export') ?? '', suggestedName),
        // Linux asks only when it is told to; the others always do.
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: [savedAs[kind], everything],
      })
      if (canceled || filePath === '') return null
      remember('export', path.dirname(filePath))
      return filePath
    },

    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(appWindow(), {
        ...startingAt(folders.read('export')),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return null
      remember('export', folder)
      return folder
    },
  }
}

function startingAt(folder: string | undefined): { readonly defaultPath?: string } {
  return folder === undefined ? {} : { defaultPath: folder }
}

/** On macOS such a dialog is a sheet of its window; elsewhere it stays in front of it. */
function appWindow(): BrowserWindow {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window === undefined) throw new Error('a dialog was asked for without a window')
  return window
}
