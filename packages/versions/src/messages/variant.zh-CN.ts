import type { Messages } from '@tianbao/finding'

/** Chinese sentences about variants. */
export const variantZhCN: Messages = {
  'versions.variant_base_beside': '{region} 不是 {at} 的上级，它的表不能作基础版。基础版只能是上级的。',
  'versions.variant_base_changed': '基础版的内容与它的编号 {digest} 不符，可能被改过。找回原来的一份。',
  'versions.variant_base_cycle': '{region}的版本又以这份地方版为基础，绕成了圈。基础版只能是上级的。',
  'versions.variant_base_gone': '找不到基础版：{region} {year} 年度还没有发布过。已发布的地方版照常可用。',
  'versions.variant_base_other': '基础版是 {was}，地方版是 {now}。两者要同一种表、同一年度。',
  'versions.variant_base_revoked':
    '基础版（{region} {year} 年度）已撤销，不能再发布它上面的地方版。换到现行的一版，再发布。',
  'versions.variant_base_unknown':
    '没有编号为 {digest} 的基础版，它从未发布，或已不在。已发布的地方版照常可用。',
  'versions.variant_catalog_fixed': '“{name}”里由上级规定的栏目，地方不能改。',
  'versions.variant_format': '这不是地方版的文件，或格式不是第 1 版。',
  'versions.variant_gone': '“{title}”是上级的字段，地方不能删。不用填的可以从表上隐去。',
  'versions.variant_hides_required': '“{title}”是上级要求必填的，规则“{rule}”不能把它隐去。',
  'versions.variant_locked': '{title} 由上级锁定，地方不能改。',
  'versions.variant_looser': '“{title}”的限制（{keyword}）放宽了。地方只能收紧；要放宽，向上级提建议。',
  'versions.variant_no_room': '“{name}”下地方自设的行多于上级留的行数。减少自设的行，或向上级提建议。',
  'versions.variant_node_fixed': '“{name}”的规定内容是上级的，地方不能改。',
  'versions.variant_node_free': '“{name}”是上级规定的指标，地方不能改成可选。',
  'versions.variant_node_gone': '“{name}”是上级的指标，地方不能删。',
  'versions.variant_node_moved': '“{name}”在上级的指标库里另有位置，地方不能移。',
  'versions.variant_other_form': '上级的是 {was}，这份是 {now}。地方版要同一种表、同一年度。',
  'versions.variant_open': '还有 {count} 处修改要决定：保留自己的，还是改用上级的。都决定了再发布。',
  'versions.variant_repeated': '有两处修改用了同一个编号。',
  'versions.variant_retyped': '“{title}”的类型或单位（{keyword}）与上级不同，地方不能改。',
  'versions.variant_rule_gone': '规则“{rule}”是上级的，地方不能删。',
  'versions.variant_rule_looser': '规则“{rule}”改得看不出比上级的更严。可以保留上级的，另加一条自己的。',
  'versions.variant_scored': '计分办法由上级定，地方不能改。',
  'versions.variant_shape': '地方版文件的 {at} 不是该有的样子。',
}
