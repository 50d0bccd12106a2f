const suffix = '-heartbeat';

/**
 * The organisation of a centre's own test tasks. They go the whole path from the intake to a board, and no board,
 * count or report of the real organisation ever reads another organisation's rows.
 */
export function heartbeatOrganisationOf(organisationId: string): string {
  return `${organisationId}${suffix}`;
}

/** True for an organisation that holds nothing but test tasks. */
export function isHeartbeatOrganisation(organisationId: string): boolean {
  return organisationId.endsWith(suffix);
}
