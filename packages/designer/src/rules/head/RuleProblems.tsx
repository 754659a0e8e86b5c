import type { Finding } from '@tianbao/finding'
import type { Rule, Template } from '@tianbao/template'
import { useEffect, useState } from 'react'
import type { RuleChain } from '../facts/rule-chain.ts'
import { ruleProblems } from '../facts/rule-problems.ts'
import { sayFinding } from '../say-finding.ts'

interface RuleProblemsProps {
  readonly template: Template
  readonly rule: Rule
  readonly chain: RuleChain
}

/** A rule is looked through when it has rested, in milliseconds. */
const restsFor = 250

/** What is wrong with the rule as it stands: nothing where nothing is. */
export function RuleProblems({ template, rule, chain }: RuleProblemsProps) {
  const [problems, setProblems] = useState<readonly Finding[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setProblems(ruleProblems(template, rule, chain)), restsFor)
    return () => clearTimeout(timer)
  }, [template, rule, chain])
  if (problems.length === 0) return null
  return (
    <div className="d-r-problems" role="status">
      <ul>
        {problems.map((finding) => (
          <li key={JSON.stringify([finding.code, finding.params])} data-severity={finding.severity}>
            {sayFinding(finding)}
          </li>
        ))}
      </ul>
    </div>
  )
}
