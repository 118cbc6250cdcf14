// The linter of the Firefox store comes without types.
declare module 'addons-linter' {
  interface Finding {
    code: string;
    message: string;
    file?: string;
  }
  const linter: {
    createInstance(options: { config: Record<string, unknown>; runAsBinary: boolean }): {
      run(): Promise<{ errors: Finding[]; warnings: Finding[] }>;
    };
  };
  export = linter;
}
