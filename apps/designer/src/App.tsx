import { StartScreen } from '@tianbao/designer'
import { useMemo } from 'react'
import { DraftPage } from './DraftPage.tsx'
import { routeOf } from './route.ts'
import { startWorld } from './start-world.ts'
import { TemplatePage } from './TemplatePage.tsx'

/** The page that the address names. */
export function App() {
  const route = useMemo(() => routeOf(window.location.pathname), [])
  const now = useMemo(() => new Date(), [])
  if (route.page === 'draft') return <DraftPage id={route.id} />
  if (route.page === 'template') return <TemplatePage {...route} />
  return <StartScreen world={startWorld} now={now} />
}
