/** The validator brings no types of its own: what of it the tests call. */
declare module "@secvisogram/csaf-validator-lib/mandatoryTests.js" {
  export const mandatoryTest_6_1_1: (document: unknown) => unknown;
}
declare module "@secvisogram/csaf-validator-lib/schemaTests.js" {
  export const csaf_2_0_strict: (document: unknown) => unknown;
}
declare module "@secvisogram/csaf-validator-lib/validate.js" {
  interface Complaint {
    readonly instancePath: string;
    readonly message?: string;
  }
  interface Outcome {
    readonly isValid: boolean;
    readonly tests: readonly {
      readonly name: string;
      readonly isValid: boolean;
      readonly errors: readonly Complaint[];
    }[];
  }
  const validate: (checks: readonly ((document: unknown) => unknown)[], document: unknown) => Promise<Outcome>;
  export default validate;
}
