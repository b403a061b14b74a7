import type { Jwk } from "./compact.ts";

/** One of a provider's keys, without its secret. */
export type ProviderKey = {
  readonly name: string;
  readonly jwk: Jwk;
  readonly made: string;
  readonly state: "current" | "retired" | "compromised";
  readonly ended: string | null;
};

/** A provider as a checker knows it. */
export type Issuer = {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly address: string;
  readonly keys: readonly ProviderKey[];
};

/** A provider that is trusted, with what it published: see `pinned.py`. */
export type Pinned = {
  readonly issuer: Issuer;
  readonly lists: Readonly<Record<string, string>>;
  readonly why: string;
  readonly codes: string;
};

/** One of a provider's keys, by its whole name. */
export function keyOf(issuer: Issuer, kid: string): ProviderKey | undefined {
  return issuer.keys.find((key) => kid === `${issuer.id}#${key.name}`);
}

/** Where a status list is published. */
export function listAddress(issuer: Issuer, number: number): string {
  return `${issuer.address}/status/${number}.jwt`;
}
