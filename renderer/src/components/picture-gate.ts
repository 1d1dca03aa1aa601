import { useSyncExternalStore } from 'react'

/** So many are loaded at once, and so many milliseconds later as many again: each takes the page a millisecond or two. */
const portion = 8
const portionPause = 16

let holds = 0
const listeners = new Set<() => void>()

/**
 * Pictures that are not on screen yet wait, until what is returned is called: the page has something more urgent to draw, and
 * to load and lay out a picture takes as long as a row. To be called once.
 */
export function holdPictures(): () => void {
  holds += 1
  return () => {
    holds -= 1
    if (holds === 0) tell()
  }
}

/** So long a person may think between two keys, in milliseconds. */
const typingPause = 150

let typing: { readonly release: () => void; readonly timer: number } | null = null

/** Holds pictures while keys come, each of which shows other items, until the typing rests. To be called with every key. */
export function holdPicturesWhileTyping(): void {
  const release = typing?.release ?? holdPictures()
  clearTimeout(typing?.timer)
  const timer = window.setTimeout(() => {
    typing = null
    release()
  }, typingPause)
  typing = { release, timer }
}

/** Whether a picture may be loaded now. One that is on screen already never waits, and is not drawn again when others do. */
export function usePictureMayLoad(isOnScreen: boolean): boolean {
  return useSyncExternalStore(subscribe, () => isOnScreen || holds === 0)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(waiting = [...listeners]): void {
  for (const listener of waiting.slice(0, portion)) listener()
  if (waiting.length > portion) setTimeout(tell, portionPause, waiting.slice(portion))
}
