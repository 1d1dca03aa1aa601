import type { FuzzTarget } from './engine/target'
import { readAnswers } from './seeds'
import { answerTarget } from './targets/answer'
import { argumentsTarget } from './targets/calls'
import { combinedTarget } from './targets/combined'
import { commandLineTarget, handedFilesTarget, pageAddressTarget } from './targets/command-line'
import { importTarget } from './targets/import'
import { batchesTarget, draftsTarget, snapshotsTarget } from './targets/kept-files'
import { settingsTarget } from './targets/settings'
import {
  assetIdTarget,
  draftFileTarget,
  lockTarget,
  steamUsersTarget,
  tradeUrlTarget,
} from './targets/texts'
import { updatesTarget } from './targets/updates'
import { wholeAppTarget } from './targets/whole-app'

export interface Places {
  /** Of the repository. */
  readonly root: string
  /** Where targets put files; theirs alone. */
  readonly scratch: string
}

/** All that takes what others made. */
export function makeTargets({ root, scratch }: Places): readonly FuzzTarget[] {
  const answers = readAnswers(root)
  return [
    answerTarget(answers),
    importTarget(answers, scratch),
    argumentsTarget,
    wholeAppTarget(answers, scratch),
    settingsTarget(scratch),
    snapshotsTarget,
    draftsTarget,
    batchesTarget,
    draftFileTarget,
    combinedTarget(answers, scratch),
    tradeUrlTarget,
    steamUsersTarget,
    lockTarget,
    assetIdTarget,
    commandLineTarget,
    handedFilesTarget,
    pageAddressTarget,
    updatesTarget,
  ]
}
