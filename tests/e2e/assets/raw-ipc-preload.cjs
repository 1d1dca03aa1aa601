// Preload of a page that an attacker would have made: it can send on any channel.
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('rawIpc', {
  invoke: (channel, ...args) =>
    ipcRenderer.invoke(channel, ...args).then(
      (answer) => ({ kind: 'answered', answer }),
      (error) => ({ kind: 'refused', message: String(error) }),
    ),
})
