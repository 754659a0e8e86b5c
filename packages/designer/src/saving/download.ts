import type { Template } from '@tianbao/template'

/** Has the browser keep a template as a file, under the words that name it. */
export function downloadTemplate(template: Template): void {
  downloadJson(`${template.form}-${template.region}-${template.year}`, template)
}

/** Has the browser keep a value as a JSON file. */
export function downloadJson(name: string, value: object): void {
  downloadText(`${name}.json`, JSON.stringify(value, null, 2), 'application/json')
}

/** Has the browser keep a text as a file. */
export function downloadText(name: string, text: string, type: string): void {
  const blob = new Blob([text], { type })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
