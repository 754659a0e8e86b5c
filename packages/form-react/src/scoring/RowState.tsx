import type { ScoreRow } from '@tianbao/form'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { numberWords } from './rule-words.ts'

/** What is left to do in a row before it has its points, and what is found in its cells. */
export function RowState({ row }: { readonly row: ScoreRow }) {
  const page = usePage()
  const words = stateWords(row)
  const cells = new Set(Object.values(row.cells))
  const entries = usePageState((state) => state.entries)
  const here = entries.filter(({ addresses }) => addresses.some((address) => cells.has(address)))
  return (
    <>
      {words !== null && <p className="ts-manual">{words}</p>}
      {row.missing.map((address) => (
        <p key={address} className="ts-manual">
          {say('score.missing', { place: page.form.cell(address).field.title })}{' '}
          <button type="button" className="tf-bare tf-small" onClick={() => page.goTo(address)}>
            {say('score.fill')}
          </button>
        </p>
      ))}
      {here.length > 0 && (
        <ul className="ts-found">
          {here.map((entry) => {
            const [first] = entry.findings
            return (
              first && (
                <li key={entry.key}>
                  <button
                    type="button"
                    className="ts-found-one"
                    onClick={() => page.openNumber(entry.number)}
                  >
                    <span className={`tb-mark tb-mark-${entry.severity}`}>{entry.number}</span>
                    <span>{page.sentences.of(first)}</span>
                  </button>
                </li>
              )
            )
          })}
        </ul>
      )}
    </>
  )
}

function stateWords({ state, readings, isOverride, computed }: ScoreRow): string | null {
  if (isOverride && computed !== null) return say('score.override', { computed: numberWords(computed) })
  if (state === 'open') {
    const told = Object.values(readings ?? {}).map(numberWords)
    return say('score.state.open', { readings: [...new Set(told)].join('、') })
  }
  return state === 'given' || state === 'left_out' || state === 'unscored'
    ? say(`score.state.${state}`)
    : null
}
