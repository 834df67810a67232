import { Select, TextInput } from "@mantine/core";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderPage } from "@/test/render";
import { openForm } from "./open-form";

async function open() {
  renderPage(
    <button
      type="button"
      onClick={() =>
        openForm({
          title: "所属を追加",
          children: (
            <form>
              <TextInput label="部署" data-autofocus />
              <Select label="理由" data={["退職", "異動"]} />
            </form>
          ),
        })
      }
    >
      追加
    </button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "追加" }));
  return screen.findByRole("dialog", { name: "所属を追加" });
}

const gone = () => waitFor(() => expect(screen.queryByRole("dialog", { name: "所属を追加" })).toBeNull());
const question = () => screen.findByRole("dialog", { name: "保存していない変更があります" });

it("stays when somebody clicks beside it", async () => {
  await open();
  const beside = document.querySelector(".mantine-Modal-inner");
  if (beside) await userEvent.click(beside);
  expect(beside).not.toBeNull();
  expect(await screen.findByRole("dialog", { name: "所属を追加" })).toBeVisible();
});

it("closes with Esc while nothing is written", async () => {
  await open();
  await userEvent.keyboard("{Escape}");
  await gone();
});

it("asks before Esc takes away what is written, and keeps it", async () => {
  await open();
  await userEvent.type(screen.getByLabelText("部署"), "総務部");
  await userEvent.keyboard("{Escape}");
  await question();
  await userEvent.keyboard("{Escape}");
  await waitFor(() =>
    expect(screen.queryByRole("dialog", { name: "保存していない変更があります" })).toBeNull(),
  );
  expect(screen.getByLabelText("部署")).toHaveValue("総務部");

  await userEvent.click(screen.getByLabelText("部署"));
  await userEvent.keyboard("{Escape}");
  await question();
  await userEvent.click(screen.getByRole("button", { name: "入力に戻る" }));
  expect(screen.getByLabelText("部署")).toHaveValue("総務部");

  await userEvent.click(screen.getByLabelText("部署"));
  await userEvent.keyboard("{Escape}");
  await question();
  await userEvent.click(screen.getByRole("button", { name: "保存せずに閉じる" }));
  await gone();
});

it("lets Esc close the options of a field alone, and knows that one was chosen", async () => {
  await open();
  const reason = screen.getByRole("combobox", { name: "理由" });
  await userEvent.click(reason);
  await userEvent.keyboard("{Escape}");
  expect(await screen.findByRole("dialog", { name: "所属を追加" })).toBeVisible();
  await userEvent.click(reason);
  await userEvent.click(await screen.findByRole("option", { name: "異動" }));
  await userEvent.keyboard("{Escape}");
  expect(await question()).toBeVisible();
});
