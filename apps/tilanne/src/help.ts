import { MOST_BOARDS } from './arguments.js';

/** What `npm start -- --help` prints. */
export const HELP = `
Tilanne: the situation centre of emergency care.

  npm start                     start everything on this machine
  npm start -- OPTION …         the same with options:

    --data DIR                  keep data, logs and secrets in DIR (default: .data in the repository)
    --port N                    the board's port (default 4100); the intake is on the next one
    --boards N                  several board servers side by side, at most ${MOST_BOARDS}
    --https                     HTTPS with a certificate made here
    --https-cert FILE --https-key FILE
                                HTTPS with a certificate of your own (PEM files)
    --verbose                   show every log line here, not only warnings and errors
    --help                      this text

  npm run db:shell              ask the database something; -- --url prints its address
  npm run sender:add -- NAME    let another system post tasks; prints its key once
  npm run demo                  a simulated evening shift for the running centre; -- --help tells its options

Environment: DATABASE_URL uses a PostgreSQL of your own instead of the embedded one, REDIS_URL puts the queue on
Redis, TILANNE_DATA is the data folder, ORGANISATION_ID the wellbeing services county (default pohde), HOST the
address to listen on (default 127.0.0.1, this machine only).

Ctrl-C stops everything; a second Ctrl-C does not wait.
`;
