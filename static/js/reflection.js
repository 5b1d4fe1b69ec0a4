// Notes of the reader: kept on this device only when asked, saved as text, erased.
(function () {
  "use strict";
  var form = document.querySelector("[data-reflection]");
  if (!form) { return; }
  var keep = form.querySelector("[data-keep]"), status = form.querySelector("[role=status]");
  var fields = Array.prototype.slice.call(form.querySelectorAll("textarea"));
  var name = "notes:" + location.pathname;

  function stored(action) {
    try { return action(window.localStorage); } catch (refused) { status.textContent = "This browser does not let the page keep notes."; keep.checked = false; return null; }
  }

  function write() {
    var texts = {};
    fields.forEach(function (field) { texts[field.name] = field.value; });
    stored(function (shelf) { shelf.setItem(name, JSON.stringify(texts)); });
  }

  var kept = stored(function (shelf) { return JSON.parse(shelf.getItem(name)); });
  if (kept) {
    keep.checked = true;
    fields.forEach(function (field) { field.value = kept[field.name] || ""; });
  }

  form.addEventListener("input", function (event) {
    if (event.target !== keep && keep.checked) { write(); }
  });
  keep.addEventListener("change", function () {
    if (keep.checked) {
      status.textContent = "Your notes are kept on this device.";
      write();
    } else {
      stored(function (shelf) { shelf.removeItem(name); });
      status.textContent = "Your notes are no longer kept on this device.";
    }
  });
  form.querySelector("[data-erase]").addEventListener("click", function () {
    stored(function (shelf) { shelf.removeItem(name); });
    fields.forEach(function (field) { field.value = ""; });
    keep.checked = false;
    status.textContent = "Your notes are erased.";
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
