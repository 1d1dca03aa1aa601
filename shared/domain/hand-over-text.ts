import { assertNever } from './assert-never'
import { depositBody, type DepositInput } from './deposit-body'
import { curlSnippet } from './hand-over-curl'
import { nodeSnippet } from './hand-over-node'
import { phpSnippet } from './hand-over-php'
import type { Project } from './project'

/** As what a draft can be handed over. */
export const handOverForms = ['json', 'asset-ids', 'curl', 'php', 'node'] as const
export type HandOverForm = (typeof handOverForms)[number]

export interface HandOver {
  readonly draft: DepositInput
  /** Of the Steam user's Trade URL; empty: left out. */
  readonly tradeToken: string
  /** Where a snippet sends the body, and how it says who calls. */
  readonly project: Pick<Project, 'endpoint' | 'authentication'>
}

/**
 * The text that is shown and copied. None holds a secret or a signature: snippets take the client secret from the environment
 * of whoever runs them.
 */
export function handOverText(form: HandOverForm, { draft, tradeToken, project }: HandOver): string {
  const body = depositBody(draft, tradeToken)
  switch (form) {
    case 'json':
      return `${body}\n`
    case 'asset-ids':
      return draft.items.map(({ assetId }) => `${assetId}\n`).join('')
    case 'curl':
      return curlSnippet(body, project)
    case 'php':
      return phpSnippet(body, project)
    case 'node':
      return nodeSnippet(body, project)
    default:
      return assertNever(form)
  }
}
