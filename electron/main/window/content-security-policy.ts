import { appScheme, picturesHost } from './app-origin'

/** What the page may load and do: its own files, pictures of items through main, and nothing else. */
export function contentSecurityPolicy(styleNonce: string): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    // The components write style elements, which carry this nonce.
    'style-src': `'self' 'nonce-${styleNonce}'`,
    'img-src': `'self' ${appScheme}://${picturesHost}`,
    'font-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** For what is never a page, such as a picture that somebody opens by itself. */
export const noDocumentPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
