import { designerMessages, say } from '../messages/messages.ts'
import type { DesignStep } from '../state/history.ts'

/** What a step did, in words; one of a later release, whose words are not known here, is called a change. */
export function stepWords({ code, params }: Pick<DesignStep, 'code' | 'params'>): string {
  return Object.hasOwn(designerMessages['zh-CN'], code) ? say(code, params) : say('history.unknown')
}
