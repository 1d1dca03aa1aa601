import { parseDecimal } from '@shared/domain/decimal'
import { fail } from '@shared/result'
import { act, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFakeBridge } from '../test/fake-bridge'
import { renderWithApp } from '../test/render-with-app'
import { IdText } from './id-text'
import { Money } from './money'
import { RelativeTime } from './relative-time'
import { SidePane } from './side-pane'
import { ToastRegion } from './toast-region'
import { UserText } from './user-text'

afterEach(() => vi.useRealTimers())

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

describe('Money', () => {
  it('shows the amount with its currency', () => {
    const { container } = renderWithApp(<Money value={parseDecimal('1234.5')} currency="rub" />)
    expect(container.textContent).toContain('1,234.50 RUB')
  })

  it('says that there is no price', () => {
    renderWithApp(<Money value={null} currency="usd" />)
    expect(screen.getByText('No price')).toBeTruthy()
  })
})

describe('UserText', () => {
  it('shows markup as text, and hidden characters by signs', () => {
    const { container } = renderWithApp(<UserText text={'<b>x</b>\u202e'} />)
    expect(container.querySelector('b')).toBeNull()
    const shown = screen.getByText('<b>x</b>[U+202E]')
    expect(shown.getAttribute('dir')).toBe('auto')
    expect(shown.title).toBe('<b>x</b>[U+202E]')
  })
})

describe('IdText', () => {
  it('copies through main, unchanged, and says so', async () => {
    const { bridge, user } = renderWithApp(<IdText value="20417" label="asset id" />)
    await user.click(screen.getByRole('button', { name: 'Copy asset id' }))
    expect(bridge.copyText).toHaveBeenCalledExactlyOnceWith('20417')
    expect(screen.getByRole('status').textContent).toBe('Copied')
  })

  it('says when copying failed', async () => {
    const bridge = createFakeBridge()
    bridge.copyText.mockResolvedValue(fail({ kind: 'unexpected', detail: 'no clipboard' }))
    const { user } = renderWithApp(<IdText value="20417" label="asset id" />, { bridge })
    await user.click(screen.getByRole('button', { name: 'Copy asset id' }))
    expect(screen.getByRole('status').textContent).toBe('Could not copy')
  })
})

describe('RelativeTime', () => {
  it('says of a time that lies ahead that a clock is wrong', () => {
    vi.useFakeTimers({ now: 1_700_000_000_000 })
    const { container } = renderWithApp(
      <>
        <RelativeTime at={1_700_000_000_000 + 60_000} />
        <RelativeTime at={1_700_000_000_000 + 10 * 3_600_000} />
      </>,
    )
    const times = [...container.querySelectorAll('time')]
    expect(times.map(({ textContent }) => textContent)).toEqual([
      'just now',
      'in 10 hours: wrong clock',
    ])
    expect(times[1]?.title).toContain('one of the two clocks is wrong')
  })

  it('goes on by itself, and keeps the exact time as its title', () => {
    vi.useFakeTimers({ now: 1_700_000_000_000 })
    const { container } = renderWithApp(<RelativeTime at={1_700_000_000_000} />)
    const time = container.querySelector('time')
    expect(time?.textContent).toBe('just now')
    pass(3 * 60_000)
    expect(time?.textContent).toBe('3 minutes ago')
    pass(2 * 3_600_000)
    expect(time?.textContent).toBe('2 hours ago')
    expect(time?.dateTime).toBe('2023-11-14T22:13:20.000Z')
    expect(time?.title).toContain('2023')
  })
})

describe('SidePane', () => {
  const limits = { narrowest: 200, widest: 400 }
  function Pane({ side }: { readonly side: 'left' | 'right' }) {
    const [state, setState] = useState({ open: true, width: 300 })
    return (
      <SidePane side={side} label="Request" state={state} limits={limits} onChange={setState}>
        <input aria-label="Kept" />
      </SidePane>
    )
  }
  const width = () => Number(screen.getByRole('separator').getAttribute('aria-valuenow'))

  it.each([
    ['left', 316],
    ['right', 284],
  ] as const)('is resized by arrow keys from the %s', async (side, afterRight) => {
    const { user } = renderWithApp(<Pane side={side} />)
    act(() => screen.getByRole('separator', { name: 'Resize Request' }).focus())
    await user.keyboard('{ArrowRight}')
    expect(width()).toBe(afterRight)
    await user.keyboard('{End}{ArrowRight}{ArrowLeft}')
    expect(width()).toBeLessThanOrEqual(limits.widest)
    await user.keyboard('{Home}')
    expect(width()).toBe(limits.narrowest)
  })

  it('follows the pointer within its limits, back to where it began', () => {
    renderWithApp(<Pane side="left" />)
    const separator = screen.getByRole('separator')
    separator.setPointerCapture = vi.fn<(id: number) => void>()
    fireEvent.pointerDown(separator, { button: 0, clientX: 300, pointerId: 1 })
    fireEvent.pointerMove(separator, { clientX: 350 })
    expect(width()).toBe(350)
    fireEvent.pointerMove(separator, { clientX: 900 })
    expect(width()).toBe(400)
    fireEvent.pointerMove(separator, { clientX: 300 })
    expect(width()).toBe(300)
    fireEvent.lostPointerCapture(separator)
    fireEvent.pointerMove(separator, { clientX: 380 })
    expect(width()).toBe(300)
  })

  it('folds without losing what was typed', async () => {
    const { user } = renderWithApp(<Pane side="left" />)
    await user.type(screen.getByLabelText('Kept'), 'typed')
    await user.click(screen.getByRole('button', { name: 'Hide Request' }))
    expect(screen.queryByRole('textbox')).toBeNull()
    const show = screen.getByRole('button', { name: 'Show Request' })
    expect(show.getAttribute('aria-expanded')).toBe('false')
    await user.click(show)
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('typed')
  })
})

describe('ToastRegion', () => {
  it('takes a line away after a while, but not while it is pointed at', () => {
    vi.useFakeTimers()
    const { stores } = renderWithApp(<ToastRegion />)
    act(() => {
      stores.toasts.getState().showToast({ message: 'Done', action: null })
    })
    const line = screen.getByText('Done').parentElement ?? document.body
    fireEvent.pointerEnter(line)
    pass(60_000)
    expect(screen.queryByText('Done')).not.toBeNull()
    fireEvent.pointerLeave(line)
    pass(6000)
    expect(screen.queryByText('Done')).toBeNull()
  })

  it('runs its action once and goes', async () => {
    const { stores, user } = renderWithApp(<ToastRegion />)
    const run = vi.fn<() => void>()
    act(() => {
      stores.toasts.getState().showToast({ message: 'Removed', action: { label: 'Undo', run } })
    })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(run).toHaveBeenCalledOnce()
    expect(screen.queryByText('Removed')).toBeNull()
  })
})
