/** What main found amiss, for the page to say when it starts. */
export type StartNotice =
  | {
      readonly kind: 'settings-set-aside'
      /** Where the unreadable file was put, for the person to look at. */
      readonly file: string
    }
  /** The page before this one crashed, or did not answer any more. */
  | { readonly kind: 'page-restarted' }
