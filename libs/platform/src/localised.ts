/** The languages of everything a user reads, in the order they are offered. */
export const languages = ['fi', 'sv', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in every language of the product. */
export type Localised = Readonly<Record<Language, string>>;
