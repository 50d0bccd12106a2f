import { tasksAnHour } from './shift-table.js';

/** What `npm run demo -- --help` prints. */
export const DEMO_HELP = `
A simulated evening shift for a running centre: tasks as the response centre would hand them over, through the same
interface. Every person, address and number in it is invented.

  npm run demo                  beside npm start: four hours of an evening in four minutes
  npm run demo -- OPTION …      the same with options:

    --speed N                   times faster than life (default 60)
    --hours N                   simulated hours (default 4)
    --rate N                    tasks an hour, over the mean of a day (default ${tasksAnHour.value})
    --seed N                    the same number gives the same evening; drawn and printed when left out
    --nurses N                  simulated nurses who call, ask and decide, at most 3 (default 0: that is you)
    --crews                     the units acknowledge, drive and finish
    --destinations              the destinations accept, decline and finish
    --watch-memory              measures the memory of every server meanwhile
    --soak                      all of that together, with two nurses
    --data DIR                  the data folder of npm start
    --intake URL --board URL    a centre that runs elsewhere; its key and password are read from the data folder
    --json                      results as JSON, one measure a line
    --strict                    end with code 1 when a measure misses its target
    --help                      this text

Ctrl-C ends the shift and prints its summary. The same seed again within three days is the same patients calling
again, and the centre treats them so.
`;
