import { sentence } from '@tianbao/finding'
import { type Effective, versionsMessages } from '@tianbao/versions'
import type { ReactNode } from 'react'
import { say } from '../messages/messages.ts'
import type { VariantOnBase } from './use-variant.ts'

interface VariantSummaryProps extends Pick<VariantOnBase, 'refused'> {
  readonly effective: Effective
  /** The edits one by one. */
  readonly children: ReactNode
}

/** How many edits of ours there are and what has become of them; at the foot whether all is as the base allows. */
export function VariantSummary({ effective: { outcomes, open }, refused, children }: VariantSummaryProps) {
  const count = (is: string) => outcomes.filter((one) => one.is === is).length
  return (
    <>
      <header className="d-variant-summary">
        <h2>{say('variant.ours', { count: outcomes.length })}</h2>
        <span className="d-diff-bar">
          <i className="d-bar-ok" style={{ flexGrow: count('stands') }} />
          <i className="d-bar-warn" style={{ flexGrow: open }} />
          <i className="d-variant-adopted" style={{ flexGrow: count('satisfied') + count('retired') }} />
        </span>
        <small>{say('variant.counts', { stands: count('stands'), open, adopted: count('satisfied') })}</small>
      </header>
      {children}
      <footer className={refused.length === 0 ? 'd-ok' : 'd-bad'}>
        {refused.length === 0
          ? say('variant.adds_up')
          : refused.map((one) => (
              <p key={`${one.code} ${one.addresses[0]}`}>{sentence(one, versionsMessages['zh-CN'])}</p>
            ))}
      </footer>
    </>
  )
}
