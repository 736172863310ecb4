/* The matrix of benefits: narrowed by kind and by tier, or two neighbours side by side with what changes in words. */
(function () {
  var keep = window.tierbookKeep, all = keep.all, say = keep.say;

  all('form[data-matrix]').forEach(function (form) {
    var table = document.getElementById(form.getAttribute('data-matrix'));
    var lines = all('tr[data-line]', table);
    var said = form.querySelector('[data-shown]');
    var tiers = all('thead th[data-tier]', table).length;

    function value(name) { return form.elements[name] ? form.elements[name].value : ''; }

    function show(tier, upper) {
      all('[data-tier]', table).forEach(function (cell) {
        var at = Number(cell.getAttribute('data-tier'));
        cell.hidden = upper ? at !== upper && at !== upper + 1 : tier ? at !== tier : false;
      });
      all('.step-said', table).forEach(function (word) { word.parentNode.removeChild(word); });
    }

    function wanted(line, tier, upper) {
      var cell = line.querySelector('[data-tier="' + (upper || tier) + '"]');
      if (upper) return cell.getAttribute('data-step') !== 'same';
      return !tier || cell.getAttribute('data-state') === 'given' || cell.getAttribute('data-state') === 'lost';
    }

    function word(line, upper) {
      var cell = line.querySelector('[data-tier="' + upper + '"]');
      var word = document.createElement('small');
      word.className = 'step-said';
      word.textContent = say('step_' + cell.getAttribute('data-step'));
      cell.appendChild(word);
    }

    function apply() {
      var tier = Number(value('tier')), upper = Number(value('step')), group = value('group');
      var different = form.elements.different.checked;
      if (upper) tier = 0;
      form.elements.tier.disabled = !!upper;
      show(tier, upper);
      var shown = 0;
      lines.forEach(function (line) {
        var keepIt = (!group || line.parentNode.getAttribute('data-group') === group)
          && (!different || !line.classList.contains('same')) && wanted(line, tier, upper);
        line.hidden = !keepIt;
        if (keepIt) { shown += 1; if (upper) word(line, upper); }
      });
      all('tbody', table).forEach(function (body) {
        body.hidden = !all('tr[data-line]', body).some(function (line) { return !line.hidden; });
      });
      table.classList.toggle('is-narrow', !!(tier || upper) && tiers > 2);
      said.textContent = shown === lines.length ? say('matrix_all', { count: shown }) : say('matrix_some', { shown: shown, count: lines.length });
    }

    form.addEventListener('change', apply);
    form.addEventListener('reset', function () { setTimeout(apply, 0); });
    apply();
  });
}());
