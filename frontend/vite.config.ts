import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The API the dev server talks to; the built SPA is served by the API itself, on one origin.
const api = process.env.ENISHI_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: { "/api": api, "/config.json": api, "/problems": api },
  },
  build: {
    target: "es2023",
    // A data: URI would need its own CSP source.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: "mantine", test: /node_modules[\\/](@mantine[\\/](core|hooks)|@floating-ui)[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    // A busy machine may be slow once; what fails twice is broken.
    retry: 1,
    css: false,
  },
});
