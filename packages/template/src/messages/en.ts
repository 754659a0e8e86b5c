import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'gate.array_long': 'This array may have {count} rows; it may be at most {most}.',
  'gate.array_open': 'This array does not say how many rows it may have (maxItems); at most {most}.',
  'gate.array_unique': 'uniqueItems is for arrays of texts, numbers and flags only.',
  'gate.bytes': 'The template has {size} KB, more than {most} KB.',
  'gate.depth': 'The template nests deeper than {most} levels.',
  'gate.keyword': 'The shape of the data may not use “{name}”.',
  'gate.pattern_large':
    'The regular expression “{pattern}” becomes too large: repeat fewer times, and limit lengths with maxLength.',
  'gate.pattern_long': 'The regular expression is longer than {most} characters.',
  'gate.pattern_syntax':
    'The regular expression “{pattern}” cannot be read, or uses look-around or back-references.',
  'gate.patterns': 'All regular expressions together are too large.',
  'gate.property_name':
    'The property name “{name}” will not do: a lower-case letter, then lower-case letters, digits and _, at most 64, and no word that programs use themselves, such as constructor or length.',
  'gate.ref_circle': 'A $ref leads in a circle, back to itself.',
  'gate.ref_missing': 'The $ref “{ref}” leads to nothing.',
  'gate.ref_remote': 'The $ref “{ref}” leads out of the template. Only its own $defs may be referred to.',
  'gate.rule_columns': 'A rule may be written out for at most {most} columns.',
  'gate.rule_repeated': 'Two rules have the id “{rule}”; only one can stay.',
  'gate.rules': 'There are {count} rules, columns written out; there may be {most}.',
  'gate.schema_deep': 'The shape of the data nests deeper than {most} levels, references written out.',
  'gate.schema_large': 'The shape of the data is too large: more than {most} values, references written out.',
  'gate.variable': 'The rule “{rule}” reads “{path}”, which does not exist.',
  'lint.bare_number': '“{title}” is a decimal with neither a unit nor decimal places.',
  'lint.catalog_room':
    'The catalog prescribes and leaves room for {rows} rows; there may only be {most} here.',
  'lint.constant_rule': 'The condition of rule “{rule}” reads nothing, so its result is always the same.',
  'lint.empty_node': 'There is no indicator under “{name}”, and none can be added.',
  'lint.free_room': '“{name}” shows {slots} empty rows, but may only have {max}.',
  'lint.kind_type': '“{title}” is of kind {kind}, but of type {type}.',
  'lint.later_source': 'Source “{name}” is of {year}, which has not come yet.',
  'lint.level_beyond': 'This column prints level {level}; the catalog has {most}.',
  'lint.misplaced_word': 'Rule “{rule}” says “{word}”, to which rules of type {type} do not listen.',
  'lint.no_message': 'Check “{rule}” has no message.',
  'lint.no_notes': 'There are no instructions (notes).',
  'lint.no_options': '“{title}” is a choice without options.',
  'lint.no_place': 'Rule “{rule}” does not say which cells it stands at.',
  'lint.no_title': 'Field “{path}” has no title.',
  'lint.overfull_label':
    '“{text}” does not fit on paper: in a cell {width} mm wide it takes more than {most} lines, or not one character fits.',
  'lint.own_source': 'Source “{name}” is the form itself.',
  'lint.points_sum': 'The points under “{name}” come to {sum}; they should be {total}.',
  'lint.ratio_base':
    'The words of “{name}” speak of a share of “{said}”, its formula divides by “{divided}”.',
  'lint.reduced_change':
    'The formula of “{name}” takes “{base}” off “{change}”, which is itself the sum of changes: {changed} of “{change}” on {from} comes out as {wrong}% instead of {right}%.',
  'lint.repeated_catalog_id': 'Two places of the catalog have the id “{id}”; only one can stay.',
  'lint.repeated_title': 'Several fields side by side are called “{title}”; nobody can tell them apart.',
  'lint.required_in_optional':
    '“{title}” is required, but the group around it is not: while the group is empty, nobody is asked for it.',
  'lint.required_while_shut':
    'Rule “{rule}” asks for cells on the very condition on which rule “{other}” hides or locks them.',
  'lint.star_disagrees': 'The star in the head “{head}” disagrees with what is required.',
  'lint.title_level':
    'The title speaks of another level of government ({said}) than the issuer’s ({region}, {level}).',
  'lint.unbounded_text': '“{title}” may be of any length.',
  'lint.unfit_default': 'The default that “{name}” gives to “{title}” is no value of that column.',
  'lint.unknown_catalog': '“{title}” uses the catalog “{catalog}”, which does not exist.',
  'lint.unknown_column': 'No table with this catalog has a column “{column}”.',
  'lint.unknown_each': 'Rule “{rule}” goes through “{path}”, which is neither a list nor a group.',
  'lint.unknown_hole': 'The words of rule “{rule}” have “{hole}”, which no let names.',
  'lint.unknown_order': 'The order of properties (x-order) has too many or too few: {names}.',
  'lint.unknown_place': 'Rule “{rule}” stands at “{path}”, which is no cell.',
  'lint.unknown_required': '“{name}” is required and declared nowhere, so nobody can give it.',
  'lint.unknown_rows': 'This band goes through “{path}”, which is neither a list nor a group.',
  'lint.unknown_target': 'The value of rule “{rule}” goes to “{path}”, which is no cell.',
  'lint.unplaced_field': '“{title}” is not placed in the sheet.',
  'lint.unreachable_cell':
    '“{title}” is in the sheet and never seen: always hidden, or in a list that may have no row.',
  'lint.unreachable_required':
    '“{title}” is required and cannot be reached: not in the sheet, or always hidden or locked.',
  'lint.unused_catalog': 'No array uses the catalog “{catalog}”.',
  'lint.unused_columns': 'Rule “{rule}” has columns, and never says $column.',
  'lint.unused_name': 'Rule “{rule}” names “{name}” and never uses it.',
  'lint.unusual_formula':
    'The formula of “{name}” is not the usual one ({standard}): with {example} it gives {wrong}%, the usual one {right}%.',
  'lint.year_head': 'The head says {head}, the cells are about {year}.',
  'lint.year_order': 'The columns of past years are not in order: {years}.',
  'read.above': 'The number here must be greater than {limit}.',
  'read.character':
    'Line {line}, character {column} is a control character or half of one. Remove it and read again.',
  'read.choice': 'Only these may stand here: {choices}.',
  'read.deep': 'The file nests deeper than {limit} levels at line {line}.',
  'read.empty': 'The text here must not be empty.',
  'read.few': 'There must be at least {limit} items here.',
  'read.format': 'There is no format, so it cannot be told which format the template has.',
  'read.format_newer':
    'The template has format {format}; this system knows formats up to {known}. Upgrade it and open again.',
  'read.large': 'The file is larger than {limit} KB.',
  'read.long': 'The text is longer than {limit} characters.',
  'read.many': 'There may be at most {limit} items here.',
  'read.maximum': 'The number here must not be greater than {limit}.',
  'read.minimum': 'The number here must not be less than {limit}.',
  'read.missing': '“{name}” is missing.',
  'read.not_json': 'From line {line}, character {column} on this is not JSON.',
  'read.number': 'The number {text} in line {line} cannot be kept: too large, or too many digits.',
  'read.repeated_key': '“{key}” in line {line} is written twice in one place; only one can stay.',
  'read.spelling': '“{text}” is misspelt: ids have letters, digits, - and _; codes have digits.',
  'read.type': 'The type here is wrong; it should be: {types}.',
  'read.unknown': 'The template format has no “{name}”.',
  'template.refused_field_there': '"{fields}" stands here. Move it away first, or hold Alt to replace it.',
  'template.refused_in_use':
    '"{field}" is used in {count} places of rules. Removing it removes these rules, too.',
  'template.refused_name_taken': 'The property name "{name}" is taken. Choose another one.',
  'template.refused_no_field': 'The form has no "{field}".',
  'template.refused_no_kind': 'There is no kind of field "{kind}".',
  'template.refused_no_rows': 'The rows of this table have no data in common: no field can stand here.',
  'template.refused_no_sheet': 'The template has no table yet. Draw one first.',
  'template.refused_no_spot': 'The table has no place "{part}".',
  'template.refused_other_rows': '"{field}" is not of the rows of this table, and cannot stand here.',
  'template.refused_row_empty':
    'Row "{row}" has no field: repeated, it would have nothing to fill. Put a field in first.',
  'template.refused_row_merged':
    'Row "{row}" has cells merged over several rows and cannot be repeated alone. Split them first.',
}
