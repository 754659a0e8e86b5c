import { compileProgram, type Operator, type Program } from '@tianbao/rules'
import { type CompiledTemplate, plainOperators } from '@tianbao/template'

const plain = new WeakMap<CompiledTemplate, Program>()

/** The rules of a template as a program, with these operators. */
export function programWith(compiled: CompiledTemplate, operators: readonly Operator[]): Program {
  return compileProgram(compiled.rules, {
    operators,
    lists: Object.keys(compiled.lists),
    groups: compiled.groups,
    sources: Object.keys(compiled.sources),
  })
}

/** The rules of a template as a program of plain operators: what else they use gives nothing. Compiled once. */
export function plainProgram(compiled: CompiledTemplate): Program {
  let program = plain.get(compiled)
  if (!program) {
    program = programWith(compiled, plainOperators)
    plain.set(compiled, program)
  }
  return program
}

/** Whether forms of a template need what scores: it is worth points, has clauses looked at, or a rule uses such operators. */
export function needsScoring(compiled: CompiledTemplate): boolean {
  if (compiled.scoring !== null) return true
  return plainProgram(compiled).problems.some(({ code }) => code === 'rules.unknown_operator')
}
