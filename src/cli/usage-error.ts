/** The command line cannot be followed as it stands; the message is in the user's words already. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
