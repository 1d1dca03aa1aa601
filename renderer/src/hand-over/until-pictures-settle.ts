/** Milliseconds after which pictures that are still on their way are left out. */
const patience = 20_000

/** Waits until every picture within the element is there or is known not to come. */
export async function untilPicturesSettle(
  element: HTMLElement | null,
  signal: AbortSignal,
): Promise<void> {
  const pictures = [...(element?.querySelectorAll('img') ?? [])]
  await Promise.race([Promise.all(pictures.map(settled)), passed(patience, signal)])
}

async function settled(picture: HTMLImageElement): Promise<void> {
  if (picture.complete) return
  await new Promise<void>((resolve) => {
    picture.addEventListener('load', () => resolve(), { once: true })
    picture.addEventListener('error', () => resolve(), { once: true })
  })
}

function passed(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
