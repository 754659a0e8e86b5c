import type { Line } from '@tianbao/sheet'
import type { Design } from '../state/design.ts'

/** Renames the form; the title line of its sheet, where it said the old name, says the new one. */
export function renameTemplate(design: Design, title: string): void {
  const { template } = design.store.getState()
  const { sheet } = template
  const above = sheet?.above?.map(
    (line): Line =>
      line.role === 'title' && line.centre === template.title ? { ...line, centre: title } : line,
  )
  design.become(
    'step.title',
    { ...template, title, ...(sheet && above ? { sheet: { ...sheet, above } } : {}) },
    { title },
  )
}
