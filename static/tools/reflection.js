// Notes of the reader: kept on this device only when asked, saved as text, erased.
(function () {
  "use strict";
  var form = document.querySelector("[data-reflection]");
  if (!form) { return; }
  var keep = form.querySelector("[data-keep]"), status = form.querySelector("[role=status]");
  var back = form.querySelector("[data-back]"), gone = null;
  var fields = Array.prototype.slice.call(form.querySelectorAll("textarea"));
  var name = "notes:" + location.pathname.replace(/index\.html$/, ""), lost = "This browser could not keep your last words: it has no more room.";

  function stored(action) {
    try { return action(window.localStorage); } catch (refused) { status.textContent = "This browser does not let the page keep notes."; keep.checked = false; return null; }
  }

  function write() {
    var texts = {};
    fields.forEach(function (field) { texts[field.name] = field.value; });
    stored(function (shelf) {
      try { shelf.setItem(name, JSON.stringify(texts)); } catch (full) { status.textContent = lost; }
    });
  }

  // What was typed meanwhile, here or in another tab, is not written over.
  function read() {
    var kept = stored(function (shelf) { return shelf.getItem(name); }), texts = {};
    try { texts = JSON.parse(kept) || {}; } catch (damaged) { /* nothing of ours */ }
    fields.forEach(function (field) { field.value = field.value || texts[field.name] || ""; });
    return Boolean(kept);
  }

  keep.checked = read();

  form.addEventListener("input", function (event) {
    if (event.target !== keep && keep.checked) { write(); }
  });
  // Who writes on has read what was said, and it would lie over the field.
  form.addEventListener("focusin", function (event) {
    if (fields.indexOf(event.target) >= 0) { status.textContent = ""; }
  });
  keep.addEventListener("change", function () {
    if (keep.checked) {
      status.textContent = "Your notes are kept on this device.";
      read();
      write();
    } else {
      stored(function (shelf) { shelf.removeItem(name); });
      status.textContent = "Your notes are no longer kept on this device.";
    }
  });
  form.querySelector("[data-erase]").addEventListener("click", function () {
    gone = { kept: keep.checked, texts: fields.map(function (field) { return field.value; }) };
    stored(function (shelf) { shelf.removeItem(name); });
    fields.forEach(function (field) { field.value = ""; });
    keep.checked = false;
    back.hidden = false;
    status.textContent = "Your notes are erased. Until you leave the page, you can put them back.";
  });
  back.addEventListener("click", function () {
    fields.forEach(function (field, i) { field.value = field.value || gone.texts[i]; });
    keep.checked = gone.kept;
    if (gone.kept) { write(); }
    back.hidden = true;
    fields[0].focus();
    status.textContent = "Your notes are back" + (gone.kept ? ", and kept on this device." : ".");
  });
  form.querySelector("[data-export]").addEventListener("click", function () {
    var text = fields.map(function (field) { return field.labels[0].textContent + "\n\n" + field.value + "\n"; }).join("\n");
    var link = document.createElement("a"), address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.href = address;
    link.download = "notes.txt";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
    status.textContent = "Your notes are saved as a text file.";
  });
})();
