import type { Finding } from '@tianbao/finding'
import type { Logic } from '@tianbao/rules'
import { operators, type Rule } from '@tianbao/template'
import { useEffect, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { sayFinding } from '../say-finding.ts'
import type { Trial } from './try-rule.ts'

interface PortableProps {
  readonly rule: Rule
  readonly trial: Trial | null
}

interface Verdict {
  readonly isPortable: boolean
  readonly reasons: readonly Finding[]
}

/** Whether the rule means the same in any other JSON-Logic system, asked of the reference; and if not, why. */
export function Portable({ rule, trial }: PortableProps) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  useEffect(() => {
    let isWanted = true
    // The reference comes with the question: nothing else needs it.
    import('@tianbao/rules/portability').then(
      ({ portability }) => {
        const samples = trial === null ? [] : [trial.form.data()]
        const asked = logicsOf(rule).map((logic) => portability(logic, operators, samples))
        const reasons = asked.flatMap(({ reasons: own }) => own)
        if (isWanted)
          setVerdict({ isPortable: asked.every(({ isPortable }) => isPortable), reasons: distinct(reasons) })
      },
      () => setVerdict(null),
    )
    return () => {
      isWanted = false
    }
  }, [rule, trial])
  if (verdict === null) return null
  return (
    <details className="d-r-portable">
      <summary>{say(verdict.isPortable ? 'rule.portable' : 'rule.not_portable')}</summary>
      <ul>
        {verdict.reasons.map((reason) => (
          <li key={JSON.stringify([reason.code, reason.params])}>{sayFinding(reason)}</li>
        ))}
      </ul>
    </details>
  )
}

function logicsOf({ when, let: named = {}, logic }: Rule): readonly Logic[] {
  return [...(when === undefined ? [] : [when]), ...Object.values(named), logic]
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.code, one.params]), one])).values()]
}
