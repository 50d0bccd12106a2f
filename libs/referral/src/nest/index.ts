export { DestinationPageService } from './destination-page.service.js';
export { DestinationStore } from './destination.store.js';
export { destinationTable } from './destination.table.js';
export { ReferralAnswers } from './referral-answers.service.js';
export { OverdueReferralStore } from './overdue-referral.store.js';
export { ReferralModule } from './referral.module.js';
export { ReferralService } from './referral.service.js';
export { ReferralStore } from './referral.store.js';
export type { ReferralKey } from './referral.store.js';
