import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tilanne/platform/nest';
import { DestinationStore } from '@tilanne/referral/nest';
import { UnitStore } from '@tilanne/unit/nest';
import type { KnownPlaces } from '../known-places.js';

/** Reads where the nurses of an organisation may send a patient. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly destinations: DestinationStore,
    private readonly units: UnitStore,
  ) {}

  async all(organisationId: string): Promise<KnownPlaces> {
    return this.unitOfWork.read(async (reader) => ({
      destinations: await this.destinations.all(reader, organisationId),
      units: await this.units.all(reader, organisationId),
    }));
  }
}
