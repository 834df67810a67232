import type { Schemas } from "@/api/client";

/** A line of a deal or a quote; only quotes have headings, words and units. */
export type Line = Schemas["DealLine"] & Pick<Schemas["QuoteLine"], "kind" | "unit">;

export const isItem = ({ kind }: { kind?: Line["kind"] | undefined }) =>
  kind === undefined || kind === "item";

const THOUSAND = 1000n;
const HUNDREDTHS = 10_000n;

/** How the fraction of a yen is treated; rounding to the nearest goes away from nothing at the half. */
type Rounding = Schemas["Rounding"];

/** A quotient in whole yen. In whole numbers throughout: amounts go up to where fractions are no longer exact. */
function quotient(dividend: bigint, divisor: bigint, rounding: Rounding): number {
  const sign = dividend < 0n ? -1n : 1n;
  const size = dividend * sign;
  const more = { down: 0n, halfUp: divisor / 2n, up: divisor - 1n }[rounding];
  return Number((sign * (size + more)) / divisor);
}

/** What one line comes to in yen; what is paid monthly counts for all its months. */
export function lineSum(line: Line, months: number | undefined): number {
  if (!isItem(line)) return 0;
  const { quantity = 1, price = 0, billing } = line;
  const thousandths = BigInt(Math.round(quantity * 1000)) * BigInt(Math.round(price));
  return quotient(thousandths, THOUSAND, "halfUp") * (billing === "monthly" ? (months ?? 1) : 1);
}

export interface TaxSum {
  taxClass: NonNullable<Line["tax"]>;
  /** In percent; absent: not taxed, or not known yet. */
  rate: number | undefined;
  /** The lines of the rate without tax. */
  net: number;
  tax: number;
}

export interface Sums {
  net: number;
  /** The highest rate first, what is not taxed last. */
  taxes: TaxSum[];
  gross: number;
  /** Unknown while the cost of any line is. */
  margin: number | undefined;
}

export interface Taxation {
  /** Whether prices include the tax. */
  includesTax: boolean;
  rounding: Rounding;
  /** What the rates are where a line has none of its own yet. */
  rates?: Partial<Record<NonNullable<Line["tax"]>, number>>;
}

const USUAL: Taxation = { includesTax: false, rounding: "down" };

export const isTaxed = (tax: Line["tax"]) => tax === undefined || tax === "standard" || tax === "reduced";

function taxOf(sum: number, rate: number, { includesTax, rounding }: Taxation): number {
  const hundredths = BigInt(Math.round(rate * 100));
  return quotient(BigInt(sum) * hundredths, includesTax ? HUNDREDTHS + hundredths : HUNDREDTHS, rounding);
}

/** What lines come to. Tax is taken once for each rate, and rounded once. */
export function sumsOf(lines: readonly Line[], months: number | undefined, how: Taxation = USUAL): Sums {
  const groups = new Map<string, TaxSum>();
  for (const line of lines.filter(isItem)) {
    const taxClass = line.tax ?? "standard";
    const rate = isTaxed(taxClass) ? (line.rate ?? how.rates?.[taxClass]) : undefined;
    const key = `${taxClass} ${rate}`;
    const group = groups.get(key) ?? { taxClass, rate, net: 0, tax: 0 };
    groups.set(key, { ...group, net: group.net + lineSum(line, months) });
  }
  const taxes = [...groups.values()]
    .map((group) => {
      const tax = taxOf(group.net, group.rate ?? 0, how);
      return { ...group, tax, net: how.includesTax ? group.net - tax : group.net };
    })
    .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
  const net = taxes.reduce((sum, each) => sum + each.net, 0);
  const costs = lines
    .filter(isItem)
    .map((line) => (line.cost === undefined ? undefined : lineSum({ ...line, price: line.cost }, months)));
  const known = costs.filter((cost) => cost !== undefined);
  return {
    net,
    taxes,
    gross: net + taxes.reduce((sum, each) => sum + each.tax, 0),
    margin: known.length === costs.length ? net - known.reduce((sum, cost) => sum + cost, 0) : undefined,
  };
}

/** 粗利率 in percent with one decimal; undefined where there is no amount to hold it against. */
export function marginRate(amount: number | undefined, margin: number | undefined): number | undefined {
  if (!amount || margin === undefined) return undefined;
  return Math.round((margin / amount) * 1000) / 10;
}

type Figure = "quantity" | "price" | "cost";

/** A line as it is being written. Of a figure, null is an empty input and undefined one that cannot be read. */
export type LineDraft = { key: number } & { [K in keyof Omit<Line, Figure>]: Line[K] | undefined } & {
  [K in Figure]: number | null | undefined;
};

export const draftOf = (line: Line, key: number): LineDraft => ({
  quantity: null,
  price: null,
  cost: null,
  ...line,
  key,
});

/** Whether all that counts of a line can be read. */
export const readable = (draft: LineDraft): boolean =>
  !isItem(draft) || [draft.quantity, draft.price, draft.cost].every((figure) => figure !== undefined);

/** The line as the server takes it: what is not known is left out, and so taken from the product. */
export function lineOf({ key: _, ...draft }: LineDraft): Line {
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}

/** A line of which nothing was written. */
export const isBlank = ({ product, name, price }: LineDraft) => !product && !name && price === null;

/** The drafts with one of them a place further up or down. */
export function moved(drafts: readonly LineDraft[], index: number, by: -1 | 1): LineDraft[] {
  const next = [...drafts];
  const [one] = next.splice(index, 1);
  if (one) next.splice(index + by, 0, one);
  return next;
}
