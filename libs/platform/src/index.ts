export { canonicalJson } from './canonical-json.js';
export { languages } from './localised.js';
export type { Language, Localised } from './localised.js';
