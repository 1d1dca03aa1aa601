import { once } from 'node:events'
import { connect } from 'node:net'

/** Its code for unlocking the keychain of who has signed in. */
const unlock = 1

/** Gives gnome-keyring its password through its own socket, as signing in to a desktop does: by no bus, and without a prompt. */
export async function unlockKeyring(controlSocket: string, password: string): Promise<void> {
  const word = Buffer.from(password, 'utf8')
  const socket = connect(controlSocket)
  try {
    // A byte for the kernel to say by whom it is; then the length of it all, what is wanted, and a text with its length.
    socket.write(
      Buffer.concat([
        Buffer.of(0),
        number(12 + word.length),
        number(unlock),
        number(word.length),
        word,
      ]),
    )
    const [reply] = (await once(socket, 'data')) as [Buffer]
    if (reply.readUInt32BE(4) !== 0) throw new Error('the keychain did not unlock')
  } finally {
    socket.destroy()
  }
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
