import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { UploadBadge } from "./upload-badge";
import { uploads } from "./uploads";

test("wherever one is, what the server did not take says why, stays, and can be sent again", async () => {
  let full = true;
  server.use(
    http.post(at("/api/records/activity/:id/files"), () =>
      full
        ? problem(413, { detail: "添付できるのは 10 件までです。" })
        : HttpResponse.json({ id: "f1", kind: "activity", recordId: "a1" }, { status: 201 }),
    ),
  );
  renderPage(<UploadBadge />);
  expect(screen.queryByRole("button")).toBeNull();
  uploads.add({ kind: "activity", id: "a1" }, [{ file: new File(["x"], "議事録.txt"), name: "議事録.txt" }]);
  expect(await screen.findByText("「議事録.txt」を添付できませんでした")).toBeVisible();
  expect(screen.getByText("添付できるのは 10 件までです。")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "送れないファイル 1" }));
  const dialog = await screen.findByRole("dialog", { name: "送信中のファイル" });
  full = false;
  await userEvent.click(within(dialog).getByRole("button", { name: "「議事録.txt」をもう一度送る" }));
  expect(await within(dialog).findByText("すべて送りました。")).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("button", { name: /ファイル 1/ })).toBeNull());
});
