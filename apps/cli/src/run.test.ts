import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { runHere, smallTemplate } from './testing/run-here.ts'

const bin = fileURLToPath(new URL('../bin/tianbao.mjs', import.meta.url))

describe('tianbao', () => {
  test('without a command shows all of them, and ends with 2', async () => {
    const { code, out } = await runHere([])
    expect(code).toBe(2)
    for (const { name, summary } of commands) expect(out).toContain(`  ${name.padEnd(8)}  ${summary}`)
    expect(await runHere(['--help'])).toEqual({ code: 0, out, err: '' })
  })

  test('with an unknown command says which there are', async () => {
    expect(await runHere(['chek'])).toEqual({
      code: 2,
      out: '',
      err: '没有“chek”这个命令。有的是：lint、check、score、explain、rules、eval、read、diff、migrate、rebase、resolve、rehearse。用 tianbao --help 看说明。\n',
    })
  })

  test.each(commands)(
    '$name tells with --help how it is called, what its options do, and an example',
    async (command) => {
      const { code, out } = await runHere([command.name, '--help'])
      expect(code).toBe(0)
      expect(out).toContain(`用法：tianbao ${command.usage}`)
      expect(out).toContain('--json')
      expect(out).toMatch(/例：/)
      expect(command.summary).toMatch(/。$/)
    },
  )
})

describe('the process', () => {
  test('reads standard input, writes standard output, and ends with the exit code', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'eval'], {
      input: '{"logic":{"+":[1,2]}}\nbad\n',
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^\{"result":3\}\n\{"error":/)
  })

  test('stopped by Ctrl+C, has told what it checked, and ends with 130', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tianbao 命令-'))
    const files = 600
    try {
      writeFileSync(join(folder, 'template.json'), smallTemplate)
      for (let i = 0; i < files; i += 1) writeFileSync(join(folder, `${i}.json`), '{"funds":{"total":31}}')
      const child = spawn(process.execPath, [bin, 'check', folder, folder])
      let [out, err] = ['', '']
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      // Nobody reads on: the pipe fills, and most files are still to come when it is stopped.
      const [first] = await once(child.stdout, 'data')
      child.stdout.pause()
      child.kill('SIGINT')
      out += first
      child.stdout.on('data', (chunk) => {
        out += chunk
      })
      const [code] = await once(child, 'close')
      expect(code).toBe(130)
      expect(err).toMatch(/^停下了：600 份里看了 \d+ 份。\n$/)
      expect(out).toMatch(/\n共 \d+ 份：0 份没有要改的，\d+ 份有。.*\n$/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('ends when whoever reads its output ends', async () => {
    const child = spawn(process.execPath, [bin, 'eval'], { stdio: ['pipe', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.stdin.on('error', () => undefined)
    const feed = () => {
      while (
        child.stdin.writable &&
        child.stdin.write('{"logic":{"var":"a"},"data":{"a":"xxxxxxxxxxxxxxxxxxxx"}}\n')
      );
    }
    child.stdin.on('drain', feed)
    feed()
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'exit')
    expect([code, err]).toEqual([0, ''])
  })
})
