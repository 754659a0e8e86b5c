import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** The browser that the project's tests use. */
export async function launch(): Promise<Browser> {
  const root = new URL('../../../../', import.meta.url)
  const { ensureChromium } = (await import(new URL('scripts/chromium.mjs', root).href)) as {
    ensureChromium(root: string): Promise<string>
  }
  return chromium.launch({
    executablePath: await ensureChromium(fileURLToPath(root)),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}
