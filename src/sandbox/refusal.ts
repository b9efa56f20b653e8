/** An error as AWS would answer it, before it is put in words for a person. */
export class Refusal extends Error {
  readonly serviceCode: string;

  constructor(serviceCode: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.serviceCode = serviceCode;
  }
}
