import 'react'

declare module 'react' {
  /** Custom properties that the style sheets of this folder read. */
  interface CSSProperties {
    '--columns'?: string
    '--table-width'?: string
  }
}
