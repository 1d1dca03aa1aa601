/** Milliseconds by which clocks that are right may differ; what lies further ahead came from one that is wrong. */
export const clockTolerance = 300_000
