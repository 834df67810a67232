import { useMay } from "@/features/session/queries";
import type { Kept, Listed, Register } from "./register";

/** Tells whether a record, or one attribute of it, is only to be read: for want of the right, in the trash, or for good. */
export function useReadOnly<A extends object, R extends Kept<A>, Row extends Listed<A>>(
  { rights, readOnly }: Register<A, R, Row>,
  record: R,
): (attribute?: string) => boolean {
  const mayWrite = useMay(rights.write);
  return (attribute) => !mayWrite || record.deletedAt !== undefined || readOnly?.(record, attribute) === true;
}
