/** The name of the document that a system keeps for the page, beside its own. */
export const DOCUMENT = "course.work";

/** What a system keeps of a unit: what is to be given back, and what was told of it already. */
export interface KeptDocument {
  readonly format: 1;
  readonly kept: string;
  readonly completed: boolean;
  readonly passed: boolean;
  /** The mark of which it was told that it does not pass, or null. */
  readonly failed: number | null;
}

/** The document as far as it can be read: what came, or null. */
export function keptDocumentOf(found: unknown): KeptDocument {
  const one = (typeof found === "object" ? found : null) as Partial<KeptDocument> | null;
  return {
    format: 1,
    kept: typeof one?.kept === "string" ? one.kept : "",
    completed: one?.completed === true,
    passed: one?.passed === true,
    failed: typeof one?.failed === "number" ? one.failed : null,
  };
}
