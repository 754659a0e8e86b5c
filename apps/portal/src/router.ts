import { useSyncExternalStore } from 'react'

/** The portal's pages. */
export type Route =
  | { readonly page: 'list' }
  | { readonly page: 'fill'; readonly id: string }
  | { readonly page: 'print'; readonly id: string }
  | { readonly page: 'upgrade'; readonly id: string }
  | { readonly page: 'next'; readonly id: string }
  | { readonly page: 'try' }
  | { readonly page: 'none' }

/** Which page an address names. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '') return { page: 'list' }
  if (/^\/try\/?$/.test(path)) return { page: 'try' }
  const [, part, over] = /^\/s\/([^/]+)(?:\/(print|upgrade|next))?\/?$/.exec(path) ?? []
  const id = decoded(part)
  if (id === null) return { page: 'none' }
  return { page: over === 'print' || over === 'upgrade' || over === 'next' ? over : 'fill', id }
}

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part)
  } catch {
    return null
  }
}

export function pathOf(route: Route): string {
  if (route.page === 'try') return '/try'
  if (route.page === 'list' || route.page === 'none') return '/'
  return `/s/${encodeURIComponent(route.id)}${route.page === 'fill' ? '' : `/${route.page}`}`
}

const listeners = new Set<() => void>()

/** Goes to a page without leaving the document. */
export function navigate(route: Route): void {
  window.history.pushState(null, '', pathOf(route))
  for (const listener of listeners) listener()
}

/** The address of the page that is shown. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}
