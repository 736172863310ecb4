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

  /* Ticks stay on this computer, and are counted. */
  all('[data-checklist]').forEach(function (list) {
    var name = 'tierbook.ticks.' + list.getAttribute('data-checklist') + '.';
    var boxes = all('input[type=checkbox][data-duty]', list);
    function count() {
      boxes.forEach(function (box) {
        var row = box.closest('tr');
        if (row) row.classList.toggle('is-done', box.checked);
      });
      all('[data-count]', list).forEach(function (place) {
        var part = place.getAttribute('data-count');
        var mine = boxes.filter(function (box) { return !part || box.getAttribute('data-role') === part; });
        place.textContent = say('done', { done: mine.filter(function (box) { return box.checked; }).length, all: mine.length });
      });
    }
    boxes.forEach(function (box) {
      if (stored(name + box.getAttribute('data-duty')) === '1') box.checked = true;
      box.addEventListener('change', function () {
        store(name + box.getAttribute('data-duty'), box.checked ? '1' : null);
        count();
      });
    });
    all('[data-clear]', list).forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        boxes.forEach(function (box) { box.checked = false; store(name + box.getAttribute('data-duty'), null); });
        count();
      });
    });
    count();
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
      if (said) said.textContent = shown === rows.length ? say('rows_all', { count: rows.length }) : say('rows_some', { shown: shown, count: rows.length });
    }
    form.addEventListener('change', apply);
    form.addEventListener('reset', function () { setTimeout(apply, 0); });
    apply();
  });

  /* Matrix: show only the rows in which the tiers differ. */
  all('[data-only-different]').forEach(function (box) {
    var table = document.getElementById(box.getAttribute('data-only-different'));
    box.addEventListener('change', function () { table.classList.toggle('only-different', box.checked); });
  });

  /* Quiz: say whether the choice is right, and open the explanation. */
  all('[data-quiz]').forEach(function (quiz) {
    var button = quiz.querySelector('[data-check]');
    var answer = quiz.querySelector('details');
    var said = quiz.querySelector('[data-said]');
    button.hidden = false;
    button.addEventListener('click', function () {
      var inputs = all('input', quiz);
      if (!inputs.some(function (input) { return input.checked; })) { said.textContent = say('choose_first'); return; }
      var right = inputs.every(function (input) { return input.checked === (input.getAttribute('data-right') === '1'); });
      quiz.setAttribute('data-result', right ? 'right' : 'wrong');
      said.textContent = say(right ? 'right' : 'wrong');
      answer.open = true;
    });
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

  all('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });
}());
