import type { zhCN } from './zh-CN.ts'

/** What the API says to people, by code, in English. */
export const en = {
  'rehearsal.mapping': 'The mapping cannot be used: {detail}',
  'request.json': 'The body cannot be read: {detail}',
  'request.encoding': 'The body is not UTF-8.',
  'request.shape': '"{path}" is not what the interface asks for.',
  'request.cross_site': 'This request came from another site and was not carried out.',
  'request.no_route': 'There is nothing at {path}.',
  'template.unknown': 'There is no template {region} {form} {year}.',
  'validator.unknown': 'There is no template with the digest {digest}.',
  'submission.unknown': 'There is no such submission; it may have been removed.',
  conflict: 'Someone else changed {count} of the same places. Both values are kept: choose one.',
  'submission.revision':
    'The submission stands at revision {revision}, this page saw {saw}. Look at what is new, then decide.',
  'submission.no_upgrade': 'That version is not in force now; nothing was moved. Open the submission again.',
  'submission.no_undo':
    'Something was saved since the move, it cannot be taken back. What was there before is still kept.',
  'submission.upgraded':
    'The submission moved to another version in another window. What was typed here is on this machine; open it again.',
  'submission.last': 'That is not the form of the year before, or another one was chosen already.',
  'submission.decided': '"{place}" was not asked about; nothing was begun. Open the page again.',
  'matches.places': 'Neither form has "{place}"; nothing was kept.',
  'submission.no_sample': 'This submission was not made from a sample and cannot be set back.',
  'request.too_large': 'The body is larger than {limit} MB.',
  'request.content_type': 'Only application/json is accepted.',
  'request.host': 'Only addresses of this machine are answered, such as http://localhost.',
  'submission.source':
    'The submission chosen as “{name}” is of another form, region or year than the template asks.',
  'submission.structure': '{count} places do not fit the structure of the form. Nothing was saved.',
  'submission.too_large': 'The submission would be larger than {limit} MB. Nothing was saved.',
  'draft.unknown': 'There is no such draft; it may have been removed.',
  'draft.state': 'This draft was sent for review or published and does not change any more.',
  'draft.writer': 'Another window writes this draft; nothing was saved here. Take over to send it.',
  'draft.revision':
    'The draft stands at revision {revision}, this window saw {saw}. Fetch what is new, then go on.',
  'draft.position': 'There are {count} steps; {position} is beyond them.',
  'draft.steps':
    'Step {number} ({code}) does not apply: at {place} the draft says something else ({reason}). Nothing was saved.',
  'draft.template':
    '{count} places of the template cannot be read; nothing was saved. The first is at "{place}": {detail}',
  'draft.too_many_steps': 'A draft has at most {most} steps. Begin another one from where this one stands.',
  'draft.variant': 'This variant was not kept: {detail}',
  'version.unknown': 'There is no such version.',
  'version.revoked':
    'Version {number} of the template, which this form was begun with, was revoked. It can be read, not changed.',
  'version.exists': 'A template with this content was published before.',
  'draft.act': '{detail}',
  'draft.checks': 'This cannot be done yet ({act}): {detail}',
  'draft.sample': 'The sample "{name}" cannot be kept: {detail}',
  'server.failed':
    'Something went wrong and nothing was saved. What was typed is still on the page: try again in a while.',
  'server.storage': '{detail}',
  'structure.unknown_field': 'The form has no field "{at}".',
  'structure.not_a_value': '"{at}" takes one value.',
  'structure.not_a_group': '"{at}" is a group of fields, not a value.',
  'structure.not_a_list': '"{at}" is a list of rows.',
  'structure.not_a_row': 'An item of "{at}" is not a row.',
  'structure.row_id': 'A row of "{at}" has an id, or a node that it hangs on, which is no text.',
  'structure.too_many_rows': '"{at}" has {count} rows, at most {max} are allowed.',
  'structure.reserved_name': '"{at}" cannot begin with $.',
  'structure.carried':
    'Where a carried cell came from needs a cell of the form, an origin, its cells and the value.',
  'structure.reasons': 'A written reason needs an id, a code, a place and a text.',
} as const satisfies Readonly<Record<keyof typeof zhCN, string>>
