import { useEffect, useState } from 'react'

/**
 * Takes files that are dropped anywhere on the window; true while some are dragged over it. Text and what is dragged
 * from the page itself are left to others. Null: somebody else takes them.
 */
export function useFileDrop(take: ((files: readonly File[]) => Promise<void>) | null): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (take === null) return
    // A picture of the page counts as a file, too, once it is dragged.
    let isOwn = false
    const follow = (event: DragEvent) => {
      if (isOwn || !hasFiles(event)) return
      // Without this the window would try to show the file instead of the page.
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // From one element of the page into another it is still over the window.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (isOwn || !hasFiles(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) void take(files)
    }
    const begin = () => {
      isOwn = true
    }
    const end = () => {
      isOwn = false
    }
    const listening = new AbortController()
    // Before any part of the page, so that none can keep a file from being taken.
    const options = { capture: true, signal: listening.signal }
    window.addEventListener('dragenter', follow, options)
    window.addEventListener('dragover', follow, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('drop', drop, options)
    window.addEventListener('dragstart', begin, options)
    window.addEventListener('dragend', end, options)
    return () => listening.abort()
  }, [take])
  return isOver
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
