import type { ElectronApplication, Page } from '@playwright/test'

/** How long nothing else got its turn. */
export interface Blocks {
  /** Milliseconds of the longest gap between two turns; one to three of them are the pause between turns. */
  readonly longestMs: number
}

export interface BlockWatch {
  /** To be called once. */
  readonly stop: () => Promise<Blocks>
}

interface Meter {
  longestMs: number
  stop: () => void
}

/**
 * Watches the page's thread from now on. It takes a turn each millisecond, by a message behind a timer, so that it costs
 * little and the timers' own clamp of 4 ms does not count; a gap between two turns is a block, of one task or of
 * several that left nothing between them. What Chromium calls a long task counts too.
 */
export async function watchBlocks(page: Page): Promise<BlockWatch> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    let last = performance.now()
    let timer = 0
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime >= begun) meter.longestMs = Math.max(meter.longestMs, duration)
      }
    })
    const begun = last
    const meter: Meter = {
      longestMs: 0,
      stop: () => {
        look()
        clearTimeout(timer)
        port1.close()
        observer.disconnect()
      },
    }
    const look = () => {
      const now = performance.now()
      meter.longestMs = Math.max(meter.longestMs, now - last)
      last = now
    }
    port1.addEventListener('message', () => {
      look()
      timer = window.setTimeout(() => port2.postMessage(null), 1)
    })
    port1.start()
    observer.observe({ type: 'longtask' })
    port2.postMessage(null)
    Object.assign(window, { blockMeter: meter })
  })
  return {
    stop: () =>
      page.evaluate(() => {
        const { blockMeter } = window as unknown as { readonly blockMeter: Meter }
        blockMeter.stop()
        return { longestMs: blockMeter.longestMs }
      }),
  }
}

const nanosecondsInMs = 1e6

interface MainMeter {
  readonly stop: () => number
}

/** Watches the main process's thread from now on, by Node's own histogram of gaps between turns of a millisecond. */
export async function watchMainBlocks(electron: ElectronApplication): Promise<BlockWatch> {
  await electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const histogram = monitorEventLoopDelay({ resolution: 1 })
    histogram.enable()
    const meter: MainMeter = {
      stop: () => {
        histogram.disable()
        return histogram.max
      },
    }
    Object.assign(globalThis, { mainBlockMeter: meter })
  })
  return {
    async stop() {
      const nanoseconds = await electron.evaluate(() => {
        const { mainBlockMeter } = globalThis as unknown as { readonly mainBlockMeter: MainMeter }
        return mainBlockMeter.stop()
      })
      return { longestMs: nanoseconds / nanosecondsInMs }
    },
  }
}
