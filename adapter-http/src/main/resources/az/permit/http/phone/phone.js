// Without this file the form posts and the page comes back; with it the page stays.
"use strict";

const form = document.getElementById("phone");
const messages = document.getElementById("messages");

function element(tag, text, lang) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (lang) {
    made.lang = lang;
  }
  return made;
}

function bubble(kind, text) {
  const item = document.createElement("li");
  item.className = kind;
  item.append(element("p", text));
  messages.append(item);
  messages.scrollTop = messages.scrollHeight;
  return item;
}

function showReply(reply) {
  const small = element("small", `${reply.segments} SMS · ${reply.text.length} simvol `);
  small.append(element("span", "characters", "en"), ` · ${reply.alphabet}`);
  bubble("reply", reply.text).append(small);
  messages.scrollTop = messages.scrollHeight;
}

async function send(text) {
  const response = await fetch("/phone/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ from: form.elements.from.value, text }),
  });
  const body = await response.json();
  if (response.ok) {
    showReply(body);
  } else {
    bubble("note", body.detail || body.title);
  }
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const sample = event.submitter && event.submitter.name === "sample" ? event.submitter.value : "";
  const text = sample || form.elements.text.value;
  bubble("sent", text);
  if (!sample) {
    form.elements.text.value = "";
  }
  form.setAttribute("aria-busy", "true");
  try {
    await send(text);
  } catch (failure) {
    bubble("note", "Əlaqə yoxdur. Yenidən cəhd edin. No connection. Please try again.");
  } finally {
    form.removeAttribute("aria-busy");
  }
});

messages.scrollTop = messages.scrollHeight;
