export { demoUserNamed, demoUsers } from './demo-users.js';
export type { DemoUser } from './demo-users.js';
export { acts, may, permissions, roles } from './role.js';
export type { Act, Role } from './role.js';
export { sessionHours, signInSchema } from './session.js';
export type { SignedIn, SignIn } from './session.js';
