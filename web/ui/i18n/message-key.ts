type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/**
 * The keys of a catalogue as dotted paths; `days_one` and `days_other` are asked for as `days`. Of a catalogue whose
 * keys are not known here (the shell draws the menu words of every room) any text.
 */
export type MessageKey<S> = string extends keyof S
  ? string
  : {
      [K in keyof S & string]: S[K] extends string
        ? WithoutPlural<K>
        : S[K] extends object
          ? `${K}.${MessageKey<S[K]>}`
          : never;
    }[keyof S & string];
