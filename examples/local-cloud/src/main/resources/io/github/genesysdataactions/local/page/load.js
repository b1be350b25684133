// Loads export files: chosen, or dropped anywhere.
import { ask, attempt, count, note } from "./dom.js";
import { load, state } from "./state.js";

const picker = document.getElementById("files");
const zone = document.getElementById("drop");

/** Lets the user choose files. */
export function choose() {
  picker.click();
}

/** Begins to take files. */
export function begin() {
  picker.addEventListener("change", async () => {
    await take([...picker.files]);
    picker.value = "";
  });
  let depth = 0;
  const files = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  window.addEventListener("dragenter", (event) => { if (files(event)) { depth++; zone.hidden = false; } });
  window.addEventListener("dragleave", () => { if (--depth <= 0) { depth = 0; zone.hidden = true; } });
  window.addEventListener("dragover", (event) => { if (files(event)) event.preventDefault(); });
  window.addEventListener("drop", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    depth = 0;
    zone.hidden = true;
    take([...event.dataTransfer.files]);
  });
}

async function take(files) {
  let last;
  for (const file of files) {
    await attempt(async () => {
      if (file.size > state.overview.limits.body) throw new Error(`${file.name} is too large.`);
      try {
        last = await ask("POST", "/__local/actions", await file.text());
      } catch (error) {
        throw new Error(`${file.name} was not loaded. ${error.message}`);
      }
      note(`${last.name} is loaded${last.draft ? " as a draft" : ""}${last.replaced ? ", in the place of the one before" : ""}` +
        (state.overview.lint ? `; ${count(last.findings, "finding")}.` : "."));
      if (last.problem) note(`${last.name} cannot be published. ${last.problem}`, true);
    });
  }
  await load("actions");
  if (last) location.hash = `#/${last.draft ? "drafts" : "actions"}/${encodeURIComponent(last.id)}`;
}
