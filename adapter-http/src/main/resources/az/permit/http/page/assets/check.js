// The page of the police: asks the service, and where there is no network the list that it keeps.
const LIST = "/api/v1/inspections/list";
const CACHE = "check";
const page = document.getElementById("check");
const result = document.getElementById("check-result");
const source = document.getElementById("check-source");
const state = document.getElementById("check-list");
/** A network that is slower than this is none. */
const PATIENCE = 5000;
/** The service answers, and does not want to: no list stands in for it. */
const REFUSALS = [401, 403, 429];
let latest = 0;
const lists = await import(page.dataset.list);

function say(place, key, moment) {
  const time = moment
    ? new Date(moment).toLocaleString("ru-RU", { timeZone: page.dataset.zone }).slice(0, -3)
    : "";
  place.textContent = document.getElementById("say-" + key).content.textContent.replace("{0}", time);
}

function device() {
  const known = localStorage.getItem("check-device");
  const own = known || "web-" + crypto.randomUUID();
  localStorage.setItem("check-device", own);
  return own;
}

/** As the service reads it: a document has the series that is printed on it. */
function lookUp(subject) {
  const value = subject.slice(2);
  if (subject.startsWith("c:")) {
    return { code: value };
  }
  if (subject.startsWith("v:")) {
    return { plate: value };
  }
  const series = page.dataset.series
    .split(" ")
    .find((name) => value.startsWith(name.replaceAll("İ", "I")));
  const number = series ? value.slice(series.length) : "";
  return /^[0-9]{1,18}$/.test(number) ? { document: { series, number } } : null;
}

async function accepted(response) {
  if (!response.ok) {
    const fault = REFUSALS.includes(response.status) ? "refused" : undefined;
    throw Object.assign(new Error("the service does not answer now"), { fault });
  }
  return response.json();
}

async function askService(typed) {
  const signal = AbortSignal.timeout(PATIENCE);
  const session = await accepted(await fetch("/api/v1/session", { signal }));
  const asked = typed.map(lookUp).filter((one) => one);
  const response = await fetch("/api/v1/inspections", {
    method: "POST",
    signal,
    headers: {
      "Content-Type": "application/json",
      [session.csrfHeader]: session.csrfToken,
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify({ device: device(), lookUps: asked }),
  });
  const ends = (await accepted(response)).answers
    .filter((one) => one.valid)
    .map((one) => Date.parse(one.until));
  return Math.max(0, ...ends);
}

async function kept() {
  const cache = await caches.open(CACHE);
  const files = [];
  for (const name of [LIST, LIST + "?delta"]) {
    const response = await cache.match(name);
    if (response) {
      files.push(new Uint8Array(await response.arrayBuffer()));
    }
  }
  return files;
}

/** Takes what is new; without a network everything stays as it is. */
async function refresh() {
  const cache = await caches.open(CACHE);
  const before = await cache.match(LIST);
  const tag = before ? before.headers.get("ETag") : "";
  const fresh = await fetch(LIST, { headers: tag ? { "If-None-Match": tag } : {} });
  if (!fresh.ok && fresh.status !== 304) {
    throw new Error("nobody is signed in, or there is no list yet");
  }
  if (fresh.ok) {
    await cache.delete(LIST + "?delta");
    await cache.put(LIST, fresh.clone());
  }
  const now = (fresh.ok ? fresh.headers.get("ETag") : tag).replaceAll('"', "");
  const delta = await fetch(LIST + "?since=" + now);
  if (delta.ok) {
    await cache.put(LIST + "?delta", delta);
  }
}

async function opened() {
  const files = await kept();
  if (files.length === 0) {
    throw Object.assign(new Error("no list"), { fault: "no-list" });
  }
  return lists.openAll(files, await lists.trust(page.dataset.key));
}

async function showList() {
  try {
    const newest = (await opened()).at(-1);
    const over = Date.now() >= newest.until * 60000;
    say(state, over ? "expired" : "in-force", newest.until * 60000);
  } catch (error) {
    say(state, error.fault || "no-list");
  }
}

async function check(event) {
  event.preventDefault();
  const typed = lists.subjects(document.getElementById("check-typed").value);
  result.className = "govuk-inset-text";
  result.textContent = "";
  source.textContent = "";
  if (typed.length === 0) {
    say(result, "unreadable");
    return;
  }
  const own = ++latest;
  const answer = await answered(typed);
  // Whom an officer asked for since is the one whose answer they wait for.
  if (own === latest) {
    say(result, answer.key, answer.until);
    if (answer.by) {
      say(source, answer.by);
    }
  }
}

async function answered(typed) {
  try {
    const until = await askService(typed);
    // What the service has no question for, a PIN for instance, only the list can tell.
    if (until > 0 || typed.every(lookUp)) {
      return { key: until > 0 ? "valid" : "not-valid", until, by: "by-service" };
    }
  } catch (error) {
    if (error.fault) {
      return { key: error.fault };
    }
  }
  try {
    const until = await lists.answer(await opened(), typed, Date.now());
    return { key: until > 0 ? "valid" : "not-valid", until, by: "by-list" };
  } catch (error) {
    return { key: error.fault || "no-list" };
  }
}

/** What the page needs to open again without a network. */
async function keepPage() {
  const files = performance
    .getEntriesByType("resource")
    .map((entry) => new URL(entry.name).pathname)
    .filter((path) => path.startsWith("/assets/"));
  await (await caches.open(CACHE)).addAll([...new Set(["/check", ...files])]);
  await navigator.serviceWorker.register("/check-worker.js", { scope: "/check" });
  await navigator.serviceWorker.ready;
}

document.getElementById("check-form").addEventListener("submit", check);
try {
  await refresh();
  await keepPage();
} catch {
  // Without a network all of it is here already.
}
await showList();
page.dataset.ready = "yes";
