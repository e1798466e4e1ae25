import type { Agency } from './agency'

/** In use, and one of the 112 service: the others only answer complaints. */
export function takesOrders({ active, services }: Pick<Agency, 'active' | 'services'>): boolean {
  return active && services.includes('112')
}
