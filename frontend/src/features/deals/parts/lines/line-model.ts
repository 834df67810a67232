import type { DealLine } from "../../queries";

/** What one line comes to, in yen without tax; what is paid monthly counts for all its months. */
export function lineSum({ quantity = 1, price = 0, billing }: DealLine, months: number | undefined): number {
  return Math.round(quantity * price) * (billing === "monthly" ? (months ?? 1) : 1);
}

export interface TaxSum {
  /** In percent; absent: exempt. */
  rate: number | undefined;
  /** The lines of the rate without tax. */
  net: number;
  tax: number;
}

export interface Sums {
  net: number;
  /** The highest rate first, what is exempt last. */
  taxes: TaxSum[];
  gross: number;
  /** Unknown while the cost of any line is. */
  margin: number | undefined;
}

/** What lines come to. Tax is taken once for each rate and rounded down. */
export function sumsOf(lines: readonly DealLine[], months: number | undefined): Sums {
  const net = new Map<number | undefined, number>();
  for (const line of lines) {
    const rate = line.tax === "exempt" ? undefined : line.rate;
    net.set(rate, (net.get(rate) ?? 0) + lineSum(line, months));
  }
  const taxes = [...net]
    .map(([rate, sum]) => ({ rate, net: sum, tax: Math.floor((sum * (rate ?? 0)) / 100) }))
    .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
  const total = taxes.reduce((sum, each) => sum + each.net, 0);
  const costs = lines.map((line) =>
    line.cost === undefined ? undefined : lineSum({ ...line, price: line.cost }, months),
  );
  const known = costs.filter((cost) => cost !== undefined);
  return {
    net: total,
    taxes,
    gross: total + taxes.reduce((sum, each) => sum + each.tax, 0),
    margin: known.length === costs.length ? total - known.reduce((sum, cost) => sum + cost, 0) : undefined,
  };
}

/** 粗利率 in percent with one decimal; undefined where there is no amount to hold it against. */
export function marginRate(amount: number | undefined, margin: number | undefined): number | undefined {
  if (!amount || margin === undefined) return undefined;
  return Math.round((margin / amount) * 1000) / 10;
}

/** A line as it is being written; what is undefined is not known, or not readable yet. */
export type LineDraft = { key: number } & { [K in keyof DealLine]: DealLine[K] | undefined };

export const draftOf = (line: DealLine, key: number): LineDraft => ({ key, ...line });

/** The line as the server takes it: what is not known is left out, and so taken from the product. */
export function lineOf({ key: _, ...draft }: LineDraft): DealLine {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value !== ""));
}

/** A line of which nothing was written. */
export const isBlank = ({ product, name, price }: LineDraft) => !product && !name && price === undefined;
