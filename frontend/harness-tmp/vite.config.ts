import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
export default defineConfig({ root: __dirname, base: "./", plugins: [react()], resolve: { tsconfigPaths: true }, css: { postcss: __dirname + "/.." }, build: { target: "es2023", outDir: "/tmp/card2-harness/dist", emptyOutDir: true, minify: false } });
