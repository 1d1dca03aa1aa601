/** What is loaded while the page is on its way: most of main, for which the window does not wait. */
export { compose } from './compose'
export { createAnswerCall } from './ipc/answer-call'
export { createPagePrinter } from './window/print-page'
