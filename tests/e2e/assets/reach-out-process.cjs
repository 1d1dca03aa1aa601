// A utility process that opens a connection by itself, and keeps it until it is told to end.
const { connect } = require('node:net')

process.parentPort.on('message', ({ data: port }) => {
  const socket = connect(port, '127.0.0.1', () => process.parentPort.postMessage('connected'))
  socket.on('error', (error) => process.parentPort.postMessage(String(error)))
})
