export { acknowledge, alarmKinds, summaryOf } from './alarm.js';
export type { Alarm, AlarmEvent, AlarmKind, AlarmSummary } from './alarm.js';
