import type { Json } from '@tianbao/edit'
import { changeTemplate, FORMAT, type FormatStep, formatSteps, fromJson } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { type DesignStep, type History, templateAt, withStep } from '../state/history.ts'

/** A draft that this release cannot read, in words for people; with all that was kept of it, as it was kept. */
export class DraftUnread extends Error {
  override readonly name = 'DraftUnread'
  readonly history: History
  constructor(words: string, history: History, options?: ErrorOptions) {
    super(words, options)
    this.history = history
  }
}

/**
 * A history that this release can go on with: of a draft in an older format one with a step more, that brings it to the
 * present one. What was done before stays what it was.
 * @throws DraftUnread where it is of a newer format, or its steps do not apply to what it was begun with.
 */
export function readHistory(
  history: History,
  { mintId, now }: { mintId(): string; now(): Date },
  steps: readonly FormatStep[] = formatSteps,
): History {
  const template = stood(history)
  const { format } = template
  if (format === FORMAT && steps.every(({ to }) => to <= format)) return history
  const reading = fromJson(template as unknown as Json, steps)
  const [refused] = reading.findings ?? []
  if (refused !== undefined) throw new DraftUnread(say(refused.code, refused.params), history)
  if (!reading.template) return history
  const at = now().toISOString()
  const { edits } = changeTemplate(template, reading.template)
  const step: DesignStep = { id: mintId(), code: 'step.format', params: {}, edits, at }
  return withStep(history, step, { id: mintId(), at })
}

function stood(history: History) {
  try {
    return templateAt(history)
  } catch (error) {
    throw new DraftUnread(say('save.unread'), history, { cause: error })
  }
}
