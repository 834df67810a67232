import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "./app/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AuthGate } from "./app/auth-gate";
import { Providers } from "./app/providers";
import { installEndGuard } from "./auth/end-guard";
import { session } from "./auth/session";
import { startI18n } from "./i18n/index";
import { installImeGuard } from "./ui/ime";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

installEndGuard(window);
installImeGuard(window);
await startI18n();
void session.start();

createRoot(root).render(
  <StrictMode>
    <Providers>
      <AuthGate />
    </Providers>
  </StrictMode>,
);
