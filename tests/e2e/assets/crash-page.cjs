// Loaded into main before the app: makes an inventory, crashes its page, and prints what the next page says. Playwright would hold
// on to the page that crashed.
const { app } = require('electron')

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

app.on('browser-window-created', (_event, window) => {
  window.once('show', () => {
    watch(window.webContents).catch((error) => {
      process.stdout.write(`FAILED ${error.stack}\n`)
      app.exit(1)
    })
  })
})

async function watch(page) {
  const made = await page.executeJavaScript(`(async () => {
    const { project, users } = (await skinventory.trySandbox()).value
    const request = {
      projectId: project.id, game: 'rust', steamId: users[0].steamId, tradeToken: new URL(users[0].tradeUrl).searchParams.get('token'),
      currency: '', multiplier: '', customCurrency: '', customCurrencyRate: '',
    }
    return (await skinventory.fetchInventory(request, false, 'call-1')).ok
  })()`)
  process.stdout.write(`FETCHED ${made}\n`)
  page.forcefullyCrashRenderer()
  for (let round = 0; round < 50; round += 1) {
    await sleep(100)
    if (page.isCrashed() || page.isLoading()) continue
    const text = await page.executeJavaScript('document.body.innerText')
    if (!text.includes('started again')) continue
    process.stdout.write(`PAGE ${JSON.stringify(text)}\n`)
    break
  }
  app.quit()
}
