import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const app = fileURLToPath(new URL('..', import.meta.url))
const source = join(app, 'src', 'main.ts')
const dist = join(app, 'dist')
const bundled = join(dist, 'tianbao.mjs')
const stamped = join(dist, 'made-from.json')

/** What decides, beside the sources themselves, what is bundled. */
const others = [
  fileURLToPath(import.meta.url),
  join(app, 'package.json'),
  join(app, '..', '..', 'pnpm-lock.yaml'),
]

/**
 * The URL of the command as one file, which starts several times as fast as hundreds of sources that are translated one by
 * one. It is made when it is missing or one of its sources is another; where it cannot be made, the sources themselves.
 */
export async function commandFile() {
  if (!isFresh()) {
    try {
      await bundle()
    } catch {
      const { register } = await import('tsx/esm/api')
      register()
      return pathToFileURL(source).href
    }
  }
  return pathToFileURL(bundled).href
}

/** Whether the bundle was made from the files as they are: looked up by size and time, without reading them. */
function isFresh() {
  try {
    const made = JSON.parse(readFileSync(stamped, 'utf8'))
    return statSync(bundled).isFile() && made.every(([path, mark]) => markOf(path) === mark)
  } catch {
    return false
  }
}

function markOf(path) {
  const { size, mtimeMs } = statSync(path)
  return `${size} ${mtimeMs}`
}

async function bundle() {
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    entryPoints: [source],
    outfile: bundled,
    absWorkingDir: app,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [ownPlaces],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  const inputs = Object.keys(metafile.inputs).map((path) => resolve(app, path))
  const marks = [...inputs, ...others].map((path) => [path, markOf(path)])
  mkdirSync(dist, { recursive: true })
  for (const { path, contents } of outputFiles) put(path, contents)
  // Last: whoever was stopped on the way left nothing that looks fresh.
  put(stamped, JSON.stringify(marks))
}

/** Several may do it at once: each file is there whole or not at all. */
function put(path, contents) {
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, contents)
  renameSync(beside, path)
}

/** A source that finds files by where it stands goes on finding them from there. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:apps|packages)[\\/][^\\/]+[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
      if (!contents.includes('import.meta.url')) return undefined
      return {
        contents: contents.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: 'ts',
      }
    })
  },
}
