/** What each thing of a sandbox world is called in the emulator that it was made in. */
export class ScenarioIds {
  private readonly made = new Map<string, string>();

  set(ofWorld: string, ofMoto: string | undefined): void {
    if (ofMoto === undefined || ofMoto === '') throw new Error(`moto made nothing for ${ofWorld}`);
    this.made.set(ofWorld, ofMoto);
  }

  of(ofWorld: string): string {
    const ofMoto = this.made.get(ofWorld);
    if (ofMoto === undefined) throw new Error(`${ofWorld} was not made in moto`);
    return ofMoto;
  }

  /** Plain data that names things of the world, such as a request, about the same things in moto. */
  translate<T>(value: T): T {
    const text = [...this.made].reduce(
      (left, [ofWorld, ofMoto]) => left.replaceAll(ofWorld, ofMoto),
      JSON.stringify(value),
    );
    return JSON.parse(text) as T;
  }
}
