import { usePageState } from '../page/page-context.ts'
import { HelpLayer } from './HelpLayer.tsx'
import { KeysLayer } from './KeysLayer.tsx'
import { NotesLayer } from './NotesLayer.tsx'

/** What lies over the page, if anything does. */
export function OpenLayer() {
  const layer = usePageState((state) => state.layer)
  if (layer === 'keys') return <KeysLayer />
  if (layer === 'notes') return <NotesLayer />
  return layer === 'help' ? <HelpLayer /> : null
}
