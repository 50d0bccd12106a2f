export { AccessModule } from './access.module.js';
export { isOwnOrigin } from './origin.js';
export { newSession } from './new-session.js';
export { sessionCookie, tokenOf } from './session-cookie.js';
export { Allow, FromSession, SessionGuard } from './session-guard.js';
export { SessionModule } from './session.module.js';
export { SessionService, signedInOf } from './session.service.js';
export { SessionStore } from './session.store.js';
export type { Session } from './session.table.js';
