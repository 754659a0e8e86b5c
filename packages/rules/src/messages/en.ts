import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'rules.cycle': 'Rules {rules} wait for one another and cannot be computed. Take one reference out.',
  'rules.duplicate_key': 'Two rules have the id "{rule}"; only the first is used.',
  'rules.let_cycle': 'In rule "{rule}" the names {names} refer to one another and cannot be computed.',
  'rules.let_name': 'In rule "{rule}" the names {names} are taken; choose others.',
  'rules.not_an_operation': 'This has the keys {keys} and counts as data. An operation has one key.',
  'rules.portable.answers_differ': 'On sample data other JSON-Logic systems give another answer.',
  'rules.portable.computed_path':
    'A path is only known when the rule runs; whether it is portable cannot be told.',
  'rules.portable.exact':
    '"{operator}" computes with exact decimals here; elsewhere the last digits may differ.',
  'rules.portable.log': 'Here log prints nothing.',
  'rules.portable.name': '{name} exists only here; other JSON-Logic systems do not have it.',
  'rules.portable.own_operator': 'The operator "{operator}" exists only here.',
  'rules.portable.own_properties': 'Elsewhere "{name}" in a path reads what objects have by themselves.',
  'rules.portable.refused': 'The rule has problems; whether it is portable shows when they are solved.',
  'rules.target':
    'Rule "{rule}" cannot write to "{target}": a rule per row writes in its row ($row.…), any other names its place.',
  'rules.too_deep': 'The logic is nested too deep; {limit} levels at most.',
  'rules.too_few_operands': '"{operator}" takes at least {min} operands; it has {count}.',
  'rules.too_large': 'The logic has {nodes} parts, {limit} at most. Split it into several rules.',
  'rules.too_many_operands': '"{operator}" takes at most {max} operands; it has {count}.',
  'rules.two_targets': 'Rules {rules} write the same cell; only the first is used.',
  'rules.unknown_operator': 'There is no operator "{operator}".',
}
