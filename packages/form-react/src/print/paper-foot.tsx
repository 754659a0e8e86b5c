import type { CompiledTemplate } from '@tianbao/template'
import type { ReactNode } from 'react'
import { say } from '../messages/messages.ts'

/**
 * What stands at the foot of every page: which template it was made from, by digest, so that a paper can be held to the
 * version that was published, and which page of how many it is.
 */
export function paperFoot({ digest }: Pick<CompiledTemplate, 'digest'>) {
  return (page: number, pages: number): ReactNode => (
    <>
      <span className="tp-digest">{say('preview.digest', { digest })}</span>
      <span>{say('preview.page', { page, pages })}</span>
    </>
  )
}
