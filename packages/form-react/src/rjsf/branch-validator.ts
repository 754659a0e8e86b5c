import type { ValidatorType } from '@rjsf/utils'
import type { Json, JsonObject } from '@tianbao/edit'
import { fits } from './fits.ts'

/** RJSF's question about branches, answered without generating code. It finds no faults: findings are the Form's. */
export const branchValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: (schema, data, root) => fits(schema as Json, data, root as JsonObject),
  rawValidation: () => ({ errors: [] }),
}
