import type { Messages } from '@tianbao/finding'
import type { ApiErrorCode } from '../api-error.ts'

/** What the API says to people, by code. */
export const zhCN = {
  'request.json': '收到的内容读不了。{detail}',
  'request.encoding': '收到的内容不是 UTF-8 文字。',
  'request.shape': '“{path}”的写法不合接口的约定。',
  'request.cross_site': '这个请求来自别的网站，没有照办。在填报页面里操作即可。',
  'request.no_route': '没有这个地址：{path}。',
  'template.unknown': '没有 {region} {form} {year} 年的模板。',
  'validator.unknown': '没有摘要为 {digest} 的模板。',
  'submission.unknown': '没有这张表，可能已经删除。',
  conflict: '有 {count} 处别人也改了。两边的值都在，选一个即可。',
  'submission.no_sample': '这张表不是样表，没有可恢复的原样。',
  'request.too_large': '收到的内容超过 {limit} MB。',
  'request.content_type': '只收 application/json。',
  'request.host': '只应答本机的地址，例如 http://localhost。',
  'submission.structure': '有 {count} 处不合表的结构，没有保存。',
  'submission.too_large': '这张表超过 {limit} MB，没有保存。',
  'server.failed': '出了差错，没有保存。刚才填的还在页面上，过一会儿再试。',
  'server.storage': '{detail}',
  'structure.unknown_field': '表里没有“{at}”这一格。',
  'structure.not_a_value': '“{at}”要填一个值，收到的是一组。',
  'structure.not_a_group': '“{at}”是一组格，收到的是一个值。',
  'structure.not_a_list': '“{at}”是一组行，收到的不是。',
  'structure.not_a_row': '“{at}”里有一项不是行。',
  'structure.row_id': '“{at}”里有一行，编号或所属指标不是文字。',
  'structure.too_many_rows': '“{at}”有 {count} 行，最多 {max} 行。',
  'structure.reserved_name': '“{at}”不能以 $ 开头。',
  'structure.reasons': '原因的写法不对：要有编号、问题、位置、文字。',
} as const satisfies Messages & Readonly<Record<ApiErrorCode, string>>
