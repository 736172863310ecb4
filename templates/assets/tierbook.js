/* Small conveniences. Every page is complete without this file. */
(function () {
  var root = document.documentElement;
  var words = window.tierbookWords || {};

  function say(key, parts) {
    return (words[key] || key).replace(/\{(\w+)\}/g, function (all, name) { return parts && parts[name] !== undefined ? parts[name] : all; });
  }

  function all(selector, scope) { return Array.prototype.slice.call((scope || document).querySelectorAll(selector)); }
  function stored(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function store(key, value) {
    try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch (e) { /* storage may be off */ }
  }

  /* Light and dark. */
  all('[data-theme-toggle]').forEach(function (button) {
    function isDark() {
      var chosen = root.getAttribute('data-theme');
      return chosen ? chosen === 'dark' : !!(window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches);
    }
    function label() { button.textContent = say(isDark() ? 'light' : 'dark'); }
    button.hidden = false;
    label();
    button.addEventListener('click', function () {
      var next = isDark() ? 'light' : 'dark';
      root.setAttribute('data-theme', next);
      store('tierbook.theme', next);
      label();
      document.dispatchEvent(new Event('tierbook:theme'));
    });
  });

  /* Section navigation folds on a phone. */
  all('[data-fold]').forEach(function (button) {
    var list = document.getElementById(button.getAttribute('aria-controls'));
    button.hidden = false;
    button.addEventListener('click', function () {
      var open = button.getAttribute('aria-expanded') !== 'true';
      button.setAttribute('aria-expanded', String(open));
      list.classList.toggle('is-open', open);
    });
  });

  /* Filters over a table: each control names a data attribute of the rows. */
  all('[data-filter-for]').forEach(function (form) {
    var table = document.getElementById(form.getAttribute('data-filter-for'));
    var rows = all('tr[data-row]', table);
    var said = form.querySelector('[data-shown]');
    function apply() {
      var wanted = all('select', form).filter(function (select) { return select.value; });
      var open = form.querySelector('input[data-open]');
      var shown = 0;
      rows.forEach(function (row) {
        var keep = wanted.every(function (select) {
          return row.getAttribute('data-' + select.name).split(' ').indexOf(select.value) >= 0;
        });
        if (keep && open && open.checked) keep = !row.querySelector('input').checked;
        row.hidden = !keep;
        if (keep) shown += 1;
      });
      all('tbody', table).forEach(function (body) {
        var left = all('tr[data-row]', body).filter(function (row) { return !row.hidden; }).length;
        var said = body.querySelector('[data-group-count]');
        body.hidden = !left;
        if (said) said.textContent = say('rows', { count: left });
      });
      if (!said) return;
      var text = shown === rows.length ? say('rows_all', { count: rows.length }) : say('rows_some', { shown: shown, count: rows.length });
      said.textContent = said.getAttribute('data-shown') === 'alone' ? text.replace(/[，,]\s*$/, '') : text;
    }
    form.addEventListener('change', apply);
    form.addEventListener('reset', function () { setTimeout(apply, 0); });
    apply();
  });

  /* Months that came after this page was written. */
  all('nav.months[data-month]').forEach(function (strip) {
    var later = (window.tierbookMonths || []).filter(function (month) { return month > strip.getAttribute('data-month'); });
    var list = strip.querySelector('ul'), folder = root.getAttribute('data-language') === list.getAttribute('data-first') ? '' : root.getAttribute('data-language') + '/';
    later.slice(0, 3).forEach(function (month) {
      var item = document.createElement('li'), link = document.createElement('a');
      link.href = (root.getAttribute('data-root') || '') + folder + 'reports/' + month + '/index.html';
      link.textContent = say('later_month', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
      item.appendChild(link);
      list.appendChild(item);
    });
  });

  /* A table that fits is no stop on the way of the tab key. */
  function stops() {
    all('.scroll').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute('tabindex');
    });
  }
  stops();
  window.addEventListener('resize', stops);
}());
