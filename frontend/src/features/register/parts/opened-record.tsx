import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { useParams } from "react-router";
import { useForwarded } from "@/features/merge/parts/use-forwarded";
import { OpenRecord } from "@/features/presence/parts/on-record";
import { PageError } from "@/ui/page-error";
import { RecordSkeleton } from "./record-page";
import type { Kept, Listed, Register } from "./register";

interface Props<A extends object, R extends Kept<A>, Row extends Listed<A>> {
  register: Register<A, R, Row>;
  children: (record: R) => ReactNode;
}

/** The record whose id is in the address, once it is there; others see that it is open here. */
export function OpenedRecord<A extends object, R extends Kept<A>, Row extends Listed<A>>({
  register,
  children,
}: Props<A, R, Row>) {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(register.queries.one(id));
  useForwarded(register.path, id, data?.id);
  const retry = useCallback(() => void refetch(), [refetch]);
  if (data && error?.status !== 404)
    return (
      <OpenRecord key={id} kind={register.kind} id={id}>
        {children(data)}
      </OpenRecord>
    );
  return error ? <PageError error={error} onRetry={retry} /> : <RecordSkeleton />;
}
