import type { AnswerCall } from './answer-call'

/** What comes of a day's work, and says nothing of a fault. */
const ordinary: ReadonlySet<string> = new Set([
  'cancelled',
  'request-invalid',
  'project-invalid',
  // Noted with more words where they are refused.
  'untrusted-sender',
  'invalid-arguments',
])

/** Notes which calls failed, by the kind of failure alone: what else it holds may be of others. */
export function noteFailures(answerCall: AnswerCall, log: (line: string) => void): AnswerCall {
  return async (call) => {
    const result = await answerCall(call)
    if (!result.ok && !ordinary.has(result.error.kind)) log(`${call.method}: ${result.error.kind}`)
    return result
  }
}
