// What the pages do beyond being read. All of them work without this.
"use strict";

const DAY = 86_400_000;
const days = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);
const iso = (number) => new Date(number * DAY).toISOString().slice(0, 10);

function slider(form) {
  const range = form.querySelector("#slider");
  const date = form.querySelector("input[name=on]");
  if (!range) return;
  range.min = days(range.dataset.first);
  range.max = days(range.dataset.last);
  range.value = days(date.value);
  range.hidden = false;
  range.addEventListener("input", (event) => {
    event.stopPropagation();
    date.value = iso(Number(range.value));
    range.setAttribute("aria-valuetext", date.value);
    htmx.trigger(form, "slide");
  });
  range.addEventListener("change", (event) => event.stopPropagation());
  date.addEventListener("change", () => { range.value = days(date.value); });
}

function evidence() {
  const marks = document.querySelectorAll("mark[data-claims]");
  const light = (id, on) => {
    marks.forEach((mark) => {
      if (mark.dataset.claims.split(" ").includes(id)) mark.classList.toggle("lit", on);
    });
    document.querySelector(`[data-claim="${CSS.escape(id)}"]`)?.classList.toggle("lit", on);
  };
  marks.forEach((mark) => {
    for (const [type, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      mark.addEventListener(type, () => mark.dataset.claims.split(" ").forEach((id) => light(id, on)));
    }
  });
  document.querySelectorAll("[data-claim]").forEach((claim) => {
    for (const [type, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      claim.addEventListener(type, () => light(claim.dataset.claim, on));
    }
  });
}

function copying() {
  document.querySelectorAll("[data-origin]").forEach((url) => { url.textContent = location.origin + url.textContent.trim(); });
  document.querySelectorAll("[data-copy]").forEach((button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.replace(/\s+/g, " "));
    });
  });
}

// Review by keyboard: the finding in hand is the one that has the focus, or the first.
function review() {
  const queue = [...document.querySelectorAll(".finding")];
  document.querySelectorAll("[data-keys]").forEach((note) => { note.hidden = false; });
  if (queue.length === 0) return;
  const inHand = () => Math.max(0, queue.findIndex((finding) => finding.contains(document.activeElement)));
  const open = (within, key) => {
    const button = [...within.querySelectorAll(".ruling button")].find((it) => it.dataset.key === key);
    const details = button?.closest("details");
    if (!details) return;
    details.open = true;
    details.querySelector("input[name=reason]").focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    if (event.key === "j" || event.key === "k") {
      const step = document.activeElement.closest?.(".finding") ? (event.key === "j" ? 1 : -1) : 0;
      queue[Math.min(queue.length - 1, Math.max(0, inHand() + step))].focus();
    } else if ("oarcsm".includes(event.key)) {
      open(queue[inHand()], event.key === "o" ? "a" : event.key);
    } else if (event.key === "u") {
      open(document, "u");
    } else {
      return;
    }
    event.preventDefault();
  });
}

// Pages that show what is newest are told when there is something newer.
function news() {
  if (!document.getElementById("news") || !window.EventSource) return;
  let heard = null;
  const stream = new EventSource("/api/v1/events");
  stream.addEventListener("inputs", (event) => {
    const inputs = JSON.parse(event.data).inputs;
    if (heard !== null && inputs !== heard) htmx.trigger(document.body, "news");
    heard = inputs;
  });
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("form.times").forEach(slider);
  evidence();
  copying();
  review();
  news();
});
