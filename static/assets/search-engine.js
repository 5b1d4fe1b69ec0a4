// The search itself. window.searchDocuments is a list of {title, kind, address, text}; addresses start at the top of the site.
(function () {
  "use strict";
  var form = document.querySelector("[data-search]"), root = form.getAttribute("data-search");
  var field = form.querySelector("input"), status = form.querySelector("[role=status]"), list = form.querySelector("ol");
  var most = 30, few = 3, enough = 10, timer = 0, documents = window.searchDocuments, split = window.MiniSearch.getDefault("tokenize");
  var small = " a about am an and are at be been by can could did do does find for from get had has have how i if in is it its me my of on or our should show that the their there they this to was we were what when where which who why with would you your ";
  function terms(text) { return split(text.replace(/(\d),(?=\d{3})/g, "$1").replace(/[\u0027\u2019]s\b/gi, "")); } // 1400 finds 1,400, and “owner's” the owner
  function like(term) { return term.length > 8 ? 2 : term.length > 4 ? 1 : false; }
  // From what was meant to what may have been: all words as they stand, all of them with slips, and some of them.
  var ways = [
    { how: {}, told: "" },
    { how: { fuzzy: like }, told: ", with words like these" },
    { how: { combineWith: "OR" }, told: ", each with some of the words" },
    { how: { combineWith: "OR", fuzzy: like }, told: ", each with a word like one of these" }
  ];
  var search = new window.MiniSearch({
    fields: ["title", "kind", "text"],
    tokenize: terms,
    processTerm: function (term) { return term.toLowerCase().replace(/(..[^s])s$/, "$1"); }, // seminars finds the seminar
    searchOptions: { boost: { title: 4 }, prefix: function (term) { return term.length > 2; }, combineWith: "AND" }
  });
  documents.forEach(function (item, place) { item.id = place; });
  search.addAll(documents);

  // The words around the first one found, so that a reader sees why the entry is listed.
  function excerpt(text, terms) {
    var low = text.toLowerCase(), at = -1;
    terms.forEach(function (term) {
      var found = low.indexOf(term);
      if (found >= 0 && (at < 0 || found < at)) { at = found; }
    });
    var from = at > 60 ? low.lastIndexOf(" ", at - 50) + 1 : 0, to = text.indexOf(" ", from + 150);
    return (from ? "… " : "") + (to < 0 ? text.slice(from) : text.slice(from, to) + " …");
  }

  function row(result) {
    var item = documents[result.id], line = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span"), text = document.createElement("p");
    link.href = root + item.address;
    link.textContent = item.title;
    kind.className = "quiet";
    kind.textContent = " " + item.kind;
    text.textContent = excerpt(item.text || "", result.terms);
    line.appendChild(link);
    line.appendChild(kind);
    line.appendChild(text);
    return line;
  }

  // Of what has some of the words, first what has the most of them.
  function closest(results) {
    return results.sort(function (a, b) { return b.queryTerms.length - a.queryTerms.length || b.score - a.score; });
  }

  function run() {
    var words = field.value.trim();
    list.textContent = "";
    if (!words) { status.textContent = ""; return; }
    // Small words say little, unless there are no others.
    var telling = terms(words).filter(function (word) { return small.indexOf(" " + word.toLowerCase() + " ") < 0; }).join(" ") || words;
    var found = [], way = null;
    for (var n = 0; n < ways.length && !found.length; n += 1) {
      way = ways[n];
      found = search.search(telling, way.how);
    }
    if (n > 2) { closest(found); }
    // Little was found: what has some of the words may be what was meant.
    var whole = found.map(function (result) { return result.id; });
    var more = n > 2 || found.length >= few ? [] : closest(search.search(telling, ways[2].how)).filter(function (result) { return whole.indexOf(result.id) < 0; }).slice(0, enough);
    found.slice(0, most).concat(more).forEach(function (result) { list.appendChild(row(result)); });
    status.textContent = !found.length ? "Nothing found for “" + words + "”. The index of the site is below."
      : (found.length === 1 ? /* plain */ "1 result for “" : found.length + " results for “") + words + "”" + way.told + (found.length > most ? "; the first " + most + " are shown" : "")
        + (more.length ? ", then " + more.length + " with some of the words." : ".");
  }

  field.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(run, 200); });
  form.addEventListener("submit", function () {
    clearTimeout(timer);
    run();
    status.scrollIntoView({ block: "nearest" });
  });
  run();
})();
