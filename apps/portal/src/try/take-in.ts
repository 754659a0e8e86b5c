/** A text that was brought here, or why it was not. */
export type Taken =
  | { readonly text: string; readonly refused?: never }
  | { readonly refused: string; readonly text?: never }

const mostBytes = 512 * 1024

/** A file that was dropped or chosen. */
export async function takeFile(file: Blob & { readonly name?: string }): Promise<Taken> {
  if (file.size > mostBytes) {
    return {
      refused: `“${file.name ?? '文件'}”有 ${Math.ceil(file.size / 1024)} KB，超过 512 KB，没有打开。`,
    }
  }
  return { text: await file.text() }
}

/** What a link of this server leads to. Another server's is refused: this page fetches nothing from elsewhere. */
export async function takeLink(
  link: string,
  here: string,
  get: (url: string) => Promise<Response>,
): Promise<Taken> {
  const url = URL.canParse(link, here) ? new URL(link, here) : null
  if (url?.origin !== new URL(here).origin) {
    return { refused: `“${link.slice(0, 100)}”不在这台服务器上，没有打开。先存成文件，再拖进来。` }
  }
  try {
    const response = await get(url.pathname + url.search)
    if (!response.ok) return { refused: `“${link.slice(0, 100)}”打不开，服务器答 ${response.status}。` }
    const isLarge = Number(response.headers.get('content-length') ?? 0) > mostBytes
    return isLarge
      ? { refused: `“${link.slice(0, 100)}”超过 512 KB，没有打开。` }
      : takeFile(await response.blob())
  } catch {
    return { refused: '连不上服务器，链接没有打开。' }
  }
}
