import { useState } from 'react'
import classes from './deposit-sheet.module.css'

/** An item's picture on paper; an empty box where there is none. At once, since nobody scrolls there. */
export function SheetPicture({ icon }: { readonly icon: string }) {
  const [isMissing, setMissing] = useState(icon === '')
  return isMissing ? (
    <span className={classes.noPicture} />
  ) : (
    <img
      className={classes.picture}
      src={`app://icons/${encodeURIComponent(icon)}`}
      alt=""
      loading="eager"
      decoding="async"
      onError={() => setMissing(true)}
    />
  )
}
