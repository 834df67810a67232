import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderPage } from "@/test/render";
import type { FieldValue } from "./field";
import { FieldInput } from "./field-input";

function Capital({ error }: { error?: string | undefined }) {
  const [value, setValue] = useState<FieldValue | undefined>(null);
  return (
    <>
      <FieldInput
        type={{ kind: "money" }}
        label="資本金"
        value={value ?? null}
        error={error}
        onChange={setValue}
      />
      <output>{String(value)}</output>
    </>
  );
}

const input = () => screen.getByLabelText("資本金");

it("says below a number what it was read as", async () => {
  renderPage(<Capital />);
  await userEvent.type(input(), "1億2,000万円");
  expect(screen.getByRole("status")).toHaveTextContent("120000000");
  expect(input()).toHaveAccessibleDescription("120,000,000");
});

it("says that a number cannot be read, in a form as well", async () => {
  renderPage(<Capital error={undefined} />);
  await userEvent.type(input(), "一千万くらい");
  expect(input()).toHaveAccessibleDescription(/数として読み取れません/);
  expect(screen.getByRole("status")).toHaveTextContent("undefined");
});

it("says what the server has found", async () => {
  renderPage(<Capital error="大きすぎます" />);
  await userEvent.type(input(), "5");
  expect(input()).toHaveAccessibleDescription("大きすぎます");
});
