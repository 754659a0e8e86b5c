/** Which template: region first, since every key starts with it. */
export interface TemplateKey {
  readonly region: string
  readonly form: string
  readonly year: number
}

/** A template as kept: its text byte for byte as it came, and its digest. */
export interface StoredTemplate extends TemplateKey {
  readonly digest: string
  readonly title: string
  readonly text: string
}

/** Templates, kept by their key and by their digest. */
export interface TemplateStorage {
  /** The template of each key, by region, form and year. */
  listTemplates(): Promise<readonly StoredTemplate[]>
  getTemplate(key: TemplateKey): Promise<StoredTemplate | null>
  /**
   * Any template that was ever put, by its digest: a submission is read by the template that it was filled in, also
   * after another one took its key.
   */
  getTemplateByDigest(region: string, digest: string): Promise<StoredTemplate | null>
  /**
   * Puts a template in, or another one under the same key. The one before stays to be had by its digest. Of texts
   * with one digest (they say the same) the last is kept.
   */
  putTemplate(template: StoredTemplate): Promise<void>
}
