import { readTemplate, type Template } from '@tianbao/template'
import type { TemplateRoute } from './route.ts'

/** A template from the server. @throws Error in words for people, where there is none or it cannot be read. */
export async function fetchTemplate(
  { region, form, year }: TemplateRoute,
  signal: AbortSignal,
): Promise<Template> {
  const address = ['/api/templates', region, form, year].map((part, at) =>
    at === 0 ? part : encodeURIComponent(part),
  )
  const response = await fetch(address.join('/'), { signal })
  if (!response.ok) throw new Error('没有这份模板。')
  const reading = readTemplate(await response.text())
  if (reading.template === undefined) throw new Error('这份模板读不出来。')
  return reading.template
}

/** A template that can be opened. */
export interface TemplateLine {
  readonly region: string
  readonly regionName: string
  readonly form: string
  readonly year: number
  readonly title: string
}

/** The templates that the server has. @throws Error in words for people. */
export async function fetchTemplates(signal: AbortSignal): Promise<readonly TemplateLine[]> {
  const response = await fetch('/api/templates', { signal })
  if (!response.ok) throw new Error('取不到模板。')
  const { templates } = (await response.json()) as { readonly templates: readonly TemplateLine[] }
  return templates
}
