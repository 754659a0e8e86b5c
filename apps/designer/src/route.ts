/** What a page of the designer shows. */
export type Route =
  /** `/designer/`: where one begins. */
  | { readonly page: 'start' }
  /** `/designer/drafts/018f…`: a draft that is kept. */
  | { readonly page: 'draft'; readonly id: string }
  /** `/designer/420700/department-goal/2024`: a template that stands, to be looked at and tried out. */
  | { readonly page: 'template'; readonly region: string; readonly form: string; readonly year: string }

/** Reads an address; one that names nothing is the start. */
export function routeOf(path: string): Route {
  const [, id] = /^\/designer\/drafts\/([^/]+)\/?$/.exec(path) ?? []
  if (id !== undefined) return { page: 'draft', id: decodeURIComponent(id) }
  const [, region, form, year] = /^\/designer\/([^/]+)\/([^/]+)\/(\d{4})\/?$/.exec(path) ?? []
  return region === undefined || form === undefined || year === undefined
    ? { page: 'start' }
    : { page: 'template', region, form, year }
}
