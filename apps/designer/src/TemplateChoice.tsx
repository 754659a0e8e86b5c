import { useEffect, useState } from 'react'
import { fetchTemplates, type TemplateLine } from './fetch-template.ts'

/** The templates that can be opened. */
export function TemplateChoice() {
  const [templates, setTemplates] = useState<readonly TemplateLine[]>([])
  useEffect(() => {
    const given = new AbortController()
    fetchTemplates(given.signal).then(setTemplates, () => undefined)
    return () => given.abort()
  }, [])
  return (
    <main>
      <h1>设计表样</h1>
      <ul>
        {templates.map(({ region, regionName, form, year, title }) => (
          <li key={`${region}/${form}/${year}`}>
            <a href={`/designer/${region}/${form}/${year}`}>
              {title}　{regionName}　{year} 年
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
