import { withDatabase } from '@tilanne/platform/nest';
import { sampleDestinations } from '@tilanne/referral';
import { DestinationStore, destinationTable } from '@tilanne/referral/nest';
import { sampleUnits } from '@tilanne/unit';
import { UnitStore, unitTable } from '@tilanne/unit/nest';

/** Adds the destinations and units of the demonstration where they are not there; what is there stays as it is. */
export async function ensureSamplePlaces(wanted: {
  readonly databaseUrl: string;
  readonly organisationId: string;
}): Promise<void> {
  const { databaseUrl, organisationId } = wanted;
  await withDatabase(databaseUrl, [destinationTable, unitTable], async ({ manager }) => {
    for (const destination of sampleDestinations)
      await new DestinationStore().ensure(manager, { ...destination, organisationId });
    for (const unit of sampleUnits) await new UnitStore().ensure(manager, { ...unit, organisationId });
  });
}
