// A long table: filtered by words and kind, put in order; the result is announced.
(function () {
  "use strict";
  var form = document.querySelector("[data-table]");
  if (!form) { return; }
  var name = form.getAttribute("data-table"), table = document.getElementById(name), heads = table.tHead.rows[0].cells;
  var rows = Array.prototype.slice.call(table.querySelectorAll("tbody > tr")), bodies = rows.map(function (row) { return row.parentNode; });
  var words = document.getElementById(name + "-words"), kind = document.getElementById(name + "-kind"), sort = document.getElementById(name + "-sort");
  var status = form.querySelector("[role=status]"), texts = rows.map(function (row) { return plain(row.textContent); });
  var timer = 0;

  function filter() {
    var wanted = plain(words.value).split(/\s+/).filter(Boolean), count = 0;
    rows.forEach(function (row, i) {
      row.hidden = (kind.value && row.getAttribute("data-kind") !== kind.value) || !wanted.every(function (word) { return texts[i].indexOf(word) >= 0; });
      if (!row.hidden) { count += 1; }
    });
    status.textContent = !count ? "No record fits. “Show all” brings them back." : count === rows.length ? "All " + count + " records are shown." : count + " of " + rows.length + " records are shown.";
  }

  function arrange() {
    var column = sort.value, ordered = rows.slice();
    if (column) {
      ordered.sort(function (a, b) { return a.cells[column].textContent.localeCompare(b.cells[column].textContent, "en", { numeric: true }); });
    }
    ordered.forEach(function (row, i) { bodies[i].appendChild(row); });
    Array.prototype.forEach.call(heads, function (head, i) {
      if (column && i === Number(column)) { head.setAttribute("aria-sort", "ascending"); } else { head.removeAttribute("aria-sort"); }
    });
    status.textContent = column ? "In order of: " + sort.options[sort.selectedIndex].text + "." : "In the order of the page.";
  }

  // As people write: straight quotation marks find curly ones, 1400 finds 1,400.
  function plain(text) {
    return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/(\d),(?=\d{3})/g, "$1");
  }

  words.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(filter, 200); });
  kind.addEventListener("change", filter);
  sort.addEventListener("change", arrange);
  form.querySelector("[data-all]").addEventListener("click", function () {
    [words, kind, sort].forEach(function (field) { field.value = ""; });
    arrange();
    filter();
  });
  if (words.value || kind.value) { filter(); }
})();
