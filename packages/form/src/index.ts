export type {
  CellState,
  CheckedFinding,
  CheckMode,
  Form,
  FormChange,
  FormDocument,
  FormOptions,
  Origin,
  Progress,
  Reason,
  SectionProgress,
  Step,
} from './form-types.ts'
