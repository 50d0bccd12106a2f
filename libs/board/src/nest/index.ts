export { BoardFeeds } from './board-feeds.service.js';
export type { FeedNews } from './board-feeds.service.js';
export { BoardReading } from './board-reading.service.js';
export { BoardModule } from './board.module.js';
export { DeskService } from './desk.service.js';
