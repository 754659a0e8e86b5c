export { capErrors } from './ajv.ts'
export { createErrors, createValidator, type Validator } from './create-validator.ts'
export { createValidatorCache } from './validator-cache.ts'
export { validatorSource } from './validator-source.ts'
