import { useEffect, useState } from 'react'
import { api, type TemplateLine } from '../api/api.ts'
import { examples } from './examples.ts'
import { type Taken, takeLink } from './take-in.ts'

interface StartHereProps {
  readonly onTake: (taken: Taken) => void
}

/** Nothing is being tried yet: what to do, and something to begin with. */
export function StartHere({ onTake }: StartHereProps) {
  const [templates, setTemplates] = useState<readonly TemplateLine[]>([])
  useEffect(() => {
    let isGone = false
    // Without the server's list the page is as useful: it needs nothing of it.
    api.templates().then(
      (found) => isGone || setTemplates(found),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])
  const open = ({ region, form, year }: TemplateLine) =>
    takeLink(`/api/templates/${region}/${form}/${year}`, window.location.href, (url) => fetch(url)).then(
      onTake,
    )
  return (
    <div className="p-try-start">
      <h2>把模板文件或 JSON Schema 拖到这一页，或粘贴到左边</h2>
      <p>
        表在这台电脑上画、在这台电脑上检查，什么都不上传。也可以在地址后面写 <code>?from=</code>{' '}
        和本服务器上的链接。
      </p>
      <h3>或者先看一份</h3>
      <ul>
        {templates.map((line) => (
          <li key={line.digest}>
            <button type="button" className="p-button" onClick={() => open(line)}>
              {line.title}
            </button>
            <span className="p-note">
              模板　{line.regionName}　{line.year} 年度
            </span>
          </li>
        ))}
        {examples.map(({ title, schema }) => (
          <li key={title}>
            <button
              type="button"
              className="p-button"
              onClick={() => onTake({ text: JSON.stringify(schema, null, 2) })}
            >
              {title}
            </button>
            <span className="p-note">JSON Schema</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
