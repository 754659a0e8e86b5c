export type {
  NewSubmission,
  Storage,
  StoredPatch,
  StoredSubmission,
  StoredTemplate,
  TemplateKey,
} from './contract.ts'
