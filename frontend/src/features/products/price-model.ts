import type { IsoDate } from "@/i18n/calendar";
import type { ProductPrice } from "./queries";

export interface StandingPrice extends ProductPrice {
  standing: "future" | "now" | "past";
}

/** Prices from the latest to the oldest, each with how it stands on a day. */
export function standings(prices: readonly ProductPrice[], day: IsoDate): StandingPrice[] {
  const sorted = prices.toSorted((a, b) => b.from.localeCompare(a.from));
  const now = sorted.find((price) => price.from <= day)?.from;
  return sorted.map((price) => ({
    ...price,
    standing: price.from > day ? "future" : price.from === now ? "now" : "past",
  }));
}
