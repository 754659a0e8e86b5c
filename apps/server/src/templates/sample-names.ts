import { createHash } from 'node:crypto'
import type { Form } from '@tianbao/form'
import type { TemplateKey } from '@tianbao/storage'
import type { KeptSample } from './template-shelf.ts'

/** What the files of samples are, in words; a file of any other name says itself what it is. */
const inWords: Readonly<Record<string, string>> = { typed: '照原表录入', clean: '改正后' }

/** Whether a sample has something to show: `empty.json` is a new form, which anyone may begin. */
export function isFilled({ name }: KeptSample): boolean {
  return name !== 'empty'
}

/** What people call a sample: who filled it, and what it is. */
export function sampleTitle(form: Form, name: string): string {
  const { fields, title } = form.template
  const whose = Object.values(fields).find(({ kind, list }) => kind === 'organisation' && list === null)
  const department = whose ? form.cell(whose.pattern).text : ''
  return `${department || title}（${Object.hasOwn(inWords, name) ? inWords[name] : name}）`
}

/** A sample's submission has the same id on every machine (UUIDv8), so that it is never taken in twice. */
export function sampleId({ region, form, year }: TemplateKey, name: string): string {
  const hash = createHash('sha256').update(`sample ${region} ${form} ${year} ${name}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
