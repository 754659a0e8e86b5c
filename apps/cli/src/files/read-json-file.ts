import { createReadStream } from 'node:fs'
import type { Json } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { parseJson, templateMessages } from '@tianbao/template'
import { Misuse } from '../misuse.ts'

/** What a file may be, at most: as much as the server takes. */
const limits = { bytes: 16 * 1024 * 1024, depth: 64 }

/** The text of a UTF-8 file. `shown` is how people named it. @throws Misuse */
export async function readTextFile(path: string, shown: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path, shown))
  } catch (error) {
    throw error instanceof Misuse ? error : new Misuse(whyUnread(error, shown), { cause: error })
  }
}

/** Counted as they come: a pipe or a device does not say how much it has. */
async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of createReadStream(path)) {
    size += part.length
    if (size > limits.bytes) throw new Misuse(`${shown} 超过 ${limits.bytes / 1024 / 1024} MB，读不了。`)
    parts.push(part)
  }
  return Buffer.concat(parts, size)
}

/** The value of a JSON file. @throws Misuse naming the file and the place in it. */
export async function readJsonFile(path: string, shown: string): Promise<Json> {
  const parsed = parseJson(await readTextFile(path, shown), limits)
  const [fault] = parsed.findings ?? []
  if (parsed.findings)
    throw new Misuse(`${shown}：${fault ? sentence(fault, templateMessages['zh-CN']) : ''}`)
  return parsed.value
}

function whyUnread(error: unknown, shown: string): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `找不到 ${shown}。`
    case 'EISDIR':
      return `${shown} 是文件夹，这里要一个文件。`
    case 'EACCES':
    case 'EPERM':
      return `没有权限读 ${shown}。`
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return `${shown} 不是 UTF-8 文字。`
    default:
      return `${shown} 读不了：${error instanceof Error ? error.message : String(error)}`
  }
}
