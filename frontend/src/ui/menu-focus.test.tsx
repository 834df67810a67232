import { Menu } from "@mantine/core";
import { modals } from "@mantine/modals";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderPage } from "@/test/render";

it("gives the keys back to a menu's button when the dialog is left that one of its items opened", async () => {
  renderPage(
    <Menu>
      <Menu.Target>
        <button type="button">操作</button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => modals.open({ title: "編集", children: <input aria-label="メモ" /> })}>
          編集する
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>,
  );
  const button = await screen.findByRole("button", { name: "操作" });
  await userEvent.click(button);
  await userEvent.click(await screen.findByRole("menuitem", { name: "編集する" }));
  expect(await screen.findByRole("dialog", { name: "編集" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(button).toHaveFocus());
});
