import type { Template } from '@tianbao/template'
import { lookAt } from './lint-work.ts'

// A thread of its own: a template of the largest size is looked at in tens of milliseconds, and a gesture waits for none.
self.onmessage = ({ data }: MessageEvent<{ readonly ask: number; readonly template: Template }>) => {
  self.postMessage({ ask: data.ask, looked: lookAt(data.template) })
}
