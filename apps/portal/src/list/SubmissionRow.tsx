import { useState } from 'react'
import type { SubmissionLine } from '../api/api.ts'
import { serverNow } from '../api/clock.ts'
import { navigate, pathOf } from '../router.ts'
import { Problems } from './Problems.tsx'
import type { ListState } from './use-list.ts'
import { changedWords } from './when.ts'

interface SubmissionRowProps {
  readonly line: SubmissionLine
  readonly list: ListState
}

/** What cannot be taken back is asked once more, in its place. */
type Question = 'reset' | 'remove' | null

/** One submission: what it is, how far along, what is wrong with it, and what can be done. */
export function SubmissionRow({ line, list }: SubmissionRowProps) {
  const [question, setQuestion] = useState<Question>(null)
  const { filled, total } = line.summary
  return (
    <tr className="p-row">
      <th scope="row">
        <a
          href={pathOf({ page: 'fill', id: line.id })}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            navigate({ page: 'fill', id: line.id })
          }}
        >
          {line.title}
        </a>
        <div className="p-note">
          {line.name === line.title ? '还没填单位名称' : line.name}
          {formsFrom(line, list).map(({ template, source }) => (
            <button
              key={`${template.form} ${template.year}`}
              type="button"
              className="p-bare p-from"
              onClick={async () => {
                const id = await list.create(template, { [source]: line.id })
                if (id !== null) navigate({ page: 'fill', id })
              }}
            >
              据此填 {template.title}
            </button>
          ))}
        </div>
      </th>
      <td>{line.year}</td>
      <td>{line.regionName}</td>
      <td className="p-progress">
        <div className="p-progress-words">
          <span>
            {filled} / {total}
          </span>
          <span className="p-note">格</span>
        </div>
        <progress max={Math.max(1, total)} value={filled} aria-label="已填" />
      </td>
      <td>
        <Problems summary={line.summary} />
      </td>
      <td className="p-note">{changedWords(new Date(line.updatedAt), serverNow())}</td>
      <td className="p-acts">
        {question === null ? (
          <>
            <span className="p-seldom">
              <button type="button" className="p-bare" onClick={() => void list.duplicate(line)}>
                复制
              </button>
              {line.sample !== null && (
                <button type="button" className="p-bare" onClick={() => setQuestion('reset')}>
                  还原样例
                </button>
              )}
              <button type="button" className="p-bare" onClick={() => setQuestion('remove')}>
                删除
              </button>
            </span>
            {hasNextYear(line, list) && (
              <button
                type="button"
                className="p-bare"
                onClick={() => navigate({ page: 'next', id: line.id })}
              >
                带入 {line.year + 1} 年度
              </button>
            )}
            <button
              type="button"
              className="p-button"
              aria-label={`继续填 ${line.title}　${line.name}`}
              onClick={() => navigate({ page: 'fill', id: line.id })}
            >
              继续
            </button>
          </>
        ) : (
          <Confirm question={question} line={line} list={list} onDone={() => setQuestion(null)} />
        )}
      </td>
    </tr>
  )
}

/** Whether there is a form of the next year to begin with this one. */
function hasNextYear({ region, form, year }: SubmissionLine, { templates }: ListState): boolean {
  return (templates ?? []).some((one) => one.region === region && one.form === form && one.year === year + 1)
}

/** Forms of the same region that take values over from this one, and the name under which they read it. */
function formsFrom({ region, form, year }: SubmissionLine, { templates }: ListState) {
  return (templates ?? []).flatMap((template) =>
    template.region !== region || template.form === form
      ? []
      : template.sources
          .filter((source) => source.form === form && source.year === year)
          .map((source) => ({ template, source: source.name })),
  )
}

interface ConfirmProps extends SubmissionRowProps {
  readonly question: 'reset' | 'remove'
  readonly onDone: () => void
}

function Confirm({ question, line, list, onDone }: ConfirmProps) {
  const isRemoval = question === 'remove'
  const act = () => {
    onDone()
    void (isRemoval ? list.remove(line) : list.reset(line))
  }
  return (
    <div className="p-confirm" role="alertdialog" aria-label={isRemoval ? '删除这份填报' : '还原成样例'}>
      <span>
        {isRemoval ? `填了的 ${line.summary.filled} 格一并删去，找不回来。` : '改过的都换回样例，找不回来。'}
      </span>
      {/* biome-ignore lint/a11y/noAutofocus: the question was just asked for */}
      <button type="button" className="p-bare" autoFocus onClick={onDone}>
        不{isRemoval ? '删' : '还原'}
      </button>
      <button type="button" className="p-button p-danger" onClick={act}>
        {isRemoval ? '删除这一份' : '还原这一份'}
      </button>
    </div>
  )
}
