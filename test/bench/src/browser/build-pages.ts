import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { whatRjsfNeeds } from '../../../../apps/portal/what-rjsf-needs.ts'

/** One contender's page, as a browser gets it: its files by name, `entry.js` and `style.css` among them. */
export interface BuiltPage {
  readonly files: ReadonlyMap<string, string>
  /** Bytes of the scripts that it needs before anything else, gzipped one by one. */
  readonly scriptBytes: number
}

const bench = fileURLToPath(new URL('../..', import.meta.url))

/** Builds a page of `pages/` for production. */
export async function buildPage(file: string): Promise<BuiltPage> {
  const answer = (await build({
    root: bench,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Ours is built as the portal is; every other one as it comes.
    plugins: file === 'ours.tsx' ? [whatRjsfNeeds] : [],
    // Every page has the React of this package, also where it draws packages of ours.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      write: false,
      target: 'chrome100',
      cssCodeSplit: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`pages/${file}`, import.meta.url)),
        output: { entryFileNames: 'entry.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput
  const chunks = answer.output.filter((part) => part.type === 'chunk')
  const style = answer.output
    .flatMap((part) => (part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : []))
    .join('\n')
  // Workers come as files of their own.
  const workers = answer.output.flatMap((part) =>
    part.type === 'asset' && part.fileName.endsWith('.js')
      ? [[part.fileName, String(part.source)] as const]
      : [],
  )
  return {
    files: new Map([
      ...chunks.map(({ fileName, code }) => [fileName, code] as const),
      ...workers,
      ['style.css', style],
    ]),
    scriptBytes: gzippedBytes(['entry.js'], chunks),
  }
}

/** Bytes of chunks and what they import outright, gzipped one by one; what is loaded when it is asked for comes later. */
export function gzippedBytes(names: readonly string[], chunks: readonly Rolldown.OutputChunk[]): number {
  const needed = new Set(names)
  for (const file of needed)
    for (const one of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) needed.add(one)
  return chunks
    .filter(({ fileName }) => needed.has(fileName))
    .reduce((bytes, { code }) => bytes + gzipSync(code).length, 0)
}
