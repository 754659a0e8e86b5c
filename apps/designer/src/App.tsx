import {
  createDesign,
  createDesignerView,
  type Design,
  DesignerScreen,
  emptyHistory,
} from '@tianbao/designer'
import { useEffect, useMemo, useState } from 'react'
import { fetchTemplate } from './fetch-template.ts'
import { routeOf } from './route.ts'
import { TemplateChoice } from './TemplateChoice.tsx'

/** Opens the template that the address names; without one, what there is to choose from. */
export function App() {
  const route = useMemo(() => routeOf(window.location.pathname), [])
  const [design, setDesign] = useState<Design | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const view = useMemo(createDesignerView, [])
  useEffect(() => {
    if (route === null) return
    const given = new AbortController()
    fetchTemplate(route, given.signal).then(
      (template) =>
        setDesign(
          createDesign(emptyHistory(template), {
            now: () => new Date(),
            mintId: () => crypto.randomUUID(),
          }),
        ),
      (error: unknown) => {
        if (!given.signal.aborted) setTrouble(error instanceof Error ? error.message : String(error))
      },
    )
    return () => given.abort()
  }, [route])
  if (route === null) return <TemplateChoice />
  if (trouble !== null) return <p role="alert">{trouble}</p>
  return design && <DesignerScreen design={design} view={view} />
}
