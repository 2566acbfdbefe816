"use strict";
// Keeps what the mentor writes, and writes it to a file. Words enter the page by value and textContent alone.
(() => {
  const words = JSON.parse(document.body.dataset.words);
  const guard = new RegExp(words.guard, "iu");
  const one = (id) => document.getElementById(id);
  const all = (what) => Array.from(document.querySelectorAll(what));
  const BOX = "textarea[data-words]", VIEW = "fieldset[data-view]", TICK = "input[data-done]";
  const boxes = all(BOX), views = all(VIEW), ticks = all(TICK);
  let isSaved = true; // all that is written is in a file that was saved
  let canKeep = true;
  let taken = null; // what was removed, until something else is written
  let timer = 0;

  // What is written: {"c S1": words, "v K2": "4", "d A1": "yes"}

  const level = (view) => {
    const chosen = view.querySelector("input:checked");
    return chosen ? chosen.value : "";
  };

  function written() {
    const found = {};
    for (const box of boxes) if (box.value.trim()) found["c " + box.dataset.words] = box.value;
    for (const view of views) if (level(view)) found["v " + view.dataset.view] = level(view);
    for (const tick of ticks) if (tick.checked) found["d " + tick.dataset.done] = "yes";
    return found;
  }

  function put(found) {
    for (const box of boxes) box.value = found["c " + box.dataset.words] || "";
    for (const view of views) {
      for (const square of view.querySelectorAll("input")) square.checked = square.value === found["v " + view.dataset.view];
    }
    for (const tick of ticks) tick.checked = found["d " + tick.dataset.done] === "yes";
    boxes.forEach(showBox);
    views.forEach(showView);
  }

  // What it looks like

  function showBox(box) {
    const has = Boolean(box.value.trim());
    box.classList.toggle("has-words", has);
    box.parentNode.querySelector(".ready").hidden = !has;
    box.parentNode.querySelector(".paper").textContent = has ? box.value.trimEnd() : "";
    box.style.height = "";
    if (has) box.style.height = box.scrollHeight + 2 + "px";
  }

  function showView(view) {
    view.dataset.level = level(view);
    view.querySelector("button").hidden = !level(view);
  }

  const counted = (kind, number) => {
    const { forms, which } = words.counts[kind];
    return forms[Number(which[number])].replace("{count}", number);
  };

  function showStatus() {
    const keys = Object.keys(written());
    const number = (kind) => keys.filter((key) => key[0] === kind).length;
    const counts = ["c", "v", "d"].filter(number).map((kind) => counted(kind, number(kind)));
    const [before, after] = (isSaved ? words.saved : canKeep ? words.kept : words.unkept).split("{counts}");
    const parts = [before, words.lists[counts.length - 1], after];
    if (!counts.length) parts.splice(0, 3, taken ? words.removed : words.none, "", "");
    counts.forEach((text, place) => { parts[1] = parts[1].replace("{" + place + "}", () => text); });
    if (one("status").textContent === parts.join("")) return; // not said twice
    const strong = document.createElement("strong");
    strong.textContent = parts[1];
    one("status").replaceChildren(parts[0], strong, parts[2]);
  }

  function showForget() {
    const is_empty = !Object.keys(written()).length;
    one("forget").hidden = is_empty && !taken;
    one("forget").textContent = taken ? words.restore : words.remove;
  }

  // Drafts: a comfort, where the browser allows it

  function keep() {
    clearTimeout(timer);
    timer = 0;
    const found = written();
    try {
      if (Object.keys(found).length) localStorage.setItem(words.key, JSON.stringify({ found, isSaved }));
      else localStorage.removeItem(words.key);
      canKeep = true;
    } catch (error) {
      canKeep = false;
    }
    showStatus();
    showForget();
  }

  function recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(words.key));
      if (!kept || typeof kept.found !== "object") return;
      const found = Object.fromEntries(Object.entries(kept.found).filter((pair) => typeof pair[1] === "string"));
      put(found);
      isSaved = kept.isSaved === true;
    } catch (error) {
      canKeep = false;
    }
  }

  function changed() {
    isSaved = false;
    taken = null;
    one("by-hand").hidden = true;
    if (!timer) timer = setTimeout(keep, 300);
  }

  function forget() {
    const back = taken;
    taken = back ? null : written();
    put(back || {});
    isSaved = !back;
    keep();
  }

  // The file that goes back: the grammar of the summary, labels and words only

  const bold = (label, code) => "**" + label.replace("{code}", code) + "**";

  function guarded(text) {
    const lines = text.replace(/\r\n?/g, "\n").replace(/^(?:[^\S\n]*\n)+/, "").trimEnd().split("\n");
    return lines.map((line) => (guard.test(line) ? "\\" + line : line)).join("\n");
  }

  function said(element) {
    const { words: about, view, done } = element.dataset;
    if (view) return level(element) && [view, bold(words.view, view) + " " + level(element)];
    if (done) return element.checked && [done, bold(words.done, done) + " " + words.yes];
    if (!element.value.trim()) return null;
    const label = about === "anything" ? bold(words.anything, "") : bold(words.comment, about);
    return [about, label + "\n\n" + guarded(element.value)];
  }

  function file() {
    const parts = [words.first, "# " + words.heading];
    let last = "anything"; // it has no marker: it is about nothing in particular
    for (const [code, text] of all([BOX, VIEW, TICK]).map(said).filter(Boolean)) {
      if (code !== last && code !== "anything") parts.push(words.marker.replace("{code}", code));
      parts.push(text);
      last = code;
    }
    return [...parts, "---", words.end].join("\n\n") + "\n";
  }

  function hasLeft(sentence) {
    isSaved = true;
    keep();
    one("status").textContent = sentence;
  }

  function save() {
    if (!Object.keys(written()).length) return;
    const link = document.createElement("a");
    if (!("download" in link)) return byHand();
    link.href = URL.createObjectURL(new Blob([file()], { type: "text/markdown;charset=utf-8" }));
    link.download = words.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    hasLeft(words.isSaved);
  }

  async function copy() {
    if (!Object.keys(written()).length) return;
    try {
      await navigator.clipboard.writeText(file());
    } catch (error) {
      byHand();
      if (!document.execCommand("copy")) return;
      one("by-hand").hidden = true;
      one("copy").focus();
    }
    hasLeft(words.isCopied);
  }

  function byHand() {
    one("by-hand").hidden = false;
    one("text").value = file();
    one("text").focus();
    one("text").select();
  }

  document.addEventListener("input", (event) => {
    if (event.target.matches(BOX)) showBox(event.target);
    const view = event.target.closest(VIEW);
    if (view) showView(view);
    if (event.target.id !== "text") changed();
  });
  for (const view of views) {
    view.querySelector("button").addEventListener("click", () => {
      for (const square of view.querySelectorAll("input")) square.checked = false;
      view.querySelector("input").focus();
      showView(view);
      changed();
    });
  }
  one("forget").addEventListener("click", forget);
  one("save").addEventListener("click", save);
  one("copy").addEventListener("click", copy);
  one("print").addEventListener("click", () => window.print());
  window.addEventListener("pagehide", () => timer && keep());
  document.addEventListener("visibilitychange", () => timer && keep());
  window.addEventListener("storage", (event) => {
    if (event.key === words.key && event.newValue && !timer) { recall(); showStatus(); showForget(); }
  });
  window.addEventListener("beforeunload", (event) => {
    if (isSaved || !Object.keys(written()).length) return;
    event.preventDefault();
    event.returnValue = "";
  });
  const folded = () => all("details:not([open])");
  let opened = [];
  window.addEventListener("beforeprint", () => { opened = folded(); opened.forEach((fold) => { fold.open = true; }); });
  window.addEventListener("afterprint", () => opened.forEach((fold) => { fold.open = false; }));

  all("textarea, input").forEach((field) => { field.autocomplete = "off"; }); // a browser's own memory knows no order
  recall();
  for (const [id, is_shown] of [["bar", true], ["how", true], ["no-script", false]]) one(id).hidden = !is_shown;
  boxes.forEach(showBox);
  views.forEach(showView);
  try { localStorage.setItem(words.key + " ?", "1"); localStorage.removeItem(words.key + " ?"); } catch (error) { canKeep = false; }
  showStatus();
  showForget();
})();
