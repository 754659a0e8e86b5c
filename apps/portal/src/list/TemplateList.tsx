import type { TemplateLine } from '../api/api.ts'

interface TemplateListProps {
  readonly templates: readonly TemplateLine[] | null
  /** How many were begun already, by digest. */
  readonly begun: ReadonlyMap<string, number>
  readonly onStart: (template: TemplateLine) => void
}

/** The forms that can be filled; each begins empty. */
export function TemplateList({ templates, begun, onStart }: TemplateListProps) {
  if (!templates) return null
  if (templates.length === 0)
    return <p className="p-aside-empty">没有可填的表。把模板放进 templates 目录，再启动一次。</p>
  return (
    <ul>
      {templates.map((template) => {
        const count = begun.get(template.digest) ?? 0
        return (
          <li key={`${template.region}/${template.form}/${template.year}`} className="p-template">
            <div className="p-template-title">{template.title}</div>
            <div className="p-note">
              {template.regionName}　{template.year} 年度{count > 0 && '　'}
              {count > 0 && <span className="p-whole">在填 {count} 份</span>}
            </div>
            <a
              className="p-bare p-seldom"
              href={`/designer/${template.region}/${template.form}/${template.year}`}
              aria-label={`改这张表 ${template.regionName} ${template.year} 年度 ${template.title}`}
            >
              改这张表
            </a>
            <button
              type="button"
              className="p-button"
              aria-label={`开始填报 ${template.regionName} ${template.year} 年度 ${template.title}`}
              onClick={() => onStart(template)}
            >
              开始填报
            </button>
          </li>
        )
      })}
    </ul>
  )
}
