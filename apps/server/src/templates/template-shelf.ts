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
  /** The edits and the base that make it, where it is a region's variant: JSON text. */
  readonly variant: string | null
  /** Its number, where it is a published version; null where it is a file of the project, or was one. */
  readonly version: { readonly number: number; readonly isRevoked: boolean } | null
}

/** The templates that can be filled: one stands for each key. Beside them those that older submissions name. */
export interface TemplateShelf {
  /** Those that stand for their keys, by region, form and then the newest year first. */
  readonly all: readonly KeptTemplate[]
  find(key: TemplateKey): KeptTemplate | undefined
  findByDigest(digest: string): KeptTemplate | undefined
  /** From now on this one stands for its key. */
  put(template: KeptTemplate): void
  /** From now on none stands for a key. */
  take(key: TemplateKey): void
  /** One that stands for no key; the one that was asked for longest ago goes when there are many. */
  remember(template: KeptTemplate): void
}

/** So many templates that stand for no key are remembered, with what was compiled of them. */
const mostRemembered = 32

/** A shelf with templates on it. */
export function templateShelf(templates: readonly KeptTemplate[]): TemplateShelf {
  const byKey = new Map(templates.map((template) => [keyText(template), template]))
  const remembered = new Map<string, KeptTemplate>()
  let all: readonly KeptTemplate[] | null = null
  return {
    get all() {
      all ??= [...byKey.values()].toSorted(
        (a, b) => order(a.region, b.region) || order(a.form, b.form) || b.year - a.year,
      )
      return all
    },
    find: (key) => byKey.get(keyText(key)),
    findByDigest: (digest) =>
      remembered.get(digest) ?? [...byKey.values()].find((template) => template.digest === digest),
    put(template) {
      const before = byKey.get(keyText(template))
      if (before) this.remember(before)
      byKey.set(keyText(template), template)
      remembered.delete(template.digest)
      all = null
    },
    take(key) {
      byKey.delete(keyText(key))
      all = null
    },
    remember(template) {
      remembered.delete(template.digest)
      remembered.set(template.digest, template)
      const [oldest] = remembered.keys()
      if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
    },
  }
}

function keyText({ region, form, year }: TemplateKey): string {
  return `${region}/${form}/${year}`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
