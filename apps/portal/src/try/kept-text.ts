const key = 'tianbao.try'

/** What was being tried when this window was last reloaded; it stays in this window and goes with it. */
export function keptText(): string {
  try {
    return window.sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a text for the next reload, where the browser lets us. */
export function keepText(text: string): void {
  try {
    if (text === '') window.sessionStorage.removeItem(key)
    else window.sessionStorage.setItem(key, text)
  } catch {
    // A private window, or one that is full: the text is still on the page.
  }
}
