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

/** The part of it that is used; the types of the DOM do not have it yet. */
interface PageScheduler {
  readonly scheduler: {
    readonly postTask: (
      task: () => void,
      options: { readonly priority: 'user-blocking'; readonly delay: number },
    ) => Promise<void>
  }
}

/**
 * Watches the page's thread from now on. It takes a turn each millisecond, ahead of the page's other tasks as a key press would
 * be; a gap between two turns is a block. What Chromium calls a long task counts too.
 */
export async function watchBlocks(page: Page): Promise<BlockWatch> {
  await page.evaluate(() => {
    let last = performance.now()
    let isWatching = true
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
        isWatching = false
        observer.disconnect()
      },
    }
    const look = () => {
      const now = performance.now()
      meter.longestMs = Math.max(meter.longestMs, now - last)
      last = now
    }
    const { scheduler } = window as unknown as PageScheduler
    const takeTurn = () => {
      look()
      if (isWatching) void scheduler.postTask(takeTurn, { priority: 'user-blocking', delay: 1 })
    }
    observer.observe({ type: 'longtask' })
    takeTurn()
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
