/** Elements by the data attribute the hub's page marks them with. */
export function marked(name: string, within: ParentNode = document): HTMLElement | undefined {
  return within.querySelector<HTMLElement>(`[data-${name}]`) ?? undefined
}

/** Fills `{…}` as the hub's words do. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}
