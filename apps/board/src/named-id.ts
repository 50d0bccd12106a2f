import { Param, ParseUUIDPipe } from '@nestjs/common';
import { Refused } from '@tilanne/platform/nest';

/** An id in the address; anything but an id is as good as no such thing. */
export const NamedId = (otherwise: string, name = 'id') =>
  Param(name, new ParseUUIDPipe({ exceptionFactory: () => new Refused(otherwise) }));
