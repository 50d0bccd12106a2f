/** The skeleton's board: follows the events and emits them to everybody. */
import 'reflect-metadata';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { WebSocketGateway, WebSocketServer, type OnGatewayConnection } from '@nestjs/websockets';
import { Client } from 'pg';
import type { Server, Socket } from 'socket.io';
import { DataSource } from 'typeorm';
import { serve } from './serve.js';
import { settings } from './settings.js';
import { channel } from './tables.js';

interface Row {
  readonly seq: string;
  readonly task_id: string;
  readonly body: object;
}

@WebSocketGateway({
  path: '/socket',
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
})
class Board implements OnApplicationBootstrap, OnGatewayConnection<Socket> {
  @WebSocketServer() private readonly server!: Server;
  private head = 0;
  private reading = false;
  private again = false;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const client = new Client({ connectionString: settings.databaseUrl });
    await client.connect();
    client.on('notification', () => void this.advance());
    await client.query(`listen ${channel}`);
  }

  handleConnection(socket: Socket): void {
    socket.emit('changes', { events: [] });
    void socket.join('all');
  }

  private async advance(): Promise<void> {
    this.again = true;
    if (this.reading) return;
    this.reading = true;
    while (this.again) {
      this.again = false;
      const rows = await this.dataSource.query<Row[]>(
        'select seq, task_id, body from skeleton_event where seq > $1 order by seq limit 500',
        [this.head],
      );
      if (rows.length > 0) this.tell(rows);
    }
    this.reading = false;
  }

  private tell(rows: readonly Row[]): void {
    this.head = Number(rows.at(-1)?.seq);
    const events = rows.map(({ seq, task_id: taskId, body }) => ({
      ...{ seq: Number(seq), type: 'task.triaged', taskId, body },
    }));
    this.server.to('all').emit('changes', { events });
  }
}

@Module({
  imports: [TypeOrmModule.forRoot({ type: 'postgres', url: settings.databaseUrl, poolSize: 12 })],
  providers: [Board],
})
class BoardModule {}

await serve(BoardModule);
