import type { Address } from '@tianbao/edit'
import { columnTitles, type Rule } from '@tianbao/template'
import { say } from '../../messages/messages.ts'
import type { Attempt, Trial } from './try-rule.ts'

/** What tells an attempt of a rule from its others. */
export function nameOf({ key, row }: Attempt): string {
  return `${key} ${row ?? ''}`
}

interface AttemptsProps {
  readonly rule: Rule
  readonly trial: Trial
  readonly attempts: readonly Attempt[]
  readonly chosen: Attempt
  readonly onChoose: (attempt: Attempt) => void
}

/** Few of them stand side by side, many in a list, those that fail first. */
export function Attempts({ rule, trial, attempts, chosen, onChoose }: AttemptsProps) {
  const fails = attempts.filter(({ verdict }) => verdict === 'fails').length
  if (attempts.length === 1) return <Badge attempt={chosen} label={attemptLabel(rule, trial, chosen)} />
  if (attempts.length <= 4)
    return (
      <fieldset className="d-r-attempts" aria-label={say('rule.try_where')}>
        {attempts.map((one) => (
          <button
            key={nameOf(one)}
            type="button"
            className="d-r-attempt"
            data-verdict={one.verdict}
            aria-pressed={one === chosen}
            onClick={() => onChoose(one)}
          >
            <Badge attempt={one} label={attemptLabel(rule, trial, one)} />
          </button>
        ))}
      </fieldset>
    )
  return (
    <label className="d-r-field">
      <span>{say('rule.try_counts', { fails, all: attempts.length })}</span>
      <select
        className="d-r-input"
        value={nameOf(chosen)}
        onChange={(event) => {
          const one = attempts.find((each) => nameOf(each) === event.target.value)
          if (one !== undefined) onChoose(one)
        }}
      >
        {attempts.map((one) => (
          <option key={nameOf(one)} value={nameOf(one)}>
            {`${attemptLabel(rule, trial, one)} · ${say(`rule.verdict_${one.verdict}`)}`}
          </option>
        ))}
      </select>
    </label>
  )
}

function Badge({ attempt, label }: { readonly attempt: Attempt; readonly label: string }) {
  return (
    <span className="d-r-verdict" data-verdict={attempt.verdict}>
      {label === ''
        ? say(`rule.verdict_${attempt.verdict}`)
        : `${label} ${say(`rule.verdict_${attempt.verdict}`)}`}
    </span>
  )
}

/** Which row and column: 市委办 2023年. */
function attemptLabel(rule: Rule, { form }: Trial, { column, row, outcome }: Attempt): string {
  const name =
    row === null ? '' : String(outcome.finding?.params.name ?? rowName(form.template.titles, row, form))
  if (column === null) return name
  const title = columnTitles(rule, form.template)[rule.columns?.indexOf(column) ?? 0] ?? column
  return name === '' ? title : `${name} ${title}`
}

function rowName(titles: Readonly<Record<string, string>>, row: Address, form: Trial['form']): string {
  if (titles[row] !== undefined) return titles[row]
  const pattern = row.replace(/#[^.]*$/, '.*.name')
  return form.template.fields[pattern] === undefined
    ? row.slice(row.lastIndexOf('#') + 1)
    : form.cell(`${row}.name`).text || row
}
