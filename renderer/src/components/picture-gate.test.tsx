import { act, render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ItemPicture } from '../inventory/item-picture'
import { holdPictures, holdPicturesWhileTyping } from './picture-gate'

const sources = (container: HTMLElement) =>
  [...container.querySelectorAll(':not([data-waiting]) > img')].map((image) =>
    image.getAttribute('src')?.split('/').at(-1),
  )

it('holds back new pictures, keeps those on screen, and lets all in when the last hold ends', () => {
  const { container, rerender } = render(<ItemPicture icon="one" size={28} />)
  expect(sources(container)).toEqual(['one'])
  let first = () => undefined as void
  let second = () => undefined as void
  act(() => {
    first = holdPictures()
    second = holdPictures()
  })
  expect(sources(container)).toEqual(['one'])
  rerender(<ItemPicture icon="two" size={28} />)
  expect(sources(container)).toEqual([])
  act(() => first())
  expect(sources(container)).toEqual([])
  act(() => second())
  expect(sources(container)).toEqual(['two'])
})

it('lets many in a few at a time, so that the page is never full of them', () => {
  vi.useFakeTimers()
  const release = holdPictures()
  const icons = Array.from({ length: 20 }, (_, index) => `icon-${index}`)
  const { container } = render(
    icons.map((icon) => <ItemPicture key={icon} icon={icon} size={28} />),
  )
  expect(sources(container)).toEqual([])
  act(() => release())
  expect(sources(container)).toEqual(icons.slice(0, 8))
  act(() => void vi.advanceTimersByTime(100))
  expect(sources(container)).toEqual(icons)
  vi.useRealTimers()
})

it('holds back new pictures from the first key until the typing rests', () => {
  vi.useFakeTimers()
  try {
    const { container, rerender } = render(<ItemPicture icon="one" size={28} />)
    act(holdPicturesWhileTyping)
    rerender(<ItemPicture icon="two" size={28} />)
    act(() => void vi.advanceTimersByTime(100))
    act(holdPicturesWhileTyping)
    act(() => void vi.advanceTimersByTime(100))
    expect(sources(container)).toEqual([])
    act(() => void vi.advanceTimersByTime(100))
    expect(sources(container)).toEqual(['two'])
  } finally {
    vi.useRealTimers()
  }
})
