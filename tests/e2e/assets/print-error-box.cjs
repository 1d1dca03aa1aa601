// Loaded into main before the app: prints what the system's dialog would say, which no test can reach, and leaves it at once.
const { dialog } = require('electron')

dialog.showErrorBox = (title, text) => {
  process.stdout.write(`DIALOG ${title}\n${text}\n`)
}
