import type { AppError } from '@shared/app-error'
import { fail, ok } from '@shared/result'
import { app } from 'electron'
import type { AppUpdater, CancellationToken } from 'electron-updater'
import { spawn } from 'node:child_process'
import type { Clock } from '../ports/clock'
import { hostOfSource, mayAskFor, type UpdateSource } from '../ports/update-source'
import type { Updater } from '../ports/updater'
import { replaceProgram } from './replace-program'
import { updateFailure } from './update-failure'
import { largestUpdate, readOffer } from './update-offer'

interface ElectronUpdaterOptions {
  readonly source: UpdateSource
  readonly clock: Pick<Clock, 'monotonic'>
  readonly log: (line: string) => void
}

/** Milliseconds in which an installer has to have started. */
const installLimit = 60_000

/** What the update host is told of who asks. */
const userAgent = 'Skinventory'

/**
 * Updates by electron-updater, which is loaded when it is first asked for. It compares what it downloads with the hash in the
 * release's description; installers for Windows must be signed as the app is, and macOS compares signatures itself.
 */
export function createElectronUpdater({ source, clock, log }: ElectronUpdaterOptions): Updater {
  const host = hostOfSource(source)
  let loading: Promise<Library> | null = null
  const library = () => (loading ??= load(source, log))
  const failure = (step: string, thrown: unknown, started: number): AppError => {
    const error = updateFailure(thrown, host, clock.monotonic() - started)
    log(`update: ${step} failed: ${error.kind}`)
    return error
  }

  return {
    async check(signal) {
      const started = clock.monotonic()
      const { updater } = await library()
      const stop = () => void updater.netSession.closeAllConnections()
      signal.addEventListener('abort', stop)
      try {
        const found = await updater.checkForUpdates()
        if (found?.isUpdateAvailable !== true) return ok(null)
        return readOffer(found.updateInfo, fileEnding(process.platform))
      } catch (thrown) {
        return fail(failure('checking', thrown, started))
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },

    async download(signal, tellProgress) {
      const started = clock.monotonic()
      const { updater, makeToken } = await library()
      const token = makeToken()
      const stop = () => token.cancel()
      const hear = ({ transferred, total }: { transferred: number; total: number }) => {
        // No installer of ours is that large, whatever the host sends.
        if (transferred > largestUpdate) stop()
        tellProgress({ bytes: transferred, total: total > 0 ? total : null })
      }
      if (signal.aborted) return fail({ kind: 'cancelled' })
      signal.addEventListener('abort', stop)
      updater.on('download-progress', hear)
      try {
        await updater.downloadUpdate(token)
        return ok()
      } catch (thrown) {
        if (signal.aborted) return fail({ kind: 'cancelled' })
        return fail(failure('downloading', thrown, started))
      } finally {
        signal.removeEventListener('abort', stop)
        updater.off('download-progress', hear)
      }
    },

    async install(restart) {
      const { updater } = await library()
      // Else the new version finds the old one still there, takes itself for a second start, and ends.
      app.releaseSingleInstanceLock()
      const failed = new Promise<AppError>((resolve) => {
        const give = () => resolve({ kind: 'update-not-installed' })
        updater.once('error', give)
        setTimeout(give, installLimit).unref()
      })
      updater.autoRunAppAfterInstall = restart
      updater.quitAndInstall(true, restart)
      const error = await failed
      app.requestSingleInstanceLock({ files: [] })
      log('update: it could not be put in place')
      return error
    },
  }
}

/** Of what this system is updated by. */
function fileEnding(platform: NodeJS.Platform): string {
  if (platform === 'win32') return '.exe'
  return platform === 'darwin' ? '.zip' : '.AppImage'
}

interface Library {
  readonly updater: AppUpdater
  readonly makeToken: () => CancellationToken
}

async function load(source: UpdateSource, log: (line: string) => void): Promise<Library> {
  const loaded = await import('electron-updater')
  const { AppImageUpdater, MacUpdater, NsisUpdater } = loaded

  /**
   * The library's own way removes the program before the new one is there, gives it another name, and to end with starts it
   * and waits for its end, so that quitting would hang.
   */
  class WholeAppImageUpdater extends AppImageUpdater {
    protected override doInstall({ isForceRunAfter }: { readonly isForceRunAfter: boolean }) {
      const image = process.env['APPIMAGE']
      const { installerPath } = this
      if (image === undefined || installerPath === null) throw new Error('there is no AppImage')
      replaceProgram(installerPath, image)
      if (isForceRunAfter) spawn(image, { detached: true, stdio: 'ignore' }).unref()
      return true
    }
  }
  const updater =
    process.platform === 'win32'
      ? new NsisUpdater()
      : process.platform === 'darwin'
        ? new MacUpdater()
        : new WholeAppImageUpdater()
  updater.logger = null
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowPrerelease = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  // One file with one hash, rather than parts by a plan of the host's.
  updater.disableDifferentialDownload = true
  updater.forceDevUpdateConfig = !app.isPackaged
  // An app that is updated gets the version that everybody gets.
  updater.isUserWithinRollout = () => true
  // The library would make an id of this machine, keep it and send it along.
  Object.assign(updater, { stagingUserIdPromise: { value: Promise.resolve('') } })
  updater.setFeedURL(
    source.kind === 'github'
      ? { provider: 'github', owner: source.owner, repo: source.repository }
      : { provider: 'generic', url: source.address },
  )
  // There is no place to type a password for a proxy. Without words the request goes on and is refused.
  updater.on('login', (_asked, answer) => Reflect.apply(answer, undefined, []))
  // Errors come with the promises, too; an event that nobody hears would end the app.
  updater.on('error', () => undefined)
  guardSession(updater.netSession, source, log)
  return { updater, makeToken: () => new loaded.CancellationToken() }
}

/** Only the source's own hosts are reached, and told no more than they need. */
function guardSession(
  own: AppUpdater['netSession'],
  source: UpdateSource,
  log: (line: string) => void,
): void {
  own.setUserAgent(userAgent)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayAskFor(source, url)
    if (cancel) log('update: another host was named, and not asked')
    answer({ cancel })
  })
  own.webRequest.onBeforeSendHeaders(({ requestHeaders }, answer) => {
    const told = Object.entries(requestHeaders).filter(
      ([name]) => !/^(?:x-|user-agent$|cookie$|authorization$)/iu.test(name),
    )
    answer({ requestHeaders: { ...Object.fromEntries(told), 'User-Agent': userAgent } })
  })
}
