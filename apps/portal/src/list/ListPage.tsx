import type { SubmissionLine, TemplateLine } from '../api/api.ts'
import { navigate } from '../router.ts'
import { SubmissionRow } from './SubmissionRow.tsx'
import { TemplateList } from './TemplateList.tsx'
import { type ListState, useList } from './use-list.ts'
import './list.css'

/** What is being filled, how far along it is, and what else can be begun. */
export function ListPage() {
  const list = useList()
  return (
    <div className="p-list-page">
      <header className="p-top">
        <strong className="p-brand">填报</strong>
        <span className="p-space" />
        <span className="p-said" role="status">
          {list.notice}
        </span>
      </header>
      <main className="p-main">
        <div className="p-heading">
          <h1>任务</h1>
          <Tally submissions={list.submissions} />
        </div>
        <Submissions list={list} />
      </main>
      <aside className="p-aside" aria-labelledby="templates-title">
        <header className="p-aside-head">
          <h2 id="templates-title">可填的表</h2>
          {list.templates && <span className="p-note">{list.templates.length} 张</span>}
        </header>
        <TemplateList
          templates={list.templates}
          begun={begunBy(list.submissions)}
          onStart={(template) => start(list, template)}
        />
      </aside>
    </div>
  )
}

async function start(list: ListState, template: TemplateLine): Promise<void> {
  const id = await list.create(template)
  if (id !== null) navigate({ page: 'fill', id })
}

/** How many submissions of each template there are, by the template's digest. */
function begunBy(submissions: readonly SubmissionLine[] | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { digest } of submissions ?? []) counts.set(digest, (counts.get(digest) ?? 0) + 1)
  return counts
}

function Tally({ submissions }: { readonly submissions: readonly SubmissionLine[] | null }) {
  if (!submissions || submissions.length === 0) return null
  const complete = submissions.filter(isComplete).length
  const words = [`全部 ${submissions.length}`, `在填 ${submissions.length - complete}`, `填完 ${complete}`]
  return <span className="p-note">{words.join('　')}</span>
}

function Submissions({ list }: { readonly list: ListState }) {
  const { submissions, trouble } = list
  if (trouble !== null) {
    return (
      <div className="p-empty" role="alert">
        <p>{trouble}</p>
        <button type="button" className="p-button" onClick={list.reload}>
          再试一次
        </button>
      </div>
    )
  }
  if (!submissions) return <Waiting />
  if (submissions.length === 0) {
    return (
      <div className="p-empty">
        <p>还没有在填的表。从右边选一张，按“开始填报”。</p>
      </div>
    )
  }
  const groups = [
    { title: '在填', lines: submissions.filter((line) => !isComplete(line)) },
    { title: '填完', lines: submissions.filter(isComplete) },
  ].filter((group) => group.lines.length > 0)
  return (
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col">表</th>
          <th scope="col">年度</th>
          <th scope="col">地区</th>
          <th scope="col">进度</th>
          <th scope="col">问题</th>
          <th scope="col">上次改动</th>
          <th scope="col">
            <span className="p-unseen">可以做的</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          <tr className="p-group">
            <th scope="rowgroup" colSpan={7}>
              {group.title}　{group.lines.length}
            </th>
          </tr>
          {group.lines.map((line) => (
            <SubmissionRow key={line.id} line={line} list={list} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Nothing required is missing and nothing is wrong. */
function isComplete({ summary }: SubmissionLine): boolean {
  return summary.total > 0 && summary.filled >= summary.total && summary.errors === 0
}

function Waiting() {
  return (
    <div className="p-loading" role="progressbar" aria-label="正在取任务" aria-valuetext="正在取任务">
      <span />
    </div>
  )
}
