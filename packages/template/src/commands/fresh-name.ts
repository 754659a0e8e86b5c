import type { JsonObject } from '@tianbao/edit'
import { ownObject } from '../json-values.ts'

/**
 * Property names for what forms of this kind ask for, by title. Names are minted once and never renamed: one that says
 * what it is helps whoever reads the data, and next year's form to find last year's.
 */
const known: Readonly<Record<string, string>> = {
  部门名称: 'department',
  部门: 'department',
  单位名称: 'organisation',
  部门单位名称: 'department',
  填报人: 'filler',
  联系人: 'contact',
  联系电话: 'phone',
  电话: 'phone',
  填报日期: 'date',
  日期: 'date',
  年度: 'year',
  截止年: 'end_year',
  当年金额: 'current',
  金额: 'amount',
  占比: 'share',
  合计: 'total',
  小计: 'subtotal',
  上年金额: 'last',
  前年金额: 'before',
  预算数: 'budget',
  全年预算数: 'budget',
  执行数: 'spent',
  执行率: 'execution',
  部门职能概述: 'functions',
  年度工作任务: 'tasks',
  长期目标: 'long_goal',
  年度目标: 'annual_goal',
  目标: 'goal',
  一级指标: 'level_1',
  二级指标: 'level_2',
  三级指标: 'name',
  指标名称: 'name',
  名称: 'name',
  项目名称: 'project',
  指标值: 'target',
  年度指标值: 'target',
  实际完成值: 'actual',
  指标值类型: 'type',
  指标值确定依据: 'basis',
  指标分类: 'class',
  计量单位: 'unit',
  单位: 'unit',
  分值: 'points',
  得分: 'score',
  评扣分标准: 'clause',
  评分标准: 'clause',
  指标值说明: 'explanation',
  说明: 'explanation',
  备注: 'remark',
  偏差原因: 'deviation',
  负责人: 'head',
  审核意见: 'opinion',
}

/** A property name that an object does not have yet: by its title, else by its kind and a number. */
export function freshName(holder: JsonObject, title: string, kind: string): string {
  const taken = ownObject(holder, 'properties')
  const bare = title.replace(/[\s\p{P}\p{S}]/gu, '')
  const stem = Object.hasOwn(known, bare) ? known[bare] : undefined
  const word = stem ?? kind.replaceAll('-', '_')
  const isFree = (name: string) => !Object.hasOwn(taken, name)
  if (stem !== undefined && isFree(stem)) return stem
  for (let number = stem === undefined ? 1 : 2; ; number += 1)
    if (isFree(`${word}_${number}`)) return `${word}_${number}`
}
