// The search: its library and index are loaded when the field is first used, as scripts, so that it also works from a file.
// The first script of the index says how many there are.
(function () {
  "use strict";
  var form = document.querySelector("[data-search]");
  if (!form) { return; }
  var root = form.getAttribute("data-search"), field = form.querySelector("input"), status = form.querySelector("[role=status]");
  var parts = ["vendor/minisearch.js", "assets/search-index.js", "assets/search-engine.js"], next = 0, loading = false;

  function load(i) {
    next = i;
    loading = i < parts.length;
    if (!loading) { return; }
    var script = document.createElement("script");
    script.src = root + parts[i];
    script.onload = function () {
      for (var n = 1; i === 1 && n < window.searchScripts; n += 1) { parts.splice(1 + n, 0, "assets/search-index-" + n + ".js"); }
      load(i + 1);
    };
    script.onerror = function () {
      loading = false;
      status.textContent = "The search could not be loaded. Try again, or use the index of the site below.";
    };
    document.head.appendChild(script);
  }

  function start() {
    if (loading || next === parts.length) { return; }
    status.textContent = "The search is loading.";
    load(next);
  }

  field.addEventListener("focus", start);
  field.addEventListener("input", start);
  form.addEventListener("submit", function (event) { event.preventDefault(); start(); });
  if (field.value || document.activeElement === field) { start(); }
})();
