// The page of the police: asks the service, and where there is no network the list that it keeps.
const LIST = "/api/v1/inspections/list";
const CACHE = "check";
const page = document.getElementById("check");
const result = document.getElementById("check-result");
const source = document.getElementById("check-source");
const state = document.getElementById("check-list");
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

async function askService(typed) {
  const session = await (await fetch("/api/v1/session")).json();
  const asked = typed.map(lookUp).filter((one) => one);
  const response = await fetch("/api/v1/inspections", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      [session.csrfHeader]: session.csrfToken,
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify({ device: device(), lookUps: asked }),
  });
  if (!response.ok) {
    throw new Error("the service does not answer now");
  }
  const ends = (await response.json()).answers
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
  source.textContent = "";
  if (typed.length === 0) {
    say(result, "unreadable");
    return;
  }
  try {
    await showAnswer(await askService(typed), "by-service");
  } catch {
    await checkByList(typed);
  }
}

async function checkByList(typed) {
  try {
    await showAnswer(await lists.answer(await opened(), typed, Date.now()), "by-list");
  } catch (error) {
    say(result, error.fault || "no-list");
  }
}

async function showAnswer(until, by) {
  say(result, until > 0 ? "valid" : "not-valid", until);
  say(source, by);
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
