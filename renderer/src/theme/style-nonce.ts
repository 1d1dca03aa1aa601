/** The nonce of this load, without which the page's policy lets no `<style>` in. Main puts it into `index.html`. */
export function styleNonce(page: Document = document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
