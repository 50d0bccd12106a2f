export type { CrewOrder, CrewPage } from './crew-page.js';
export { orderEventTypes } from './events.js';
export type { OrderEvent } from './events.js';
export { isRefusing, orderStepSchema, orderSteps, orderSummaryOf, refusingSteps } from './order.js';
export type { Order, OrderEnd, OrderStep, OrderSummary, ReportedStep } from './order.js';
export { concernsCrew, dispatched, stepped, stopped } from './steps.js';
export type { StepReported } from './steps.js';
export { sampleUnits } from './unit.js';
export type { Unit } from './unit.js';
