import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import "dayjs/locale/ja";
import { createQueryClient } from "./query-client";
import { cssVariables, theme } from "./theme";

/** Everything that a page may count on. `env` is "test" where no animation should be waited for. */
export function Providers({ children, env = "default" }: { children: ReactNode; env?: "default" | "test" }) {
  const { i18n } = useTranslation();
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" env={env}>
        <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 0, weekendDays: [0, 6] }}>
          <Notifications position="bottom-left" limit={3} transitionDuration={120} />
          {children}
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
