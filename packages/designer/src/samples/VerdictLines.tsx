import { sentence } from '@tianbao/finding'
import { type Form, messagesFor, type SampleVerdict } from '@tianbao/form'
import { say } from '../messages/messages.ts'

interface VerdictLinesProps {
  readonly verdict: SampleVerdict
  readonly form: Form
}

/** Where a sample says something else than it is expected to: what is there beyond it, what is missing, another score. */
export function VerdictLines({ verdict: { isMet, extra, missing, score }, form }: VerdictLinesProps) {
  if (isMet) return null
  const messages = messagesFor(form.template, 'zh-CN')
  const found = form.findings('submitting')
  const told = (code: string) => {
    const finding = found.find((one) => one.code === code)
    return finding ? sentence(finding, messages) : code
  }
  return (
    <ul className="d-verdict">
      {extra.map(({ code, path }) => (
        <li key={`+ ${code} ${path}`}>{say('samples.extra', { what: told(code), path })}</li>
      ))}
      {missing.map(({ code, path }) => (
        <li key={`- ${code} ${path}`}>{say('samples.missing', { code, path })}</li>
      ))}
      {score && (
        <li>
          {score.found === null
            ? say('samples.no_score', { expected: score.expected })
            : say('samples.score', { expected: score.expected, found: score.found })}
        </li>
      )}
    </ul>
  )
}
