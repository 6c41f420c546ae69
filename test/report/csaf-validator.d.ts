/** The validator brings no types of its own: what of it the tests call. */
declare module "@secvisogram/csaf-validator-lib/*" {
  interface Complaint {
    readonly instancePath: string;
    readonly message?: string;
  }
  type Check = (document: unknown) => unknown;
  export const csaf_2_0_strict: Check;
  const validate: (
    checks: readonly Check[],
    document: unknown,
  ) => Promise<{
    readonly isValid: boolean;
    readonly tests: readonly {
      readonly name: string;
      readonly isValid: boolean;
      readonly errors: readonly Complaint[];
    }[];
  }>;
  export default validate;
}
