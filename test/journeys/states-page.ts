import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'

const root = new URL('../../', import.meta.url)
const entry = fileURLToPath(new URL('packages/form-react/src/fixtures/states.fixture.tsx', root))
const styles = ['tokens.css', 'base.css'].map((name) => new URL(`apps/portal/src/${name}`, root))

/** The filling page without a server, so that it can be put into any state: a script and its styles. */
export interface StatesPage {
  show(page: Page, state: Readonly<Record<string, unknown>>): Promise<void>
}

/** Builds it, once for all journeys of a worker. */
export function buildStatesPage(): Promise<StatesPage> {
  built ??= buildPage()
  return built
}

let built: Promise<StatesPage> | null = null

async function buildPage(): Promise<StatesPage> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'states' } },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error('vite built nothing')
  const files = output.output.map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
  const [script = '', ...sheets] = files
  const css = [...styles.map((url) => readFileSync(url, 'utf8')), ...sheets].join('\n')
  return {
    async show(page, state) {
      await page.goto('about:blank')
      await page.setContent('<!doctype html><html lang="zh-CN"><title>填报</title><body></body></html>')
      await page.addStyleTag({ content: css })
      await page.addScriptTag({ content: script })
      await page.evaluate((shown) => {
        const own = window as unknown as { states: { show(state: unknown): void } }
        own.states.show(shown)
      }, state)
    },
  }
}
