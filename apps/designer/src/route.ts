/** Which template a page draws: `/designer/420700/department-goal/2024`. */
export interface TemplateRoute {
  readonly region: string
  readonly form: string
  readonly year: string
}

/** Reads an address; null where it names no template. */
export function routeOf(path: string): TemplateRoute | null {
  const [, region, form, year] = /^\/designer\/([^/]+)\/([^/]+)\/(\d{4})\/?$/.exec(path) ?? []
  return region === undefined || form === undefined || year === undefined ? null : { region, form, year }
}
