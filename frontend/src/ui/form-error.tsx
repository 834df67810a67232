import { Alert } from "@mantine/core";
import type { ApiError } from "@/api/problem";
import { i18next } from "@/i18n/index";
import { errorText } from "./error-text";

interface Props {
  error: ApiError | null;
  /** The members that the form shows findings beside; without it each is taken to be there. */
  fields?: readonly string[];
}

const isOf = (pointer: string, field: string) => pointer === `/${field}` || pointer.startsWith(`/${field}/`);

/** The form goes on from what somebody else has stored meanwhile. */
const said = ({ status }: ApiError, detail: string) =>
  status === 412 ? i18next.t("error.conflictInForm") : detail;

/** Why the form was not taken, as far as that stands beside none of its fields. */
export function FormError({ error, fields }: Props) {
  if (!error) return null;
  const elsewhere = error.violations.filter(
    ({ pointer }) => fields !== undefined && !fields.some((field) => isOf(pointer, field)),
  );
  if (error.violations.length > 0 && elsewhere.length === 0) return null;
  const { title, detail } = errorText(error);
  const why =
    elsewhere.length > 0 ? [...new Set(elsewhere.map(({ message }) => message))] : [said(error, detail)];
  return (
    <Alert color="red" variant="light" title={title}>
      {why.map((each) => (
        <div key={each}>{each}</div>
      ))}
    </Alert>
  );
}
