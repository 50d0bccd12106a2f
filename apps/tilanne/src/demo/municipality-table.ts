/** A municipality of North Ostrobothnia. */
export interface Municipality {
  readonly name: string;
  /** Inhabitants in thousands, rounded. */
  readonly weight: number;
  /** About the centre of the main settlement, WGS 84, degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

const municipality = (name: string, weight: number, latitude: number, longitude: number): Municipality => ({
  name,
  weight,
  latitude,
  longitude,
});

/**
 * The thirty municipalities (POPsote project report); tasks are shared out by inhabitants, since tasks by municipality
 * were not found. Inhabitants and places are rounded, from general knowledge: unverified.
 */
export const municipalities: readonly [Municipality, ...Municipality[]] = [
  municipality('Oulu', 214, 65.01, 25.47),
  municipality('Alavieska', 2.4, 64.17, 24.31),
  municipality('Haapajärvi', 6.5, 63.75, 25.32),
  municipality('Haapavesi', 6.4, 64.14, 25.37),
  municipality('Hailuoto', 0.9, 65.01, 24.72),
  municipality('Ii', 9.9, 65.32, 25.37),
  municipality('Kalajoki', 12.2, 64.26, 23.95),
  municipality('Kempele', 19.3, 64.91, 25.51),
  municipality('Kuusamo', 14.9, 65.97, 29.18),
  municipality('Kärsämäki', 2.4, 63.98, 25.76),
  municipality('Liminka', 10.3, 64.81, 25.41),
  municipality('Lumijoki', 2, 64.84, 25.19),
  municipality('Merijärvi', 1, 64.3, 24.45),
  municipality('Muhos', 8.8, 64.81, 25.99),
  municipality('Nivala', 10.3, 63.93, 24.96),
  municipality('Oulainen', 7, 64.27, 24.81),
  municipality('Pudasjärvi', 7.4, 65.36, 26.99),
  municipality('Pyhäjoki', 3, 64.46, 24.26),
  municipality('Pyhäjärvi', 4.8, 63.68, 25.98),
  municipality('Pyhäntä', 1.6, 64.1, 26.33),
  municipality('Raahe', 23.7, 64.68, 24.48),
  municipality('Reisjärvi', 2.6, 63.61, 24.93),
  municipality('Sievi', 4.6, 63.91, 24.52),
  municipality('Siikajoki', 4.9, 64.67, 25.09),
  municipality('Siikalatva', 4.9, 64.27, 25.83),
  municipality('Taivalkoski', 3.6, 65.57, 28.24),
  municipality('Tyrnävä', 6.6, 64.76, 25.65),
  municipality('Utajärvi', 2.5, 64.76, 26.41),
  municipality('Vaala', 2.6, 64.56, 26.84),
  municipality('Ylivieska', 15.2, 64.07, 24.55),
];
