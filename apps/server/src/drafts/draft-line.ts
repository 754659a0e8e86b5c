import type { DraftHead } from '@tianbao/storage'
import type { Template } from '@tianbao/template'
import { regionName } from '../templates/region-name.ts'

/** What lists say of a draft: which form it draws, where it stands in its history. */
export interface DraftSummary extends Pick<Template, 'form' | 'region' | 'year' | 'title'> {}

/** What a draft was begun from. */
export interface DraftOrigin {
  readonly from: 'blank' | 'template' | 'json' | 'variant'
  readonly template?: Pick<Template, 'form' | 'region' | 'year'>
}

/** The summary of a template that is being drawn. */
export function summaryOf({ form, region, year, title }: Template): DraftSummary {
  return { form, region, year, title }
}

/** A draft as lists, and every answer about one, tell it. */
export function draftLine({ summary, origin, ...kept }: DraftHead) {
  const about = JSON.parse(summary) as DraftSummary
  const { id, state, revision, steps, position, writer, createdAt, updatedAt } = kept
  return {
    id,
    ...about,
    regionName: regionName(about.region),
    state,
    origin: JSON.parse(origin) as DraftOrigin,
    revision,
    steps,
    position,
    writer,
    createdAt,
    updatedAt,
  }
}
