import type { Template } from '@tianbao/template'

/** Has the browser keep a template as a file, under the words that name it. */
export function downloadTemplate(template: Template): void {
  const blob = new Blob([JSON.stringify(template, null, 2)], { type: 'application/json' })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = `${template.form}-${template.region}-${template.year}.json`
  link.click()
  URL.revokeObjectURL(address)
}
