import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** One contender's page, as a browser gets it. */
export interface BuiltPage {
  readonly script: string
  readonly style: string
  /** Bytes of its script, gzipped. */
  readonly scriptBytes: number
}

const bench = fileURLToPath(new URL('../..', import.meta.url))

/** Builds a page of `pages/` for production, all in one script. */
export async function buildPage(file: string): Promise<BuiltPage> {
  const answer = (await build({
    root: bench,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Every page has the React of this package, also where it draws packages of ours.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      write: false,
      target: 'chrome100',
      cssCodeSplit: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`pages/${file}`, import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  const script = answer.output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n')
  const style = answer.output
    .flatMap((part) => (part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : []))
    .join('\n')
  return { script, style, scriptBytes: gzipSync(script).length }
}

/** The version of a package that a contender is, for the table. */
export function versionOf(name: string): string {
  const require = createRequire(import.meta.url)
  const path = require.resolve.paths(name)?.[0] ?? ''
  return (require(`${path}/${name}/package.json`) as { readonly version: string }).version
}
