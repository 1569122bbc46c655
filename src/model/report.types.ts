// Made from report.schema.json by `npm run types`; change that file instead.

/**
 * Plain text in the report's language, or one text for each language.
 */
export type Text =
  | string
  | {
      [k: string]: string;
    };
/**
 * A day of the Gregorian calendar, YYYY-MM-DD.
 */
export type Day = string;
/**
 * Lower-case letters, digits and hyphens, 80 at most.
 */
export type Id = string;
export type Url = string;
export type Form = string;
/**
 * In the unit itself, not in thousands or millions of it.
 */
export type Value = number;
/**
 * An ISO 4217 currency code, "percent", or the name of a noun declared in units.
 */
export type Unit = Id;
/**
 * The step the source rounded to, in the figure's unit: 100000000 where it says 1.8 billion. Half a step either side is the band that derived figures carry.
 */
export type RoundedTo = number;
/**
 * Pins the scale word: 1000000000 writes 402 billion, never 0.4 trillion. One for all languages, or one for each.
 */
export type Scale =
  | Power
  | {
      [k: string]: Power;
    };
export type Power = 1 | 1000 | 100000 | 1000000 | 10000000 | 1000000000 | 100000000000 | 1000000000000;
/**
 * actual: measured and reported. target: aimed at. record: the highest so far, at its as-of date. estimate: computed or projected. claim: stated by a source, and borne out neither by its other figures nor by anything else.
 */
export type Kind = 'actual' | 'target' | 'record' | 'estimate' | 'claim';
/**
 * The word that the source puts before the number.
 */
export type Qualifier = 'exact' | 'about' | 'over' | 'under';
/**
 * @maxItems 100
 */
export type FigureRefs = Id[];

/**
 * The figures of one report, with what is needed to trust them. Texts are plain text, never markup.
 */
export interface Report {
  /**
   * Address of this schema, for editors that complete and check as one types.
   */
  $schema?: string;
  /**
   * Names the report in anchors and file names. Keep it for the report's whole life.
   */
  id: string;
  title: Text;
  /**
   * Language of every text that is a plain string, and the one used where a reader's own is missing.
   */
  lang: string;
  /**
   * Day on which the report came out.
   */
  published: string;
  /**
   * Day of the last change of any figure or text.
   */
  updated?: string;
  /**
   * Day on which newer figures are due. Past that day the widgets mark the report as stale.
   */
  nextRelease?: string;
  /**
   * What was changed after publication and why, newest first.
   *
   * @maxItems 50
   */
  corrections?: Correction[];
  /**
   * Findings of report-widgets check that an editor has looked into and lets stand. The widgets do not read them.
   *
   * @maxItems 200
   */
  checks?: Silence[];
  /**
   * Publications that the figures come from, by the name that figures use for them.
   */
  sources: {
    [k: string]: Source;
  };
  /**
   * Nouns that count things, by the name that figures use for them; month, day, ratio and percent are taken.
   */
  units?: {
    [k: string]: Noun;
  };
  figures: {
    [k: string]: Figure;
  };
  series?: {
    [k: string]: Series;
  };
  exports?: Exports;
  subscribers?: Subscribers;
  /**
   * @maxItems 500
   */
  developments?: Development[];
}
export interface Correction {
  date: Day;
  text: Text;
  /**
   * Figures that the correction changed. Without them every widget of the report shows it.
   *
   * @maxItems 100
   */
  figures?: Id[];
}
export interface Silence {
  /**
   * The rule's name, such as basis-unclear.
   */
  rule: string;
  /**
   * Where the finding is, or what it is inside of, such as $.figures.chromebooks. Left out, all findings of the rule are meant.
   */
  path?: string;
  /**
   * Why it stands. Shown with the finding.
   */
  reason: string;
}
export interface Source {
  name: Text;
  url?: Url;
  published?: Day;
}
/**
 * The noun in each language, in the plural forms that the language has (CLDR names).
 */
export interface Noun {
  [k: string]: {
    zero?: Form;
    one?: Form;
    two?: Form;
    few?: Form;
    many?: Form;
    other: Form;
  };
}
export interface Figure {
  label: Text;
  value: Value;
  unit: Unit;
  roundedTo?: RoundedTo;
  scale?: Scale;
  kind: Kind;
  qualifier?: Qualifier;
  /**
   * Whether the number is a total over its period or a yearly rate, where a reader could take it for the other; unclear where the source does not say.
   */
  basis?: 'total' | 'annual' | 'unclear';
  period?: Period;
  /**
   * Day on which the figure was known to be so.
   */
  asOf?: string;
  source?: Id;
  note?: Text;
  /**
   * Figure of the same quantity one period earlier: the base of the change.
   */
  previous?: string;
  /**
   * What other sources say of the same quantity and period.
   *
   * @maxItems 100
   */
  alternatives?: Id[];
  derivation?: Derivation;
}
/**
 * The first and the last day of the time that a figure speaks of, both included.
 */
export interface Period {
  start: Day;
  end: Day;
  label?: Text;
}
/**
 * How the source, or the editor, came to a figure that follows from others.
 */
export interface Derivation {
  /**
   * sum: all added. difference: the first less all others. share: the first as a percentage of the second. change: from the second to the first, in percent.
   */
  rule: 'sum' | 'difference' | 'share' | 'change';
  figures: FigureRefs;
}
export interface Series {
  label?: Text;
  unit: Unit;
  roundedTo?: RoundedTo;
  scale?: Scale;
  source?: Id;
  asOf?: Day;
  /**
   * In order of time, without overlap.
   *
   * @maxItems 400
   */
  points: {
    period: Period;
    value: Value;
    kind?: Kind;
    source?: Id;
    asOf?: Day;
    note?: Text;
    derivation?: Derivation;
  }[];
}
/**
 * What export-gauge shows.
 */
export interface Exports {
  title?: Text;
  /**
   * Figure: the sum so far in the target's period.
   */
  achieved: string;
  /**
   * Figure: what the period is to end at.
   */
  target: string;
  /**
   * Figure: the best month so far.
   */
  record?: string;
  /**
   * Series: the value of each month.
   */
  monthly?: string;
  /**
   * What the source states beside these and what the figures do not bear out. Shown with their notes.
   *
   * @maxItems 100
   */
  claims?: Id[];
}
/**
 * What subscriber-counter shows.
 */
export interface Subscribers {
  title?: Text;
  total: Id;
  /**
   * Figures that are contained in the total, in its unit. They may overlap.
   *
   * @maxItems 100
   */
  parts?: Id[];
  /**
   * Percentages that stand for themselves.
   *
   * @maxItems 100
   */
  rates?: Id[];
  /**
   * Figures that name a previous one, shown with the change since.
   *
   * @maxItems 100
   */
  changes?: Id[];
}
export interface Development {
  id: Id;
  title: Text;
  status?: Text;
  summary?: Text;
  /**
   * @maxItems 50
   */
  points?: Text[];
  /**
   * The first is the key figure.
   *
   * @maxItems 100
   */
  figures?: Id[];
  source?: Id;
  url?: Url;
}
