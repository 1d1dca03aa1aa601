/** SkinsBack blocks a Client ID for a while after more than this many requests in any minute, as it counts them. */
export const requestsAMinute = 500

/** Requests may reach the server this much later than others that were sent before them, in milliseconds. */
export const latencySpread = 1000

/**
 * Milliseconds between requests of one Client ID. With this interval, no more than 500 sends fit into any 60 s plus
 * the spread, so that the server never counts more than its quota in any of its minutes, whatever the latencies.
 */
export const requestInterval = (60_000 + latencySpread) / (requestsAMinute - 1)
