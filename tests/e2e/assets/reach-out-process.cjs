// A utility process that opens a connection by itself, to the port that it is given, and keeps it until it is ended.
const { connect } = require('node:net')

connect(Number(process.argv.at(-1)), '127.0.0.1')
