import { useInfiniteQuery } from "@tanstack/react-query";
import { HistoryList } from "@/features/history/parts/history-list";
import type { Field } from "@/ui/fields/field";
import type { Kept, Listed, Register } from "./register";

interface Props<A extends object, R extends Kept<A>, Row extends Listed<A>> {
  register: Register<A, R, Row>;
  id: string;
  /** Attributes that are no field of the page, for their names. */
  more?: readonly Field[];
}

/** Every change of a record, and the way back. */
export function RegisterChanges<A extends object, R extends Kept<A>, Row extends Listed<A>>({
  register,
  id,
  more = [],
}: Props<A, R, Row>) {
  const query = useInfiniteQuery(register.queries.history(id));
  const fields = register.useSections().flatMap((section) => section.fields);
  return <HistoryList of={id} query={query} fields={[...fields, ...more]} />;
}
