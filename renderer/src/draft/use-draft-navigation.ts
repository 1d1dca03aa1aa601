import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { moveByKey } from '../inventory/row-moves'
import { isCommand } from '../inventory/selection-keys'
import { isShortcut } from '../shortcuts/shortcuts'
import { assetIdsOfLine, type DraftLine } from './draft-lines'
import type { DraftActions } from './use-draft-actions'

interface NavigationOptions {
  readonly lines: readonly DraftLine[]
  readonly openKeys: ReadonlySet<string>
  readonly isReadOnly: boolean
  readonly scroller: RefObject<HTMLElement | null>
  readonly linesInSight: () => number
  readonly scrollTo: (index: number) => void
  readonly toggle: (key: string) => void
  readonly actions: DraftActions
}

export interface DraftNavigation {
  /** The one line that Tab leads to. */
  readonly tabStop: number
  /** A click on a line makes it the current one. */
  readonly pick: (key: string) => void
  /** Takes a line out; the focus goes to the one that comes into its place. */
  readonly removeLine: (line: DraftLine) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
}

/** Moving through the items of a draft by keys, and changing it by them. */
export function useDraftNavigation(options: NavigationOptions): DraftNavigation {
  const { lines, openKeys, isReadOnly, scroller, linesInSight, scrollTo, toggle, actions } = options
  const [current, setCurrent] = useState<{ readonly key: string; readonly index: number } | null>(
    null,
  )
  const wantsFocus = useRef(false)
  /** The line that is about to go: until it has, the one that comes into its place is not known. */
  const leaving = useRef<string | null>(null)
  const known = current === null ? -1 : lines.findIndex(({ key }) => key === current.key)
  // Where the current line has gone, the one in its place is current.
  const place = known === -1 ? (current?.index ?? 0) : known
  const tabStop = Math.max(0, Math.min(place, lines.length - 1))

  const linesNow = useRef(lines)
  useLayoutEffect(() => {
    linesNow.current = lines
    if (!wantsFocus.current || lines.some(({ key }) => key === leaving.current)) return
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${tabStop}"]`)
    if (line === null || line === undefined) return
    wantsFocus.current = false
    leaving.current = null
    line.focus({ preventScroll: true })
  })

  const pick = useCallback((key: string) => {
    setCurrent({ key, index: linesNow.current.findIndex((line) => line.key === key) })
  }, [])
  const { remove } = actions
  const removeLine = useCallback(
    (line: DraftLine) => {
      wantsFocus.current = true
      leaving.current = line.key
      pick(line.key)
      remove(assetIdsOfLine(line))
    },
    [pick, remove],
  )
  const goTo = (index: number) => {
    const line = lines[index]
    if (line === undefined) return
    wantsFocus.current = true
    leaving.current = null
    setCurrent({ key: line.key, index })
    scrollTo(index)
  }

  /** Whether the key was one that opens or closes a group. */
  const followTreeKey = (event: KeyboardEvent, line: DraftLine): boolean => {
    const isOpen = openKeys.has(line.group.key)
    if (isShortcut(event, 'openGroup')) {
      if (!isOpen) toggle(line.group.key)
      else if (line.kind === 'group') goTo(tabStop + 1)
      return true
    }
    if (!isShortcut(event, 'closeGroup')) return false
    if (line.kind === 'item') goTo(lines.findIndex((one) => one.key === line.group.key))
    else if (isOpen) toggle(line.key)
    return true
  }
  /** Whether the key was one that changes the draft. */
  const followChange = (event: KeyboardEvent, line: DraftLine): boolean => {
    if (isReadOnly) return false
    const { group } = line
    const { length } = group.items
    if (isShortcut(event, 'removeChosen')) removeLine(line)
    else if (isShortcut(event, 'moreOfName')) actions.setQuantity(group, length + 1)
    else if (isShortcut(event, 'fewerOfName')) {
      if (length === 1) removeLine(line)
      else actions.setQuantity(group, length - 1)
    } else if (isShortcut(event, 'editQuantity')) return focusQuantity(scroller.current, group.key)
    else return false
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || isCommand(event) || hasOwnKeys(event)) return
    const line = lines[tabStop]
    if (line === undefined) return
    if (followTreeKey(event, line) || followChange(event, line)) {
      event.preventDefault()
      return
    }
    const layout = { count: lines.length, perLine: 1, linesInSight: linesInSight() }
    const target = moveByKey(event.key, tabStop, layout)
    if (target === null) return
    event.preventDefault()
    goTo(target)
  }

  /** The line that has the focus is the current one, also where an undo brings back the one whose place it took. */
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const element = target.closest<HTMLElement>('[data-line]')
    const index = Number(element?.dataset['line'])
    const line = lines[index]
    if (line !== undefined && line.key !== current?.key) setCurrent({ key: line.key, index })
  }

  return { tabStop, pick, removeLine, onKeyDown, onFocus }
}

/** Whether there is a field for it in sight. */
function focusQuantity(scroller: HTMLElement | null, groupKey: string): boolean {
  const fields = scroller?.querySelectorAll<HTMLInputElement>('input[data-quantity-of]') ?? []
  const field = [...fields].find(({ dataset }) => dataset['quantityOf'] === groupKey)
  field?.focus()
  field?.select()
  return field !== undefined
}

/** A text field has all keys, and a button those that press it. */
function hasOwnKeys({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return true
  const isPress = key === 'Enter' || key === ' '
  return isPress && target instanceof Element && target.closest('button') !== null
}
