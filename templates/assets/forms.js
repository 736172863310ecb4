/* Forms: counts the answers yes and says what they mean. Nothing that is written in is kept. */
(function () {
  var keep = window.tierbookKeep, all = keep.all, say = keep.say;

  all('[data-form]').forEach(function (form) {
    var radios = all('input[type=radio]', form);
    var said = form.querySelector('[data-said]');

    function count() {
      var names = {}, answered = 0, yes = 0;
      radios.forEach(function (radio) {
        names[radio.name] = true;
        if (radio.checked) { answered += 1; if (radio.value === 'yes') yes += 1; }
      });
      var questions = Object.keys(names).length, found = null;
      all('.results tr[data-from]', form).forEach(function (row) {
        var is = answered === questions && yes >= Number(row.getAttribute('data-from')) && yes <= Number(row.getAttribute('data-to'));
        row.classList.toggle('is-it', is);
        if (is) found = row;
      });
      var text = answered ? say('form_count', { answered: answered, all: questions, yes: yes }) : '';
      if (found) text += say('form_result', { name: found.cells[1].textContent, advice: found.cells[2].textContent });
      said.textContent = text;
    }

    if (said && radios.length) {
      form.addEventListener('change', count);
      count();
    }
  });

  all('[data-empty]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      all('[data-form] input, [data-form] textarea').forEach(function (field) {
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = false; else field.value = '';
      });
      all('[data-form]').forEach(function (form) { form.dispatchEvent(new Event('change')); });
    });
  });
}());
