import { appMethods } from '../../shared/ipc-contract'
import { callBridge } from './app/running-app'
import { callBridgeFromPage, callChannels, callFromPage } from './app/untrusted-page'
import { expect, shareApp, test } from './fixtures'

test.describe.configure({ mode: 'default' })

const app = shareApp()

test('the page has no Node and nothing of Electron but the bridge', async () => {
  const { page } = app()
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as unknown as { skinventory: object }).skinventory).toSorted(),
  }))
  expect(found.node).toEqual([])
  // Paths are for preload alone: the page hands over files.
  const methods = appMethods.filter((method) => method !== 'importPaths')
  expect(found.bridge).toEqual([...methods, 'importDropped', 'freeMemory', 'on'].toSorted())
})

test('the page names no file of this machine, whatever it calls one', async () => {
  const reply = await app().page.evaluate(
    (secret) => {
      type Drop = (files: readonly object[], callId: string) => Promise<unknown>
      const { skinventory } = window as unknown as { skinventory: { importDropped: Drop } }
      const forged = { name: secret, path: secret, lastModified: 1, size: 1, type: '' }
      return skinventory.importDropped([new File(['[]'], secret), forged, { secret }], 'call')
    },
    import.meta.filename,
  )
  const missing = { ok: false, error: { kind: 'file-not-found' } }
  expect(reply).toMatchObject({
    ok: true,
    value: [{ result: missing }, { result: missing }, { result: missing }],
  })
})

test('the window is sandboxed and isolated, and keeps web security', async () => {
  const preferences = await app().electron.evaluate(({ BrowserWindow }) => {
    // What Electron made of the window's settings; its types leave the method out.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      readonly getLastWebPreferences: () => Readonly<Record<string, unknown>>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  for (const name of [
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'nodeIntegrationInWorker',
  ]) {
    expect(preferences[name] ?? false, name).toBe(false)
  }
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
})

test('the page cannot change the bridge or reach behind it', async () => {
  const unchanged = await app().page.evaluate(() => {
    const own = window as unknown as Record<string, Record<string, unknown>>
    const bridge = own['skinventory']
    const before = bridge?.['readStart']
    try {
      own['skinventory'] = {}
      if (bridge !== undefined) bridge['readStart'] = () => 'mine'
    } catch {
      // Strict code throws where sloppy code is ignored: both leave the bridge as it was.
    }
    return own['skinventory'] === bridge && bridge?.['readStart'] === before
  })
  expect(unchanged).toBe(true)
})

test('a content security policy that starts at nothing comes with the page and holds', async () => {
  const { electron, page, takeProblems } = app()
  const policy = await electron.evaluate(async ({ net }, url) => {
    const reply = await net.fetch(url)
    return reply.headers.get('content-security-policy') ?? ''
  }, page.url())
  expect(policy).toMatch(/default-src 'none'/u)
  expect(policy).not.toMatch(/unsafe-eval/u)
  expect(policy).toMatch(/script-src[^;]*'self'/u)
  expect(policy).not.toMatch(/script-src[^;]*(?:unsafe-inline|https?:|data:|\*)/u)

  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineScriptRan = true'
    document.head.append(script)
    return 'inlineScriptRan' in window
  })
  expect(ran).toBe(false)
  await expect.poll(takeProblems).toEqual([expect.stringContaining('Content Security Policy')])
})

for (const address of [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'data:text/html,<h1>Not the app</h1>',
  'app://icons/anything',
]) {
  test(`the page cannot be led to ${address}`, async () => {
    const { electron, page, takeProblems } = app()
    const before = page.url()
    await page.evaluate((url) => {
      window.location.href = url
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      link.remove()
      return window.open(url) === null
    }, address)
    // An answer to a later call: the navigations above are over by then.
    expect(await callBridge(page, 'readStart')).toMatchObject({ ok: true })
    expect(page.url()).toBe(before)
    expect(electron.windows()).toHaveLength(1)
    // Chromium itself says so where it is the one that refuses.
    for (const problem of takeProblems()) expect(problem).toMatch(/Not allowed to|refused/iu)
  })
}

test('a window that the page asks for does not open', async () => {
  const { electron, page } = app()
  expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true)
  expect(await page.evaluate(() => window.open(window.location.href) === null)).toBe(true)
  expect(electron.windows()).toHaveLength(1)
})

test('only pages of known hosts are handed to the browser', async () => {
  const { electron, page } = app()
  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
  })
  for (const link of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://example.com/share',
    'http://steamcommunity.com/',
    'https://steamcommunity.com.example.com/',
    'https://steamcommunity.com@example.com/',
    'https://example.com/?steamcommunity.com',
  ]) {
    expect(await callBridge(page, 'openLink', link), link).toEqual({
      ok: false,
      error: { kind: 'link-refused' },
    })
  }
  const known = 'https://steamcommunity.com/profiles/76561198827262007'
  expect(await callBridge(page, 'openLink', known)).toMatchObject({ ok: true })
  const opened = await electron.evaluate(
    () => (globalThis as unknown as { readonly opened: readonly string[] }).opened,
  )
  expect(opened).toEqual([known])
})

for (const address of [
  'about:blank',
  'data:text/html,<h1>Not the app</h1>',
  'https://unknown.invalid/',
  'app://icons/anything',
]) {
  test(`calls from ${address} are refused`, async () => {
    const { electron } = app()
    const channels = await callChannels(electron)
    expect(channels.length).toBeGreaterThan(0)
    const calls = channels.flatMap((channel) =>
      [[], ['readStart'], ['x', 'y']].map((args) => ({ channel, args })),
    )
    const replies = await callFromPage(electron, address, calls)
    expect(replies).toHaveLength(calls.length)
    for (const [index, reply] of replies.entries()) {
      expect(reply, JSON.stringify(calls[index])).toMatchObject({
        kind: 'answered',
        answer: { ok: false, error: { kind: 'untrusted-sender' } },
      })
    }
  })
}

test('the bridge in a page that is not the app is refused or not there', async () => {
  const reply = await callBridgeFromPage(app().electron, 'data:text/html,<h1>Not the app</h1>')
  if (reply !== 'no bridge') expect(reply).toMatchObject({ error: { kind: 'untrusted-sender' } })
})

test('a frame within the page has no bridge of its own', async () => {
  const { page, takeProblems } = app()
  for (const source of ['about:blank', 'about:srcdoc', 'data:text/html,<p>frame</p>']) {
    await page.evaluate((url) => {
      const frame = document.createElement('iframe')
      if (url === 'about:srcdoc') frame.srcdoc = '<p>frame</p>'
      else frame.src = url
      document.body.append(frame)
    }, source)
    // An answer to a later call: a frame that may load has done so by then.
    expect(await callBridge(page, 'readStart')).toMatchObject({ ok: true })
    const found = await Promise.all(
      page
        .frames()
        .filter((frame) => frame !== page.mainFrame())
        .map((frame) => frame.evaluate(() => 'skinventory' in window)),
    )
    expect(found, source).not.toContain(true)
    await page.evaluate(() => document.querySelector('iframe')?.remove())
  }
  for (const problem of takeProblems()) expect(problem).toMatch(/Content Security Policy/u)
})

test('arguments that are none are refused, whatever they are', async () => {
  const { page } = app()
  const replies = await page.evaluate(async () => {
    type Call = (...args: readonly unknown[]) => Promise<{ ok: boolean; error?: { kind: string } }>
    const { skinventory } = window as unknown as { skinventory: Record<string, Call> }
    const calls: readonly [string, readonly unknown[]][] = [
      ['saveProject', [42]],
      ['saveProject', [{ name: 'x', clientId: 'y', endpoint: 1 }]],
      ['saveProject', [{ __proto__: { name: 'x' } }]],
      ['removeProject', []],
      ['removeProject', ['../../settings', 'remove']],
      ['fetchInventory', [null, 'call']],
      ['openSnapshot', ['../../../etc/passwd', 'opening']],
      ['readRawItem', ['../../config.json', { offset: 0, length: 10 }]],
      ['readRawItem', ['x', { offset: -1, length: 1e12 }]],
      ['annotateSnapshot', ['../x', { name: '', note: '', pinned: false, steamId: '' }]],
      ['removeSnapshots', [['../../settings']]],
      ['restoreSnapshots', [[]]],
      ['limitLibrary', [-1]],
      ['chooseAndImport', [{}]],
      ['importWaiting', ['/etc/passwd']],
      ['exportSnapshots', [{ snapshotIds: ['x'], file: '/etc/passwd' }, 'call']],
      ['exportCombined', [{ sources: [{ id: '../x', label: '', items: 1 }], rows: null }, 'call']],
      ['copyItems', [{ snapshotId: 'x', rows: [1], format: 'csv', columns: [] }, 'call']],
      ['saveText', [{ suggestedName: 'x', kind: 'sh', text: '' }]],
      ['savePreferences', [{ colorScheme: 'purple' }]],
      ['copyText', [{}]],
      ['openLink', [[]]],
    ]
    const found: string[] = []
    for (const [method, args] of calls) {
      const reply = await skinventory[method]?.(...args)
      found.push(`${method}: ${reply?.ok === false ? reply.error?.kind : 'accepted'}`)
    }
    return found
  })
  for (const reply of replies) {
    expect(reply).toMatch(/: (?:invalid-arguments|project-not-found|snapshot-not-found)$/u)
  }
})

test('the page is given no permission', async () => {
  const answers = await app().page.evaluate(async () => {
    const name = (value: string) => ({ name: value as PermissionName })
    const states = await Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone'].map(async (value) => {
        const status = await navigator.permissions.query(name(value))
        return `${value}: ${status.state}`
      }),
    )
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    )
    return [...states, `media: ${media}`]
  })
  for (const answer of answers) expect(answer).toMatch(/: (?:denied|refused)$/u)
})
