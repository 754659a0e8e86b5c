import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { Misuse } from '../misuse.ts'

/** A file, and how people are told of it: as they named it themselves. */
export interface NamedFile {
  readonly path: string
  readonly shown: string
}

/**
 * The files that some arguments name: a file itself, a folder all files below it that `isWanted` by name, in order.
 * @throws Misuse for what is not there, and for a folder without any.
 */
export async function findFiles(
  given: readonly string[],
  cwd: string,
  isWanted: (name: string) => boolean,
  wanted: string,
): Promise<readonly NamedFile[]> {
  const found: NamedFile[] = []
  for (const name of given) {
    const path = resolve(cwd, name)
    if (!(await isFolder(path, name))) {
      found.push({ path, shown: name })
      continue
    }
    const below = await filesBelow(path)
    const files = below.filter((file) => isWanted(basename(file)))
    if (files.length === 0) throw new Misuse(`${name} 里没有${wanted}。`)
    found.push(...files.map((file) => ({ path: join(path, file), shown: join(name, file) })))
  }
  return found
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

async function isFolder(path: string, shown: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw new Misuse(`找不到 ${shown}。`, { cause: error })
  }
}
