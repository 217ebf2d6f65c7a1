#!/usr/bin/env node
// Stands in for a native solc: forge asks only for the version and for standard JSON on stdin.
const solc = require("solc");

if (process.argv.includes("--version")) {
  // forge reads the platform out of the version and does not know the wasm one
  console.log("Version: " + solc.version().replace("Emscripten.clang", "Linux.g++"));
} else {
  const chunks = [];
  process.stdin.on("data", (chunk) => chunks.push(chunk));
  process.stdin.on("end", () => process.stdout.write(solc.compile(Buffer.concat(chunks).toString("utf8"))));
}
