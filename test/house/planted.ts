/** A file to be written into a copy of the tree. */
export interface PlantedFile {
  readonly file: string;
  readonly text: string;
}

/** A violation, and the rule that must report it in that file. */
export interface Planted extends PlantedFile {
  readonly rule: string;
}
