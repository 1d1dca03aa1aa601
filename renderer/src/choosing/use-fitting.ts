import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/**
 * The first of several forms, the widest first, that has room. Each form is drawn once and measured, before it is seen; the
 * last one is taken however little room there is.
 *
 * @param what What the forms are drawn of: another one is measured anew.
 */
export function useFitting<Form extends string>(
  forms: readonly [Form, ...Form[]],
  what: string,
): { readonly form: Form; readonly room: RefObject<HTMLDivElement | null> } {
  const room = useRef<HTMLDivElement>(null)
  const needed = useRef<{ readonly what: string; readonly widths: Map<number, number> }>(null)
  const [place, setPlace] = useState(0)
  const last = forms.length - 1
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return
    if (needed.current?.what !== what) needed.current = { what, widths: new Map() }
    const { widths } = needed.current
    widths.set(place, element.scrollWidth > element.clientWidth ? element.scrollWidth : 0)
    const fit = () => {
      const { clientWidth } = element
      // What was never too wide is tried.
      let fitting = 0
      while (fitting < last && (widths.get(fitting) ?? 0) > clientWidth) fitting += 1
      setPlace(fitting)
    }
    fit()
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth } = element
      if (scrollWidth > clientWidth) widths.set(place, scrollWidth)
      fit()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [what, place, last])
  return { form: forms[place] ?? forms[0], room }
}
