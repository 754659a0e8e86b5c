/** The regions of the screen in F6 order. */
const order = ['bar', 'palette', 'structure', 'table', 'inspector', 'checks'] as const

/** Takes the keyboard to the next region that is on the screen, or the one before. */
export function goToRegion(root: HTMLElement, step: 1 | -1, toTable: () => void): void {
  const shown = order.filter((name) => root.querySelector(`[data-region="${name}"]`))
  const here = document.activeElement?.closest('[data-region]')?.getAttribute('data-region')
  const at = shown.indexOf(order.find((name) => name === here) ?? 'bar')
  const next = shown[(at + step + shown.length) % shown.length]
  if (next === 'table') {
    toTable()
    return
  }
  const region = root.querySelector(`[data-region="${next}"]`)
  const first = region?.querySelector<HTMLElement>(
    '[data-first], input:not([disabled]), button:not([disabled]), a[href], [tabindex="0"]:not([role="separator"])',
  )
  first?.focus()
}
