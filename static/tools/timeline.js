// The tools of the timeline: filter by theme and agency (kept in the address), go to a year, step through the entries.
(function () {
  "use strict";
  var form = document.querySelector("[data-filter]"), list = document.querySelector("[data-timeline]");
  if (!form || !list) { return; }
  var entries = Array.prototype.slice.call(list.querySelectorAll(".event"));
  var periods = Array.prototype.slice.call(list.querySelectorAll(".period"));
  var status = form.querySelector("[role=status]"), years = form.querySelector("[data-years]");
  var theme = form.querySelector("[data-field=theme]"), agency = form.querySelector("[data-field=agency]");

  function shown() { return entries.filter(function (entry) { return !entry.hidden; }); }

  function year(entry) { return (/\d{3}[\dX]/.exec(entry.getAttribute("data-date") || "") || [""])[0].replace("X", "0"); }

  function apply(announce) {
    entries.forEach(function (entry) {
      var agencies = entry.getAttribute("data-agencies").split(" ");
      entry.hidden = (theme.value && entry.getAttribute("data-theme") !== theme.value) || (agency.value && agencies.indexOf(agency.value) < 0);
    });
    periods.forEach(function (period) { period.hidden = !period.querySelector(".event:not([hidden])"); });
    var count = shown().length;
    if (announce) { status.textContent = !count ? "No entry fits. “Show all” brings them back." : count === entries.length ? "All " + count + " entries are shown." : count + " of " + entries.length + " entries are shown."; }
  }

  function keep() {
    var address = new URL(location.href);
    [theme, agency].forEach(function (field) {
      var name = field.getAttribute("data-field");
      if (field.value) { address.searchParams.set(name, field.value); } else { address.searchParams.delete(name); }
    });
    try { history.replaceState(null, "", address); } catch (refused) { /* a page opened from a file keeps no state */ }
  }

  var last = null;

  function go(entry) {
    if (!entry) { return; }
    last = entry;
    entry.focus({ preventScroll: true });
    entry.scrollIntoView();
  }

  function step(by) {
    var open = shown(), at = open.indexOf(document.activeElement.closest(".event") || last);
    if (at < 0) {
      at = -1;
      open.forEach(function (entry, i) { if (entry.getBoundingClientRect().top < 80) { at = i; } });
      if (by < 0) { at += 1; }
    }
    go(open[Math.max(0, Math.min(open.length - 1, at + by))]);
  }

  var seen = {};
  entries.forEach(function (entry) {
    var value = year(entry);
    if (value && !seen[value]) { seen[value] = true; years.add(new Option(value, value)); }
  });
  // On a button and not on the choice itself: the arrow keys choose every year on their way.
  form.querySelector("[data-go]").addEventListener("click", function () {
    var entry = shown().filter(function (entry) { return year(entry) >= years.value; })[0];
    if (!years.value) { status.textContent = /* plain */ "Choose a year first."; } else if (!entry) { status.textContent = "No entry that is shown begins in that year or later."; }
    if (years.value && entry) { apply(true); go(entry); }
  });
  [theme, agency].forEach(function (field) {
    field.addEventListener("change", function () { apply(true); keep(); });
  });

  function all() {
    theme.value = "";
    agency.value = "";
    apply(true);
    keep();
  }

  form.querySelector("[data-all]").addEventListener("click", all);
  form.addEventListener("click", function (event) {
    var by = event.target.getAttribute("data-step");
    if (by) { step(Number(by)); }
  });
  list.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    var by = { n: 1, p: -1 }[event.key.toLowerCase()];
    if (by) { event.preventDefault(); step(by); }
  });

  function read() {
    var asked = new URLSearchParams(location.search);
    [theme, agency].forEach(function (field) {
      var value = asked.get(field.getAttribute("data-field"));
      field.value = Array.prototype.some.call(field.options, function (option) { return option.value === value; }) ? value : "";
    });
  }

  // A link to what the filter hides shows everything again.
  function reveal(hash) {
    var target = null;
    try { target = document.getElementById(decodeURIComponent(hash.slice(1))); } catch (malformed) { /* leads nowhere */ }
    if (target && target.closest("[hidden]")) {
      all();
      go(target);
    }
  }

  read();
  if (theme.value || agency.value) { apply(true); }
  reveal(location.hash);
  window.addEventListener("hashchange", function () { reveal(location.hash); });
  window.addEventListener("popstate", function () {
    read();
    apply(true);
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (link) { reveal(link.getAttribute("href")); }
  });
})();

// What a mark of the picture stands for, in words beside the picture, while it is pointed at or has the focus.
// Screen readers hear it from the link itself; the words are drawn by the style sheet and are no text of the page.
(function () {
  "use strict";
  var picture = document.querySelector(".picture");
  if (!picture) { return; }
  var words = picture.querySelector("[data-said]");

  function say(event) {
    var link = event.target.closest("a[aria-label]");
    if (link) { words.setAttribute("data-said", link.getAttribute("aria-label")); }
  }

  words.setAttribute("data-said", "Point at a mark, or move to it with the Tab key, to read what it is.");
  picture.addEventListener("mouseover", say);
  picture.addEventListener("focusin", say);
})();
