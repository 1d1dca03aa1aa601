import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { usePictureMayLoad } from '../components/picture-gate'
import classes from './item-picture.module.css'

interface ItemPictureProps {
  /** `icon_url` as it came; empty: none. */
  readonly icon: string
  /** Side in pixels: the box is that large before, while and after the picture loads. */
  readonly size: number
  /** Words for it; empty where its item's name stands beside it. */
  readonly label?: string
}

/** An item's picture, through main, which fetches, checks and keeps it; a drawn placeholder where there is none. */
export function ItemPicture({ icon, size, label = '' }: ItemPictureProps) {
  const [failedIcon, setFailedIcon] = useState<string | null>(null)
  const [onScreen, setOnScreen] = useState<string | null>(null)
  const mayLoad = usePictureMayLoad(onScreen === icon)
  if (mayLoad && onScreen !== icon) setOnScreen(icon)
  // What was there before stays, unseen, until this one may load: to take it away costs as much as to fill the row.
  const shown = mayLoad ? icon : onScreen
  return (
    <span
      className={classes.box}
      style={{ width: size, height: size }}
      data-waiting={mayLoad ? undefined : true}
    >
      {shown === null ? null : shown !== '' && shown !== failedIcon ? (
        <img
          key={shown}
          className={classes.picture}
          src={`app://icons/${encodeURIComponent(shown)}`}
          alt={label}
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setFailedIcon(shown)}
        />
      ) : (
        <IconPhoto size={Math.round(size / 2)} stroke={1.25} aria-hidden />
      )}
    </span>
  )
}
