/** What every cluster of ours runs with: on the command line, where neither postgresql.conf nor ALTER SYSTEM overrides it. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // Clients come over the loopback address; a socket file would need a short path that a data folder may not have.
  unix_socket_directories: '',
  // An acknowledged task is on disk before the answer leaves (reliability rule R1).
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  password_encryption: 'scram-sha-256',
  // Three servers, several boards and their LISTEN connections; a test run opens more.
  max_connections: '200',
  // A transaction held open keeps dead queue rows alive, and the queue slows down to a quarter.
  idle_in_transaction_session_timeout: '30s',
  // The queue turns its rows over in seconds: look often and do not pause while cleaning.
  autovacuum: 'on',
  autovacuum_naptime: '5s',
  autovacuum_vacuum_cost_delay: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] ',
  // Values of rows are in the details and statements of errors: a log holds no patient text.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** The command-line arguments of `postgres` for a cluster folder and a TCP port. */
export function postgresArguments(cluster: string, port: number): readonly string[] {
  const settings = { ...SETTINGS, port: String(port) };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
