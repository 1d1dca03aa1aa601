import { fail, ok, type Result } from '@shared/result'
import type {
  HttpClient,
  HttpFailure,
  HttpPost,
  HttpReply,
} from '../../../electron/main/ports/http-client'

/** What a server is to answer, in turn: a whole answer, or pieces and then a failure; `hang`: nothing, until cancelled. */
export type ScriptedAnswer =
  | {
      readonly status: number
      readonly body: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly pieces?: readonly string[]; readonly failure: HttpFailure }
  | 'hang'

export interface ScriptedHttpClient extends HttpClient {
  readonly posts: HttpPost[]
}

/** Answers from a script; the last answer repeats. */
export function createScriptedHttpClient(
  script: readonly [ScriptedAnswer, ...ScriptedAnswer[]],
): ScriptedHttpClient {
  const posts: HttpPost[] = []
  return {
    posts,
    async post(request, receive, signal): Promise<Result<HttpReply, HttpFailure>> {
      const answer = script[posts.length] ?? script.at(-1) ?? script[0]
      posts.push(request)
      if (answer === 'hang') {
        await new Promise((resolve) => {
          signal.addEventListener('abort', resolve, { once: true })
        })
        return fail({ kind: 'cancelled' })
      }
      const pieces = 'failure' in answer ? (answer.pieces ?? []) : [answer.body]
      for (const piece of pieces) await receive(new TextEncoder().encode(piece))
      if ('failure' in answer) return fail(answer.failure)
      const { status, body, headers = {} } = answer
      return ok({ status, headers, bytes: body.length })
    },
  }
}
