/** What takes the keyboard in a region: where one stood in it, else its first control. */
const wanted = [
  '.tb-selected .tb-editor',
  '[aria-current]',
  '[aria-expanded="true"]',
  'button, input, textarea, select, a[href]',
] as const

/**
 * F6: from the table to the findings, to the bar above, to the sections and back, so that the keyboard is never kept in one of them.
 * Regions are what bears `data-region`, in the order of the document; one without a control to be seen is passed over.
 */
export function goToRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  for (let step = 1; step <= regions.length; step += 1) {
    const index = (at + by * step + regions.length * 2) % regions.length
    const control = controlIn(regions[index])
    if (!control) continue
    control.focus()
    return
  }
}

function controlIn(region: HTMLElement | undefined): HTMLElement | undefined {
  for (const selector of wanted) {
    const found = [...(region?.querySelectorAll<HTMLElement>(selector) ?? [])].find(
      (control) => control.offsetParent !== null && control.tabIndex >= 0,
    )
    if (found) return found
  }
  return undefined
}
