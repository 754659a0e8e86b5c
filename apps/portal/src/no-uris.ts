/**
 * Stands in the place of RJSF's reader of URIs. A schema that RJSF is given names places of its own alone (`drawSchema`),
 * so there is no address to be read: what is asked all the same is what it says.
 */
const uris = {
  equal: (one: string, other: string): boolean => one === other,
  resolve: (_base: string, reference: string): string => reference,
}

// biome-ignore lint/style/noDefaultExport: RJSF imports it so
export { uris as default }
