import { Controller, Get } from '@nestjs/common';
import { Allow, FromSession, type Session } from '@tilanne/access/nest';
import type { KnownPlaces } from '@tilanne/board';
import { PlacesService } from '@tilanne/board/nest';

/** Where the nurses may send a patient. */
@Controller('api/places')
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  @Get()
  @Allow('watch-board')
  get(@FromSession() { organisationId }: Session): Promise<KnownPlaces> {
    return this.places.all(organisationId);
  }
}
