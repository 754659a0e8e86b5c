import type { Messages } from '@tianbao/finding'
import type { TemplateKey } from '@tianbao/storage'
import type { CompiledTemplate, Sample } from '@tianbao/template'
import type { Validator } from '@tianbao/template/validate'

/** A filled form that comes with a template; `name` is its file's, without `.json`. */
export interface KeptSample {
  readonly name: string
  readonly sample: Sample
}

/** A template ready to be filled, with all that is served of it. */
export interface KeptTemplate extends TemplateKey {
  readonly regionName: string
  readonly title: string
  readonly digest: string
  /** The file as it came. */
  readonly text: string
  readonly compiled: CompiledTemplate
  /** `compiled` as JSON text. */
  readonly compiledText: string
  /** The sentences of all findings that its forms can have, in Chinese. */
  readonly messages: Messages
  /** Ajv's verdict on data. */
  readonly validate: Validator
  /** The same for a page, as a script. */
  readonly validatorScript: string
  readonly samples: readonly KeptSample[]
}

/** The templates that can be filled. Immutable: what the server started with. */
export interface TemplateShelf {
  readonly all: readonly KeptTemplate[]
  find(key: TemplateKey): KeptTemplate | undefined
  findByDigest(digest: string): KeptTemplate | undefined
}

/** A shelf of templates, ordered by region, form and then the newest year first. */
export function templateShelf(templates: readonly KeptTemplate[]): TemplateShelf {
  const all = templates.toSorted(
    (a, b) => order(a.region, b.region) || order(a.form, b.form) || b.year - a.year,
  )
  const byKey = new Map(all.map((template) => [keyText(template), template]))
  const byDigest = new Map(all.map((template) => [template.digest, template]))
  return {
    all,
    find: (key) => byKey.get(keyText(key)),
    findByDigest: (digest) => byDigest.get(digest),
  }
}

function keyText({ region, form, year }: TemplateKey): string {
  return `${region}/${form}/${year}`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
