/* Ticks that stay on this computer: kept by the bank, the month and the page, never by a customer. They are exported to a file,
   imported from one, and printed. Every page is complete without this file. */
(function () {
  var words = window.tierbookWords || {};
  var TICKS = 'tierbook.ticks.';

  function say(key, parts) {
    return (words[key] || key).replace(/\{(\w+)\}/g, function (all, name) { return parts && parts[name] !== undefined ? parts[name] : all; });
  }
  function all(selector, scope) { return Array.prototype.slice.call((scope || document).querySelectorAll(selector)); }
  function get(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function set(key, value) {
    try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch (e) { /* storage may be off */ }
  }

  /* All that is kept under some prefixes. */
  function kept(prefixes) {
    var found = {};
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (prefixes.some(function (prefix) { return key.indexOf(prefix) === 0; })) found[key] = localStorage.getItem(key);
      }
    } catch (e) { /* storage may be off */ }
    return found;
  }

  function save(name, text) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  function open(done) {
    var input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.hidden = true;
    document.body.appendChild(input);
    input.addEventListener('change', function () {
      var reader = new FileReader();
      reader.onload = function () { done(String(reader.result)); };
      reader.onerror = function () { done(''); };
      if (input.files.length) reader.readAsText(input.files[0]);
      document.body.removeChild(input);
    });
    input.click();
  }

  all('[data-checklist]').forEach(function (list) {
    var id = list.getAttribute('data-checklist');
    var name = TICKS + id + '.';
    var prefixes = [name].concat((list.getAttribute('data-also') || '').split(' ').filter(Boolean));
    var boxes = all('input[type=checkbox][data-duty]', list);
    var said = list.querySelector('[data-kept]');

    function tell(text) { if (said) said.textContent = text; }

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

    function load() {
      boxes.forEach(function (box) { box.checked = get(name + box.getAttribute('data-duty')) === '1'; });
      count();
      document.dispatchEvent(new Event('tierbook:kept'));
    }

    boxes.forEach(function (box) {
      box.addEventListener('change', function () {
        set(name + box.getAttribute('data-duty'), box.checked ? '1' : null);
        count();
      });
    });

    function button(what, act) {
      all('[data-' + what + ']', list).forEach(function (one) {
        one.hidden = false;
        one.addEventListener('click', act);
      });
    }

    button('clear', function () {
      boxes.forEach(function (box) { set(name + box.getAttribute('data-duty'), null); });
      load();
    });
    button('export', function () {
      var entries = kept(prefixes);
      save('tierbook-' + id.replace(/[\\/:*?"<>|\s]+/g, '-') + '.json', JSON.stringify({ tierbook: 'ticks', list: id, entries: entries }, null, 1));
      tell(say('exported', { count: Object.keys(entries).length }));
    });
    button('import', function () {
      open(function (text) {
        var file;
        try { file = JSON.parse(text); } catch (e) { tell(say('import_failed')); return; }
        if (!file || file.tierbook !== 'ticks' || file.list !== id || typeof file.entries !== 'object') { tell(say('import_other')); return; }
        var taken = Object.keys(file.entries || {}).filter(function (key) {
          return typeof file.entries[key] === 'string' && file.entries[key].length < 100 && prefixes.some(function (prefix) { return key.indexOf(prefix) === 0; });
        });
        taken.forEach(function (key) { set(key, file.entries[key]); });
        load();
        tell(say('imported', { count: taken.length }));
      });
    });
    load();
  });

  /* How many questions of a lesson were answered right the last time. */
  function scores() {
    all('[data-score]').forEach(function (place) {
      var results = kept(['tierbook.quiz.' + place.getAttribute('data-score') + '.']);
      var tried = Object.keys(results);
      if (!place.hasAttribute('data-plain')) place.setAttribute('data-plain', place.textContent);
      place.textContent = tried.length
        ? say('score', { right: tried.filter(function (key) { return results[key] === 'right'; }).length, all: tried.length })
        : place.getAttribute('data-plain');
    });
  }
  document.addEventListener('tierbook:kept', scores);
  scores();

  all('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  window.tierbookKeep = { all: all, say: say, get: get, set: set };
}());
