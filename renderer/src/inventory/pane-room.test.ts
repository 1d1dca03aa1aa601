import { describe, expect, it } from 'vitest'
import { openPanes } from './pane-room'

const open = { open: true, width: 300 }
const folded = { open: false, width: 300 }
const facts = {
  room: 'one',
  request: open,
  detail: open,
  hasItems: true,
  hasDetails: true,
  front: 'request',
} as const

describe('openPanes', () => {
  it('does as the person likes where there is room', () => {
    expect(openPanes({ ...facts, room: 'both', front: 'details' })).toEqual({
      request: true,
      detail: true,
    })
  })

  it('folds the request for as long as details are asked for', () => {
    expect(openPanes({ ...facts, front: 'details' })).toEqual({ request: false, detail: true })
    expect(openPanes(facts)).toEqual({ request: true, detail: false })
    expect(openPanes({ ...facts, front: 'details', hasDetails: false }).request).toBe(true)
    expect(openPanes({ ...facts, front: 'details', detail: folded })).toEqual({
      request: true,
      detail: false,
    })
  })

  it('leaves the details open where the person folded the request', () => {
    expect(openPanes({ ...facts, request: folded }).detail).toBe(true)
  })

  it('shows the request in the smallest window when it is asked for, or nothing else is there', () => {
    const small = { ...facts, room: 'none' } as const
    expect(openPanes({ ...small, front: 'items' })).toEqual({ request: false, detail: false })
    expect(openPanes({ ...small, front: 'request' }).request).toBe(true)
    expect(openPanes({ ...small, front: 'items', hasItems: false }).request).toBe(true)
  })
})
