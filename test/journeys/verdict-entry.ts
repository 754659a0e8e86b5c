import type { JsonObject } from '@tianbao/edit'
import { createForm } from '@tianbao/form'
import {
  type CompiledTemplate,
  createPatternEngine,
  createSchemaFindings,
  type SchemaError,
} from '@tianbao/template'

type CreateErrors = (
  patterns: ReturnType<typeof createPatternEngine>,
) => (data: JsonObject) => readonly SchemaError[]

/** What a page makes of a submission: its findings and computed values, by the served validator. */
export function judge(
  compiled: CompiledTemplate,
  createErrors: CreateErrors,
  submissions: readonly JsonObject[],
) {
  const errors = createErrors(createPatternEngine())
  const findings = createSchemaFindings(compiled)
  return submissions.map((data) => {
    let minted = 0
    const form = createForm(compiled, {
      data,
      today: '2024-01-26',
      mintId: () => `m${++minted}`,
      validate: (own) => findings(own, errors(own)),
    })
    return {
      findings: form.findings('submitting'),
      computed: form.computed(),
      progress: form.progress().missing,
    }
  })
}
