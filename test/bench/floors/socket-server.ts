/** A bare socket.io server: emits what it is told to, to everybody, and tells when it began. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { machineMs } from '../clock.js';

const http = createServer();
const server = new Server(http, { path: '/socket', transports: ['websocket'], perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.emit('changes', { events: [] });
  void socket.join('all');
});
process.on('message', (event: { readonly taskId: string }) => {
  const at = machineMs();
  server.to('all').emit('changes', { events: [event] });
  process.send?.({ taskId: event.taskId, at });
});
process.once('disconnect', () => process.exit());
http.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${String((http.address() as AddressInfo).port)}`);
});
