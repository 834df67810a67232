import { LineForm } from "../parts/line-form";
import { type Deal, dealQueries, useKeepDeal } from "../queries";

interface Props {
  deal: Deal;
  onClose: () => void;
}

/** The lines of a deal while they are written. */
export function LineEditor({ deal, onClose }: Props) {
  const keep = useKeepDeal();
  return (
    <LineForm
      lines={deal.attributes.lines ?? []}
      months={deal.attributes.billingMonths}
      save={async (lines) => keep(await dealQueries.change(deal.id, deal.version, { lines }))}
      onStale={(current) => isDeal(current) && keep(current)}
      onClose={onClose}
    />
  );
}

const isDeal = (value: unknown): value is Deal =>
  typeof value === "object" && value !== null && "facts" in value && "version" in value;
