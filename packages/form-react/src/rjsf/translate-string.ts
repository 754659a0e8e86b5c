import { TranslatableString } from '@rjsf/utils'

/** RJSF's own words in Chinese; its English where a word is not for people who fill forms. */
const words: Partial<Record<TranslatableString, string>> = {
  [TranslatableString.ArrayItemTitle]: '第',
  [TranslatableString.EmptyArray]: '还没有一行。',
  [TranslatableString.YesLabel]: '是',
  [TranslatableString.NoLabel]: '否',
  [TranslatableString.CloseLabel]: '收起',
  [TranslatableString.ErrorsLabel]: '问题',
  [TranslatableString.NewStringDefault]: '新值',
  [TranslatableString.AddButton]: '加一行',
  [TranslatableString.AddItemButton]: '加一行',
  [TranslatableString.CopyButton]: '复制这一行',
  [TranslatableString.MoveDownButton]: '下移',
  [TranslatableString.MoveUpButton]: '上移',
  [TranslatableString.RemoveButton]: '删这一行',
  [TranslatableString.NowLabel]: '现在',
  [TranslatableString.ClearLabel]: '清空',
  [TranslatableString.ClearButton]: '清空',
  [TranslatableString.AriaDateLabel]: '选日期',
  [TranslatableString.PreviewLabel]: '预览',
  [TranslatableString.DecrementAriaLabel]: '减一',
  [TranslatableString.IncrementAriaLabel]: '加一',
  [TranslatableString.OptionalObjectAdd]: '填这一组',
  [TranslatableString.OptionalObjectRemove]: '不填这一组',
  [TranslatableString.OptionalObjectEmptyMsg]: '这一组没有填',
  [TranslatableString.Type]: '类型',
  [TranslatableString.Value]: '值',
  [TranslatableString.OptionPrefix]: '第 %1 种',
  [TranslatableString.TitleOptionPrefix]: '%1　第 %2 种',
  [TranslatableString.KeyLabel]: '%1 的名称',
  [TranslatableString.UnsupportedField]: '这一项的写法画不出来。',
  [TranslatableString.UnsupportedFieldWithId]: '“%1”的写法画不出来。',
}

/** RJSF's words, with their places (%1, %2) filled in. */
export function translateString(word: TranslatableString, params?: readonly string[]): string {
  const text = words[word] ?? word
  return (params ?? []).reduce((filled, param, index) => filled.replaceAll(`%${index + 1}`, param), text)
}
