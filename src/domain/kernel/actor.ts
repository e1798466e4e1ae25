export const roles = ['operator', 'liaison', 'supervisor', 'admin'] as const
export type Role = (typeof roles)[number]

/**
 * Who does something. `system` is the centre's own machinery (PBX webhook, seed): it has no seat and no agency.
 * A liaison always belongs to one agency; the others may not.
 */
export type Actor =
  | { readonly role: 'operator' | 'supervisor' | 'admin'; readonly username: string }
  | { readonly role: 'liaison'; readonly username: string; readonly agencyId: string }
  | { readonly role: 'system'; readonly username: string }
