/** Words as they are compared: without their width and spacing, the kind of their quotes, and a star for “required”. */
export function wordKey(words: string): string {
  return words.normalize('NFKC').replace(/[\s"'“”‘’「」*]/g, '')
}

/** The same of a head, which may also say its unit or a remark: 金额（万元）, 指标值：. */
export function headKey(words: string): string {
  return wordKey(words)
    .replace(/[([][^()[\]]*[)\]]/g, '')
    .replace(/:$/, '')
}
