import type { SignedIn, SignIn } from '@tilanne/access';
import type { Problem } from '../http/problem.js';
import { request, type Answer, type Method } from '../http/request.js';
import { createSignal, type Signal } from '../ui/signal.js';

/** Who sits at this desk. */
export type SessionState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'out' }
  /** `ended`: the server does not know the session any more, but what was being written is still on the screen. */
  | { readonly kind: 'in'; readonly who: SignedIn; readonly ended: boolean };

/** The session with our own server; every request to it goes through here. */
export interface Session {
  readonly state: Signal<SessionState>;
  /** Asks the server who is signed in. */
  readonly ask: () => Promise<void>;
  readonly signIn: (credentials: SignIn) => Promise<Problem | null>;
  readonly signOut: () => Promise<void>;
  /** A request in the session's name; an answer that nobody is signed in ends the session. */
  readonly request: <T>(
    method: Method,
    path: string,
    body?: unknown,
    requestId?: string,
  ) => Promise<Answer<T>>;
}

const path = '/api/session';

function ended(state: SessionState): SessionState {
  return state.kind === 'in' ? { ...state, ended: true } : { kind: 'out' };
}

function after(answer: Answer<SignedIn>, before: SessionState): SessionState {
  if (answer.ok) return { kind: 'in', who: answer.value, ended: false };
  if (answer.problem.status === 401) return ended(before);
  return before.kind === 'in' ? before : { kind: 'unreachable' };
}

/** A session that nobody has asked about yet. */
export function createSession(): Session {
  const state = createSignal<SessionState>({ kind: 'asking' });
  return {
    state,
    async ask() {
      state.set(after(await request<SignedIn>('GET', path), state.get()));
    },
    async signIn(credentials) {
      const answer = await request<SignedIn>('POST', path, credentials);
      if (!answer.ok) return answer.problem;
      state.set({ kind: 'in', who: answer.value, ended: false });
      return null;
    },
    async signOut() {
      await request('DELETE', path);
      state.set({ kind: 'out' });
    },
    async request(method, where, body, requestId) {
      const answer = await request<never>(method, where, body, requestId);
      if (!answer.ok && answer.problem.status === 401) state.set(ended(state.get()));
      return answer;
    },
  };
}
