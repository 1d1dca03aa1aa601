import 'react'

declare module 'react' {
  /** Custom properties that the grid's style sheet reads. */
  interface CSSProperties {
    '--columns'?: string
    '--table-width'?: string
    '--row-height'?: string
  }
}
