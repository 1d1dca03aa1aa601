import {
  appMethods,
  ipcChannels,
  type AppApi,
  type Bridge,
  type ColumnsPortMessage,
} from '@shared/ipc-contract'
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import { createImportDropped } from './import-dropped'

/** The page gets methods, never channels: what it can send is what the contract names. */
const { importPaths, ...methods } = Object.fromEntries(
  appMethods.map((method) => [
    method,
    (...passed: unknown[]) => ipcRenderer.invoke(ipcChannels.call(method), ...passed),
  ]),
) as unknown as AppApi

const importDropped = createImportDropped({
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  importPaths,
})

const on: Bridge['on'] = (name, listener) => {
  const hear = (_event: unknown, told: unknown, event: Parameters<typeof listener>[0]) => {
    if (told === name) listener(event)
  }
  ipcRenderer.on(ipcChannels.event, hear)
  return () => {
    ipcRenderer.off(ipcChannels.event, hear)
  }
}

// Its cache is the least of it: the whole page hears that memory is short, and collects its garbage.
const freeMemory = () => void requestIdleCallback(() => webFrame.clearCache())

contextBridge.exposeInMainWorld('skinventory', { ...methods, importDropped, freeMemory, on })

// A port cannot cross the bridge as a value; it can be posted to the page's own window.
ipcRenderer.on(ipcChannels.columnsPort, (event, openingId: string) => {
  const message: ColumnsPortMessage = { kind: 'skinventory-columns-port', openingId }
  window.postMessage(message, window.location.origin, [...event.ports])
})
