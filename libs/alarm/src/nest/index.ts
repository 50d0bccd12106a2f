export { AlarmModule } from './alarm.module.js';
export { AlarmService } from './alarm.service.js';
export { AlarmStore } from './alarm.store.js';
export { Conditions } from './conditions.service.js';
export { PulseStore } from './pulse.store.js';
