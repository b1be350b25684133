// What the page knows, kept up to date by events. Views hear of changes by topic.
import { ask, note, settled } from "./dom.js";

const listeners = new Map();
const refreshActions = settled(() => load("actions"), 150);

export const state = {
  overview: null,
  actions: [],
  calls: [],
  lastCall: 0,
  rate: null,
  rateSeen: 0,
  executions: [],
  faults: [],
  paths: [],

  /** Calls a function when a topic changes; returns what stops that. */
  on(topic, listener) {
    if (!listeners.has(topic)) listeners.set(topic, new Set());
    listeners.get(topic).add(listener);
    return () => listeners.get(topic).delete(listener);
  },
};

function tell(topic) {
  listeners.get(topic)?.forEach((listener) => listener());
}

/** Reads a part again. */
export async function load(part) {
  try {
    if (part === "actions") state.actions = (await ask("GET", "/__local/actions")).actions;
    if (part === "executions") state.executions = (await ask("GET", "/__local/executions")).executions;
    if (part === "faults") {
      const answer = await ask("GET", "/__local/faults");
      state.faults = answer.faults;
      state.paths = answer.paths;
    }
    tell(part);
  } catch (error) {
    note(error.message, true);
  }
}

/** Reads everything, and then hears what happens. */
export async function begin(live) {
  state.overview = await ask("GET", "/__local/overview");
  const answer = await ask("GET", `/__local/calls?limit=${state.overview.limits.calls}`);
  state.calls = answer.calls;
  state.lastCall = answer.last;
  setRate(state.overview.rate);
  await Promise.all([load("actions"), load("executions"), load("faults")]);
  tell("calls");
  const events = new EventSource(`/__local/events?after=${state.lastCall}`);
  events.onopen = async () => {
    live(true);
    await restarted();
  };
  events.onerror = () => live(false);
  events.addEventListener("calls", (event) => addCalls(JSON.parse(event.data).calls));
  events.addEventListener("executions", (event) => addExecutions(JSON.parse(event.data).executions));
  events.addEventListener("changed", (event) => {
    const what = JSON.parse(event.data).what;
    if (what.includes("organization")) refreshActions();
    if (what.includes("faults")) load("faults");
  });
}

// Another process may be behind the address after a break: everything is new then.
async function restarted() {
  const now = await ask("GET", "/__local/overview").catch(() => null);
  if (now && now.organizationId !== state.overview.organizationId) location.reload();
}

function addCalls(calls) {
  const fresh = calls.filter((call) => call.number > state.lastCall);
  if (!fresh.length) return;
  state.calls.push(...fresh);
  const over = state.calls.length - state.overview.limits.calls;
  if (over > 0) state.calls.splice(0, over);
  state.lastCall = fresh[fresh.length - 1].number;
  setRate(fresh.filter((call) => call.rate).pop()?.rate);
  tell("calls");
}

function addExecutions(executions) {
  const known = new Set(state.executions.map((one) => one.number));
  state.executions.unshift(...executions.filter((one) => !known.has(one.number)).reverse());
  state.executions.length = Math.min(state.executions.length, state.overview.limits.executions);
  tell("executions");
}

function setRate(rate) {
  if (!rate) return;
  state.rate = rate;
  state.rateSeen = Date.now();
  tell("rate");
}
