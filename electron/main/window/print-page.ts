import { fail, ok, type Result } from '@shared/result'
import type { PrintError } from '@shared/app-error'
import type { WebContents } from 'electron'
import type { Clock } from '../ports/clock'
import type { PagePrinter } from '../ports/page-printer'
import { untilSettled } from './settled-page'

/** What Chromium says where the person closed the dialog. */
const closedByPerson = /cancel/iu

const failed = (detail: string) => fail<PrintError>({ kind: 'print-failed', detail })

/** Prints the window's page. What is on the paper, and its size, is for the page's own print style to say. */
export function createPagePrinter(
  find: () => WebContents | null,
  clock: Pick<Clock, 'sleep'>,
): PagePrinter {
  const withPage = async <Value>(
    print: (page: WebContents) => Promise<Result<Value, PrintError>>,
  ): Promise<Result<Value, PrintError>> => {
    const page = find()
    if (page === null || page.isDestroyed()) return failed('no page')
    await untilSettled(page, clock)
    return print(page)
  }

  return {
    print: () => withPage(printByDialog),

    makePdf: () =>
      withPage(async (page) => {
        try {
          return ok(
            await page.printToPDF({
              printBackground: true,
              // Where the page names no size of its own.
              pageSize: 'A4',
              preferCSSPageSize: true,
              generateTaggedPDF: true,
            }),
          )
        } catch (thrown) {
          return failed(thrown instanceof Error ? thrown.message : 'unknown')
        }
      }),
  }
}

function printByDialog(page: WebContents): Promise<Result<undefined, PrintError>> {
  return new Promise((resolve) => {
    page.print({ printBackground: true }, (isPrinted, reason) => {
      resolve(isPrinted || closedByPerson.test(reason) ? ok() : failed(reason))
    })
  })
}
