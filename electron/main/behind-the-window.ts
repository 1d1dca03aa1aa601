/** What is loaded while the page is on its way: most of main, for which the window does not wait. */
export { compose } from './compose'
export { createAnswerCall } from './ipc/answer-call'
export { noteFailures } from './ipc/note-failures'
export { createPagePrinter } from './window/print-page'
