import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * The one drawing of the house: every room and its number. A room uses only rooms of a lower number, never its equals;
 * of the apps, only those with pages know the server, and only its type.
 */
const rooms: Readonly<Record<string, number>> = {
  edit: 0,
  finding: 0,
  rules: 1,
  sheet: 1,
  reading: 1,
  scoring: 2,
  fields: 3,
  template: 4,
  form: 5,
  'sheet-react': 5,
  'form-react': 6,
  storage: 6,
  versions: 6,
  designer: 7,
  workflow: 7,
  server: 8,
  portal: 8,
  'designer-app': 8,
  cli: 8,
}

/** Rooms in which React may be spoken; fields speaks it behind its door `./react`. */
const reactRooms = new Set(['sheet-react', 'form-react', 'designer', 'portal', 'designer-app'])

const root = fileURLToPath(new URL('..', import.meta.url))
const apps = new Set(['server', 'portal', 'designer-app', 'cli'])

interface Room {
  readonly name: string
  readonly folder: string
  readonly manifest: {
    readonly name: string
    readonly exports?: Readonly<Record<string, string>>
    readonly dependencies?: Readonly<Record<string, string>>
    readonly devDependencies?: Readonly<Record<string, string>>
  }
  readonly files: readonly string[]
}

interface Import {
  readonly file: string
  readonly target: string
  readonly isTypeOnly: boolean
}

const house: readonly Room[] = ['packages', 'apps'].flatMap((side) =>
  readdirSync(join(root, side)).map((name) => {
    const folder = join(root, side, name)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    // An app that is a thin shell around a room is called after it.
    const isShell = side === 'apps' && existsSync(join(root, 'packages', name))
    return { name: isShell ? `${name}-app` : name, folder, manifest, files: sourceFiles(join(folder, 'src')) }
  }),
)

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry)
    if (statSync(path).isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const found = text.matchAll(
    /^\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]/gm,
  )
  const dynamic = text.matchAll(/import\(\s*['"]([^'"\n]+)['"]\s*\)/g)
  return [
    ...[...found].map((match) => ({ file, target: match[3] ?? '', isTypeOnly: match[2] !== undefined })),
    ...[...dynamic].map((match) => ({ file, target: match[1] ?? '', isTypeOnly: false })),
  ]
}

const roomOf = (target: string) => target.match(/^@tianbao\/([^/]+)/)?.[1]
const isTest = (file: string) => /\.(test|contract|fixture)\.tsx?$|\/fixtures\//.test(file)

describe('the house', () => {
  it('has every room of the drawing, and no other', () => {
    expect(house.map((room) => room.name).sort()).toEqual(Object.keys(rooms).sort())
  })

  it.each(house)('$name is named after its folder and names its door', (room) => {
    expect(room.manifest.name).toBe(`@tianbao/${room.name}`)
    for (const door of Object.values(room.manifest.exports ?? {})) {
      expect(room.files.map((file) => `./${relative(room.folder, file)}`)).toContain(door)
    }
  })

  it.each(house)('$name uses only rooms of a lower number', (room) => {
    const own = rooms[room.name] ?? Number.NaN
    const uses = room.files.flatMap(importsOf).filter(({ target }) => {
      const other = roomOf(target)
      if (other === undefined) return false
      const isServerType = apps.has(room.name) && reactRooms.has(room.name) && other === 'server'
      return !isServerType && !((rooms[other] ?? Number.NaN) < own)
    })
    expect(uses).toEqual([])
  })

  it.each(house)(
    '$name declares every room and library that it imports, and imports every room that it declares',
    (room) => {
      const declared = { ...room.manifest.dependencies, ...room.manifest.devDependencies }
      const used = new Map<string, string>()
      for (const { target, file } of room.files.flatMap(importsOf)) {
        if (target.startsWith('.') || target.startsWith('node:') || target.startsWith('virtual:')) continue
        const name = target.startsWith('@')
          ? target.split('/').slice(0, 2).join('/')
          : (target.split('/')[0] ?? '')
        if (name === 'vitest' || name === 'fast-check') continue
        if (!isTest(file)) used.set(name, file)
        expect(declared, `${relative(root, file)} imports ${name}`).toHaveProperty([name])
      }
      const rooms = Object.keys(room.manifest.dependencies ?? {}).filter((name) =>
        name.startsWith('@tianbao/'),
      )
      expect(rooms.filter((name) => !used.has(name))).toEqual([])
    },
  )

  it.each(house)('$name goes through doors only', (room) => {
    const doors = new Set(house.flatMap(({ manifest }) => doorsOf(manifest)))
    const inner = room.files.flatMap(importsOf).filter(({ target }) => roomOf(target) && !doors.has(target))
    expect(inner).toEqual([])
  })

  it.each(house.filter((room) => !reactRooms.has(room.name)))('$name speaks no React', (room) => {
    const speaking = room.files
      .filter((file) => !file.startsWith(join(root, 'packages/fields/src/react')))
      .filter((file) => !(room.name === 'fields' && file.endsWith('.tsx')))
      .flatMap(importsOf)
      .filter(({ target }) => /^(react|react-dom|@rjsf|@dnd-kit)(\/|$)/.test(target))
    expect(speaking).toEqual([])
  })

  it('lets an app know another only as a type', () => {
    const known = house
      .filter((room) => apps.has(room.name))
      .flatMap((room) => room.files.flatMap(importsOf).filter(({ target }) => apps.has(roomOf(target) ?? '')))
    expect(known.filter((use) => !use.isTypeOnly)).toEqual([])
  })

  it('has no default exports, no star exports, and doors that are lists of names', () => {
    const offending = house.flatMap((room) =>
      room.files.filter((file) => /^export (default|\*)/m.test(readFileSync(file, 'utf8'))),
    )
    expect(offending.map((file) => relative(root, file))).toEqual([])
  })

  it('has no dumping grounds', () => {
    const grounds = house.flatMap((room) =>
      room.files.filter((file) =>
        /\/(utils?|common|shared|helpers?|types)(\.tsx?$|\/)/.test(file.slice(room.folder.length)),
      ),
    )
    expect(grounds.map((file) => relative(root, file))).toEqual([])
  })
})

function doorsOf(manifest: Room['manifest']): string[] {
  return Object.keys(manifest.exports ?? {}).map((door) => manifest.name + door.slice(1))
}
