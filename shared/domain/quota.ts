/** SkinsBack blocks a Client ID for a while after more than this many requests in any minute, as it counts them. */
export const requestsAMinute = 500

/** Requests may reach the server this much later than others that were sent before them, in milliseconds. */
export const latencySpread = 1000

/** Milliseconds in which {@link requestsAMinute} requests may leave: then the server never counts more in any of its minutes. */
export const sendingMinute = 60_000 + latencySpread + 1

/** Milliseconds by which timers may come late, without costing turns. */
const timerLateness = 50

/** Milliseconds between requests of one Client ID, where nothing comes in between. */
export const requestInterval = (sendingMinute + timerLateness) / requestsAMinute
