import { ItemFlag } from '../inventory/item-flag'
import { isWhyNot, type BoxState, type ChooseBoxWords } from './choose-box'
import { WhyNotFlag } from './why-not-flag'

interface DepositFlagProps {
  readonly state: BoxState
  readonly words: ChooseBoxWords & { readonly yes: string }
}

/** Whether an item can be chosen for a deposit, or why not, in a word. */
export function DepositFlag({ state, words }: DepositFlagProps) {
  if (isWhyNot(state)) return <WhyNotFlag whyNot={state} word={words.whyNot[state]} />
  return <ItemFlag tone="good" word={words.yes} />
}
