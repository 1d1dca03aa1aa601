import type { AppApi, Bridge, DroppedFile, ImportedFile } from '@shared/ipc-contract'

interface DropPorts {
  /** Where a file of the page's lies; empty where it lies nowhere, such as one dragged out of another page. */
  readonly pathOf: (file: DroppedFile) => string
  readonly importPaths: AppApi['importPaths']
}

/** Files that were dropped become paths here, so that the page neither learns one nor names one. */
export function createImportDropped({ pathOf, importPaths }: DropPorts): Bridge['importDropped'] {
  return async (files, callId) => {
    const dropped = files.map((file) => ({ file: nameOf(file), path: pathOf(file) }))
    const paths = dropped.flatMap(({ path }) => (path === '' ? [] : [path]))
    const reply = await importPaths(paths, callId)
    if (!reply.ok) return reply
    const imported = reply.value[Symbol.iterator]()
    return {
      ok: true,
      value: dropped.flatMap(({ file, path }): readonly ImportedFile[] => {
        if (path === '') return [{ file, result: { ok: false, error: { kind: 'file-not-found' } } }]
        const next = imported.next()
        return next.done === true ? [] : [next.value]
      }),
    }
  }
}

function nameOf(file: DroppedFile): string {
  return file instanceof File ? file.name : ''
}
