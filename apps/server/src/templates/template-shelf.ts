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

/** What stands for a key from a moment on (milliseconds); null: nothing does. */
export interface Standing {
  readonly since: number
  readonly template: KeptTemplate | null
}

/** What stands for one key, now and later: oldest first. */
export interface StandingKey {
  readonly key: TemplateKey
  readonly standings: readonly Standing[]
}

/**
 * The templates that can be filled: at any moment at most one stands for each key, as the clock says. Beside them those
 * that older submissions name.
 */
export interface TemplateShelf {
  /** Those that stand for their keys now, by region, form and then the newest year first. */
  readonly all: readonly KeptTemplate[]
  find(key: TemplateKey): KeptTemplate | undefined
  /** One that stands now or later, or is remembered. */
  findByDigest(digest: string): KeptTemplate | undefined
  /** From now on this is what stands for a key. */
  put(standing: StandingKey): void
  /** One that stands for no key; the one that was asked for longest ago goes when there are many. */
  remember(template: KeptTemplate): void
}

/** So many templates that stand for no key are remembered, with what was compiled of them. */
const mostRemembered = 32

/** A shelf with templates on it, that goes by a clock. */
export function templateShelf(keys: readonly StandingKey[], now: () => Date): TemplateShelf {
  const byKey = new Map(keys.map(({ key, standings }) => [keyText(key), standings]))
  const remembered = new Map<string, KeptTemplate>()
  const standing = (standings: readonly Standing[]) => {
    const at = now().getTime()
    return (standings.findLast(({ since }) => since <= at) ?? standings[0])?.template ?? undefined
  }
  return {
    get all() {
      return [...byKey.values()]
        .flatMap((standings) => standing(standings) ?? [])
        .toSorted((a, b) => order(a.region, b.region) || order(a.form, b.form) || b.year - a.year)
    },
    find: (key) => standing(byKey.get(keyText(key)) ?? []),
    findByDigest: (digest) =>
      remembered.get(digest) ??
      [...byKey.values()].flat().find(({ template }) => template?.digest === digest)?.template ??
      undefined,
    put({ key, standings }) {
      const former = byKey.get(keyText(key)) ?? []
      byKey.set(keyText(key), standings)
      for (const { template } of standings) if (template) remembered.delete(template.digest)
      for (const { template } of former)
        if (template && !this.findByDigest(template.digest)) this.remember(template)
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
