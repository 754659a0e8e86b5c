import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { gzippedBytes } from './build-pages.ts'

const root = fileURLToPath(new URL('../../../../apps/portal', import.meta.url))

/**
 * Bytes of the scripts that the portal's own page needs before one can type into a form that scores nothing: of the
 * shell, and of the route that fills a form, gzipped one by one.
 */
export async function portalBytes(): Promise<number> {
  const { output } = (await build({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: 'error',
    mode: 'production',
    build: { write: false },
  })) as Rolldown.RolldownOutput
  const chunks = output.filter((part) => part.type === 'chunk')
  const begun = chunks.filter(({ isEntry, name }) => isEntry || name === 'FillRoute')
  if (begun.length !== 2) throw new Error('The portal is not built of a shell and a route that fills a form.')
  return gzippedBytes(
    begun.map(({ fileName }) => fileName),
    chunks,
  )
}
