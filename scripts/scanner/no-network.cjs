// The scanner would ask the network for the newest Electron. It is to read our code, and nothing else.
const refuse = () => {
  throw new Error('the scanner has no network')
}
for (const name of ['http', 'https']) {
  const library = require(`node:${name}`)
  library.request = refuse
  library.get = refuse
}
