import type { Messages } from '@tianbao/finding'

/** English sentences about variants. */
export const variantEn: Messages = {
  'versions.variant_base_beside': '{region} is not above {at}: a base can only be of a region above.',
  'versions.variant_base_changed': 'The base is not what its digest {digest} says; it may have been changed.',
  'versions.variant_base_cycle':
    'The version of {region} stands on this variant in turn. A base can only be of a region above.',
  'versions.variant_base_gone':
    'There is no base: {region} has published nothing for {year}. Published variants still open.',
  'versions.variant_base_other': 'The base is {was}, the variant {now}. Both must be of one form and year.',
  'versions.variant_base_revoked':
    'The base ({region}, {year}) was revoked: nothing on it can be published. Go to the one in force.',
  'versions.variant_base_unknown': 'No base has the digest {digest}. Published variants still open.',
  'versions.variant_catalog_fixed': 'What "{name}" prescribes is the base\'s to say.',
  'versions.variant_format': 'This is no file of a variant, or not of format 1.',
  'versions.variant_gone':
    '"{title}" is a field of the base and cannot be taken away. It may be left out of the table.',
  'versions.variant_hides_required': '"{title}" is required by the base; the rule "{rule}" cannot hide it.',
  'versions.variant_locked': '{title} is locked by the base.',
  'versions.variant_looser': '"{title}" is looser ({keyword}) than in the base. A variant may only tighten.',
  'versions.variant_no_room': '"{name}" has more rows of its own than the base has room for.',
  'versions.variant_node_fixed': 'What "{name}" prescribes is the base\'s to say.',
  'versions.variant_node_free': '"{name}" is prescribed by the base and cannot be made optional.',
  'versions.variant_node_gone': '"{name}" is an indicator of the base and cannot be taken away.',
  'versions.variant_node_moved': '"{name}" stands elsewhere in the base\'s catalog.',
  'versions.variant_other_form': 'The base is {was}, this is {now}. A variant is of the same form and year.',
  'versions.variant_open':
    '{count} edits wait for a decision: ours, or what the base has. Nothing is published before.',
  'versions.variant_repeated': 'Two edits bear one id.',
  'versions.variant_retyped': '"{title}" is of another kind or unit ({keyword}) than in the base.',
  'versions.variant_rule_gone': 'The rule "{rule}" is the base\'s and cannot be taken away.',
  'versions.variant_rule_looser':
    'The rule "{rule}" cannot be seen to be stricter than the base\'s. Keep it, and add one of your own.',
  'versions.variant_scored': "The scoring is the base's to say.",
  'versions.variant_shape': '{at} of the file is not as it should be.',
}
