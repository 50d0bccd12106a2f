import type { KnownPlaces } from '@tilanne/board';
import { useQuery } from '@tanstack/react-query';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';

/** How often to ask again while nothing can be chosen, in milliseconds. */
const askAgainEvery = 2_000;

/**
 * Destinations and units that may be chosen. The desk asks for them when it opens, so that choosing never waits; they are
 * asked for again with every opened task, and kept if that fails.
 */
export function usePlaces() {
  const { session } = useWorkstation();
  return useQuery({
    queryKey: ['places'],
    queryFn: () => valueOf(session.request<KnownPlaces>('GET', '/api/places')),
    gcTime: Infinity,
    refetchInterval: ({ state }) => (state.data ? false : askAgainEvery),
  });
}

export const noPlaces: KnownPlaces = { destinations: [], units: [] };

/** The name of a destination or the call sign of a unit; its id while it is not known; null for none. */
export function usePlaceName(target: string | null): string | null {
  const { data = noPlaces } = usePlaces();
  if (target === null) return null;
  const destination = data.destinations.find(({ id }) => id === target);
  return destination?.name ?? data.units.find(({ id }) => id === target)?.callSign ?? target;
}
