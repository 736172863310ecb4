/*
 * Search: a scan for substrings over titles, headings and texts, which for Chinese finds what word lists miss. The data
 * is a script (assets/search.LANG.js sets window.tierbookSearch), fetched when somebody first opens the search; reading
 * files by script is blocked on file://.
 *
 * Data: [{u: address from the root, t: title, k: kind, w: where, f: {tier: [], role: [], course: [], report: []},
 *         s: [[anchor, heading, text], …]}, …]
 */
(function () {
  var link = document.querySelector('[data-search]');
  if (!link) return;
  var html = document.documentElement;
  var root = html.getAttribute('data-root') || '';
  var words = window.tierbookWords || {};
  var most = 60;
  var pages = null, veil, input, hitsBox, facetsBox, said, chosen = {}, opener = null, selected = 0;

  function say(key, parts) {
    return (words[key] || key).replace(/\{(\w+)\}/g, function (all, name) { return parts && parts[name] !== undefined ? parts[name] : all; });
  }

  /* Width, case and compatibility forms are one; a character stays a character, so that places agree with the original.
     The same rule stands in the builder (SearchFold) and is tested against this one. */
  function fold(text) {
    var out = '';
    for (var i = 0; i < text.length; i += 1) {
      var plain = text.charAt(i).normalize('NFKC').toLowerCase();
      out += plain.length === 1 ? plain : text.charAt(i);
    }
    return out;
  }
  window.tierbookFold = fold;

  function element(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key === 'text') node.textContent = attributes[key]; else node.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) { node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child); });
    return node;
  }

  function load(then) {
    if (pages) { then(); return; }
    var script = element('script', { src: root + 'assets/search.' + (html.getAttribute('data-language') || 'zh') + '.js' });
    script.onload = function () {
      pages = (window.tierbookSearch || []).map(function (page) {
        return { page: page, title: fold(page.t), parts: page.s.map(function (part) { return [fold(part[1]), fold(part[2])]; }) };
      });
      then();
    };
    script.onerror = function () { said.textContent = say('search_failed'); };
    document.head.appendChild(script);
  }

  /* Every word must occur on the page; where they occur decides the order: title, heading, text. */
  function look(terms) {
    var found = [];
    pages.forEach(function (entry) {
      var score = 0, best = null, bestScore = 0;
      var all = terms.every(function (term) {
        var here = entry.title.indexOf(term) >= 0 ? (entry.title === term ? 40 : 20) : 0;
        entry.parts.forEach(function (part, index) {
          var points = (part[0].indexOf(term) >= 0 ? 8 : 0) + (part[1].indexOf(term) >= 0 ? 3 : 0);
          if (points > bestScore) { bestScore = points; best = index; }
          here = Math.max(here, here + (points ? 1 : 0), points);
        });
        score += here;
        return here > 0;
      });
      if (all) found.push({ entry: entry, score: score, part: best });
    });
    /* Equal hits stay in the order of the data: reading order, newest month first. */
    found.forEach(function (item, index) { item.place = index; });
    found.sort(function (a, b) { return b.score - a.score || a.place - b.place; });
    return found;
  }

  function marked(text, terms) {
    var plain = fold(text), first = -1;
    terms.forEach(function (term) { var at = plain.indexOf(term); if (at >= 0 && (first < 0 || at < first)) first = at; });
    var from = Math.max(0, first - 24), cut = text.slice(from, from + 110);
    var nodes = from > 0 ? ['……'] : [], folded = fold(cut), at = 0;
    while (at < cut.length) {
      var next = -1, length = 0;
      terms.forEach(function (term) { var i = folded.indexOf(term, at); if (i >= 0 && (next < 0 || i < next)) { next = i; length = term.length; } });
      if (next < 0) { nodes.push(cut.slice(at)); break; }
      if (next > at) nodes.push(cut.slice(at, next));
      nodes.push(element('mark', { text: cut.slice(next, next + length) }));
      at = next + length;
    }
    if (from + 110 < text.length) nodes.push('……');
    return element('p', {}, nodes);
  }

  /* The page, and the part of it that was found. */
  function named(title, heading) {
    if (!heading || heading === title) return title;
    return heading.indexOf(title) === 0 ? heading : title + say('search_part') + heading;
  }

  function passes(found) {
    return Object.keys(chosen).every(function (facet) {
      var wanted = chosen[facet];
      if (!wanted.length) return true;
      var has = facet === 'kind' ? [found.entry.page.k] : found.entry.page.f[facet] || [];
      return wanted.some(function (value) { return has.indexOf(value) >= 0; });
    });
  }

  function facets(found) {
    facetsBox.textContent = '';
    ['kind', 'tier', 'role', 'course', 'report'].forEach(function (facet) {
      var counts = {}, order = [];
      found.forEach(function (item) {
        (facet === 'kind' ? [item.entry.page.k] : item.entry.page.f[facet] || []).forEach(function (value) {
          if (!counts[value]) { counts[value] = 0; order.push(value); }
          counts[value] += 1;
        });
      });
      if (order.length < 2 && !(chosen[facet] || []).length) return;
      var list = element('ul', {}, order.slice(0, 8).map(function (value) {
        var box = element('input', { type: 'checkbox', name: facet, value: value });
        box.checked = (chosen[facet] || []).indexOf(value) >= 0;
        box.addEventListener('change', function () {
          chosen[facet] = (chosen[facet] || []).filter(function (one) { return one !== value; }).concat(box.checked ? [value] : []);
          show();
          var again = Array.prototype.filter.call(facetsBox.querySelectorAll('input'), function (one) { return one.name === box.name && one.value === box.value; })[0];
          (again || input).focus();
        });
        return element('li', {}, [element('label', {}, [box, element('span', { text: value }), element('small', { text: String(counts[value]) })])]);
      }));
      var group = element('div', facet === 'kind' ? {} : { 'class': 'wide-only' }, [element('h3', { text: say('facet_' + facet) }), list]);
      facetsBox.appendChild(group);
    });
  }

  function show() {
    var terms = fold(input.value).split(/[\s\u3000]+/).filter(Boolean);
    hitsBox.textContent = '';
    selected = 0;
    if (!pages) return;
    if (!terms.length) { facetsBox.textContent = ''; said.textContent = say('search_hint'); return; }
    var found = look(terms);
    facets(found);
    var kept = found.filter(passes), shown = kept.slice(0, most), kinds = [], by = {};
    shown.forEach(function (item) {
      var kind = item.entry.page.k;
      if (!by[kind]) { by[kind] = []; kinds.push(kind); }
      by[kind].push(item);
    });
    kinds.forEach(function (kind, index) {
      var id = 'hits-' + index;
      var group = element('div', { role: 'group', 'aria-labelledby': id }, [element('p', { 'class': 'of', role: 'presentation', id: id, text: kind + '\u3000' + say('search_count', { count: by[kind].length }) })]);
      by[kind].forEach(function (item) {
        var page = item.entry.page, part = item.part === null ? page.s[0] : page.s[item.part];
        var head = element('b', {}, [element('span', { 'class': 'where', text: page.w }), named(page.t, part ? part[1] : '')]);
        group.appendChild(element('a', { 'class': 'hit', role: 'option', 'aria-selected': 'false', href: root + page.u + (part && part[0] ? '#' + part[0] : '') }, [head, marked(part ? part[2] : '', terms)]));
      });
      hitsBox.appendChild(group);
    });
    said.textContent = kept.length ? say(kept.length > most ? 'search_first' : 'search_all', { count: kept.length, shown: most }) : say('search_none', { query: input.value });
    select(0);
  }

  function select(index) {
    var hits = hitsBox.querySelectorAll('.hit');
    if (!hits.length) { input.removeAttribute('aria-activedescendant'); return; }
    selected = Math.max(0, Math.min(index, hits.length - 1));
    Array.prototype.forEach.call(hits, function (hit, i) {
      hit.id = 'hit-' + i;
      hit.setAttribute('aria-selected', String(i === selected));
    });
    input.setAttribute('aria-activedescendant', 'hit-' + selected);
    hits[selected].scrollIntoView({ block: 'nearest' });
  }

  function close() {
    if (!veil || veil.hidden) return;
    veil.hidden = true;
    if (opener) opener.focus();
  }

  function build() {
    input = element('input', { id: 'q', type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'hits', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false' });
    facetsBox = element('div', { 'class': 'facets' });
    hitsBox = element('div', { 'class': 'hits', id: 'hits', role: 'listbox', 'aria-label': say('search_results') });
    said = element('span', { role: 'status' });
    var shut = element('button', { type: 'button', 'class': 'btn' }, [say('close') + ' ', element('kbd', { text: 'Esc' })]);
    shut.addEventListener('click', close);
    veil = element('div', { 'class': 'veil' }, [element('div', { 'class': 'finder', role: 'dialog', 'aria-modal': 'true', 'aria-label': say('search') }, [
      element('div', { 'class': 'finder-field' }, [element('label', { 'class': 'vh', 'for': 'q', text: say('search_label') }), input, shut]),
      element('div', { 'class': 'finder-body' }, [facetsBox, hitsBox]),
      element('p', { 'class': 'finder-foot' }, [said, element('span', { 'class': 'end keys', text: say('search_keys') })])
    ])]);
    veil.addEventListener('mousedown', function (event) { if (event.target === veil) close(); });
    veil.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') { event.preventDefault(); close(); }
      if (event.target === input && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) { event.preventDefault(); select(selected + (event.key === 'ArrowDown' ? 1 : -1)); }
      if (event.target === input && event.key === 'Enter') {
        var hit = hitsBox.querySelectorAll('.hit')[selected];
        if (hit) { event.preventDefault(); close(); location.href = hit.href; }
      }
      if (event.key === 'Tab') {
        var stops = Array.prototype.filter.call(veil.querySelectorAll('input, button, a[href]'), function (stop) { return stop.offsetParent !== null; });
        var first = stops[0], last = stops[stops.length - 1];
        if (event.shiftKey && document.activeElement === first) { event.preventDefault(); last.focus(); }
        if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first.focus(); }
      }
    });
    input.addEventListener('input', show);
    document.body.appendChild(veil);
  }

  function open(query) {
    if (!veil) build();
    opener = document.activeElement && document.activeElement !== document.body ? document.activeElement : link;
    veil.hidden = false;
    if (query !== undefined) input.value = query;
    input.focus();
    input.select();
    load(show);
  }

  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!((event.key === '/' && !typing) || (event.key === 'k' && (event.ctrlKey || event.metaKey)))) return;
    event.preventDefault();
    open();
  });
  if (document.querySelector('[data-search-page]')) open();
  var asked = /[?&]q=([^&]*)/.exec(location.search);
  if (asked) {
    try { open(decodeURIComponent(asked[1].replace(/\+/g, ' '))); } catch (e) { open(asked[1]); }
  }
}());
