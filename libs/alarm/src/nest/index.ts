export { AlarmModule } from './alarm.module.js';
export { AlarmService } from './alarm.service.js';
export { AlarmStore } from './alarm.store.js';
