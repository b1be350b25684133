// Integrations and credentials; of credentials only names.
import { ask, attempt, count, el } from "./dom.js";
import { state } from "./state.js";

export const organization = {
  show(main) {
    const page = el("div", { class: "page" });
    main.replaceChildren(page);
    const draw = () => attempt(async () => {
      const [{ integrations }, { credentials }] = await Promise.all([ask("GET", "/__local/integrations"), ask("GET", "/__local/credentials")]);
      page.replaceChildren(
        el("h2", {}, "Integrations"),
        table(["Name", "Type", "State", "Actions", "Credentials", "Id"], integrations.map((one) =>
          [one.name, one.type, one.enabled ? "active" : "inactive", count(one.actions, "action"), one.credentials.join(", "), one.id])),
        el("h2", {}, "Credentials"),
        credentials.length
          ? table(["Name", "Type", "Fields", "Integrations", "Id"], credentials.map((one) =>
            [one.name, one.type, one.fields.join(", "), one.integrations.join(", "), one.id]))
          : el("p", { class: "soft" }, "There are none. A client makes them with POST /api/v2/integrations/credentials."),
        el("p", { class: "soft" }, "The values of credentials never leave this cloud."));
    });
    draw();
    return state.on("actions", draw);
  },
};

function table(names, rows) {
  return el("table", {}, el("tr", {}, names.map((name) => el("th", {}, name))),
    rows.map((row) => el("tr", {}, row.map((cell) => el("td", {}, cell)))));
}
