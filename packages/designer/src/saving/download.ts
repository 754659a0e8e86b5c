import type { Template } from '@tianbao/template'

/** Has the browser keep a template as a file, under the words that name it. */
export function downloadTemplate(template: Template): void {
  downloadJson(`${template.form}-${template.region}-${template.year}`, template)
}

/** Has the browser keep a value as a JSON file. */
export function downloadJson(name: string, value: object): void {
  const blob = new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.json`
  link.click()
  URL.revokeObjectURL(address)
}
