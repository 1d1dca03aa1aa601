import type { ParentPort } from 'electron'
import type * as keytarTypes from 'keytar'
import type { KeychainOperation, KeychainQuestion, KeychainReply } from './keychain-messages'

// The utility process that talks to the OS keychain, and the only file that imports keytar: a call to a locked keychain
// whose prompt nobody answers never returns, and would keep main from quitting. This process can be killed.

const service = 'skinventory'
const probeAccount = 'keychain-probe'

type Keytar = typeof keytarTypes

async function loadKeytar(): Promise<Keytar> {
  // CommonJS whose names Node cannot see from outside: they are on the default export.
  const module = (await import('keytar')) as unknown as { readonly default: Keytar }
  return module.default
}

async function perform(keytar: Keytar, operation: KeychainOperation): Promise<string | null> {
  switch (operation.op) {
    case 'read':
      return keytar.getPassword(service, operation.account)
    case 'write':
      await keytar.setPassword(service, operation.account, operation.secret)
      return null
    case 'remove':
      // False where there was none, which is what was wanted, but also from a locked keychain, which keeps it.
      if (!(await keytar.deletePassword(service, operation.account))) await probe(keytar)
      return null
    case 'probe':
      await probe(keytar)
      return null
  }
}

async function probe(keytar: Keytar): Promise<void> {
  await keytar.setPassword(service, probeAccount, 'probe')
  await keytar.deletePassword(service, probeAccount)
}

async function answer(question: KeychainQuestion): Promise<KeychainReply> {
  const { id } = question
  let keytar: Keytar
  try {
    keytar = await loadKeytar()
  } catch (error) {
    return { kind: 'not-loaded', id, message: messageOf(error) }
  }
  try {
    return { kind: 'done', id, secret: await perform(keytar, question) }
  } catch (error) {
    return { kind: 'refused', id, message: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

// A bug ends the process, in every Electron alike, so that main hears of it and nobody waits in vain.
process.on('unhandledRejection', () => process.exit(1))

const port: ParentPort = process.parentPort
port.on('message', ({ data }) => {
  // Main is the only one that can post here, so its words need no parsing.
  void answer(data as KeychainQuestion).then((reply) => port.postMessage(reply))
})
