import { fromPointer, type Json, type JsonObject } from '@tianbao/edit'
import { createForm, type Form, type FormOptions } from '@tianbao/form'
import type { CompiledTemplate, Sample } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import { Misuse } from '../misuse.ts'
import type { NamedFile } from './find-files.ts'
import { idOf } from './open-template.ts'
import { readJsonFile } from './read-json-file.ts'

/** Opens a file as a form, with everything that judges a submission. @throws Misuse */
export type OpenSubmission = (file: NamedFile) => Promise<Form>

/** Makes what opens one submission of a template after another: what does not change is made once. */
export function createOpener(compiled: CompiledTemplate, now: Date): OpenSubmission {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
  const validate = createValidator(compiled)
  return (file) => openSubmission(compiled, file, { today, validate })
}

/** A file is an envelope (`{template, data, sources, reasons}`) or bare data. */
async function openSubmission(
  compiled: CompiledTemplate,
  file: NamedFile,
  options: Pick<FormOptions, 'today' | 'validate'>,
): Promise<Form> {
  const value = await readJsonFile(file.path, file.shown)
  if (!isObject(value)) throw new Misuse(`${file.shown} 不是一份填报：最外面应是一个对象。`)
  const envelope = isEnvelope(value) ? value : null
  if (envelope && idOf(envelope.template) !== idOf(compiled)) {
    throw new Misuse(`${file.shown} 填的是 ${idOf(envelope.template)}，不是 ${idOf(compiled)}。`)
  }
  let minted = 0
  const mintId = () => `row-${++minted}`
  const sources = envelope?.sources
  const form = createForm(compiled, {
    ...options,
    ...(sources && { sources }),
    data: envelope?.data ?? value,
    mintId,
  })
  for (const { code, path, text } of envelope?.reasons ?? []) {
    const at = fromPointer(form.document(), path)
    if (at !== undefined) form.setReason(code, at, text)
  }
  return form
}

function isEnvelope(value: JsonObject): value is JsonObject & Sample {
  const { template, data } = value
  return isObject(template) && typeof template.form === 'string' && isObject(data)
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
