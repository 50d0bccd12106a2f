export { CrewService } from './crew.service.js';
export { OrderAnswers } from './order-answers.service.js';
export { OrderService } from './order.service.js';
export { OverdueOrderStore } from './overdue-order.store.js';
export { UnitModule } from './unit.module.js';
export { UnitOrderStore } from './unit-order.store.js';
export type { OrderKey } from './unit-order.store.js';
export { UnitStore } from './unit.store.js';
export { unitTable } from './unit.table.js';
