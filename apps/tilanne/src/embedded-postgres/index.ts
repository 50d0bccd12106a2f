export { isRoot } from './account.js';
export { clusterIn } from './cluster.js';
export { connectionUrl, readConnection, type Connection } from './connection.js';
export { keepPostgres, type KeptPostgres } from './kept-postgres.js';
export { startPostgres, type PostgresOptions, type PostgresServer } from './postgres.js';
