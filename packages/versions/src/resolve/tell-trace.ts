import { sentence } from '@tianbao/finding'
import { versionsMessages } from '../messages/messages.ts'
import type { Resolution, ResolveStep } from './resolve-version.ts'

/** A step of the way up with its sentence. */
export interface ToldStep extends ResolveStep {
  readonly message: string
}

/** 为什么是这张表: the trace of a resolution in sentences, the same on the page and on the command line. */
export function tellTrace(
  { trace }: Pick<Resolution, 'trace'>,
  language: keyof typeof versionsMessages = 'zh-CN',
): readonly ToldStep[] {
  return trace.map((step) => ({ ...step, message: sentence(step, versionsMessages[language]) }))
}
