export { canonicalJson } from './canonical-json.js';
export { heartbeatOrganisationOf, isHeartbeatOrganisation } from './heartbeat-organisation.js';
export { languages } from './localised.js';
export type { Language, Localised } from './localised.js';
export { shareOf } from './wilson.js';
export type { Share } from './wilson.js';
